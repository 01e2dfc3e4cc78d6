package io.landfall.rules.powercenter.transformation;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileCommandTest {

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource(delimiterString = "=>", textBlock = """
            cd $Root/in; ls -1 till_*        => $Root/in      => $Root/in/till_*
            cd $Root/in/ && ls till_?.txt    => $Root\\in\\    => $Root/in/till_?.txt
            cd $Root\\in; ls -1|sort         => $Root\\in      => $Root/in/*
            cd $PMSourceFileDir; ls -1 a*    =>               => $PMSourceFileDir/a*
            ls -1 $Root/in/a*.csv | sort     => $Root/other   => $Root/in/a*.csv
            ls -1 D:\\in\\a*.csv             => $Root/other   => D:/in/a*.csv
            cd $Root/in; ls -1 a*            => $Root/other   =>
            ls -1 a*                         => $Root/in      =>
            cd in; ls -1 sub/a*              => in            =>
            ls -1 sub/a*                     => sub           =>
            cd $Root/in; ls -1 north         => $Root/in      =>
            ls -1 $Root/in                   => $Root/in      =>
            ls -1 $Root/*/a*                 => $Root/in      =>
            cd $Root/in; ls -1 $Day*         => $Root/in      =>
            cd $Root/in; ls -1t a*           => $Root/in      =>
            cd $Root/in; ls -l a*            => $Root/in      =>
            cd $Root/in; ls -1 -r a*         => $Root/in      =>
            cd $Root/in; ls -1 a* b*         => $Root/in      =>
            cd $Root/in; ls -1 a*|sort -r    => $Root/in      =>
            cd $Root/in; ls -1 a*|grep 7     => $Root/in      =>
            cd $Root/in; ls -1 a[0-9]*       => $Root/in      =>
            cd $Root/in; rm b; ls -1 a*      => $Root/in      =>
            cd $Root/in; ls -1 `date +a%d`*  => $Root/in      =>
            find $Root/in -name a*           => $Root/in      =>
            """)
    void findsWhatIsListed(String command, @Nullable String directory, @Nullable String path) {
        assertThat(FileCommand.listed(command, directory == null ? "" : directory)
                        .orElse(null))
                .isEqualTo(path);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "=>", textBlock = """
            cat $Root/in/orders.csv          => $Root/in/orders.csv
            cd $Root/in; cat orders.csv      => $Root/in/orders.csv
            cat orders.csv                   =>
            cat $Root/in/a.csv $Root/in/b.csv =>
            cat $Root/in/*.csv               =>
            cat $Root/in/a.csv > b.csv       =>
            zcat $Root/in/a.csv.gz           =>
            cat $Root/in/a.csv | sort        =>
            """)
    void findsWhatIsWritten(String command, @Nullable String path) {
        assertThat(FileCommand.written(command).orElse(null)).isEqualTo(path);
    }
}
