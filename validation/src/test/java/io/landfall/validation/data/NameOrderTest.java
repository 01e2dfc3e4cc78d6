package io.landfall.validation.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameOrderTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            till_01.txt till_02.txt till_10.txt  | -
            Till1 Till2                          | -
            north.csv                            | -
            north.csv South.csv                  | north.csv South.csv
            a_1.csv ab.csv                       | a_1.csv ab.csv
            a-2.csv a1.csv                       | a-2.csv a1.csv
            1.csv ä.csv Ö.csv                    | ä.csv Ö.csv
            """)
    void saysWhichNamesComeInAnotherOrderElsewhere(String names, String doubt) {
        var found = NameOrder.doubt(List.of(names.split(" ")));
        assertThat(found.map(pair -> String.join(" ", pair)).orElse("-")).isEqualTo(doubt);
    }
}
