package io.landfall.rules.powercenter;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.pipeline.Parameter;
import io.landfall.converter.sql.ExpressionText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The values with which parameters of a mapping start. */
class StartsTest {

    @TempDir
    private Path folder;

    /** A line of the parameter file or none, the initial value, the datatype; what the parameter begins with, and what is said. */
    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', nullValues = "-", textBlock = """
            -                     | EU                   | string    | 'EU'                                  | -
            -                     | 'EU'                 | string    | 'EU'                                  | PC-PAR-005
            -                     | ""                   | string    | ''                                    | -
            =US                   | EU                   | string    | 'US'                                  | -
            ='US'                 | EU                   | string    | '''US'''                              | -
            =                     | EU                   | string    | 'EU'                                  | -
            =<null>               | EU                   | string    | 'EU'                                  | -
            =North and South      | EU                   | string    | asked                                 | PC-PAR-004
            =                     | 5                    | integer   | 5                                     | -
            =5.9                  | 5                    | integer   | asked                                 | PC-PAR-004
            =3000000000           | 5                    | integer   | asked                                 | PC-PAR-004
            =five                 | 5                    | integer   | asked                                 | PC-PAR-004
            =12/31/1998 13:05:07  | ""                   | date/time | TIMESTAMP '1998-12-31 13:05:07' | -
            =12/31/98             | ""                   | date/time | TIMESTAMP '1998-12-31 00:00:00' | -
            =12/31/26 13:05       | ""                   | date/time | TIMESTAMP '2026-12-31 13:05:00' | -
            =12-31-2026 13.05.07.123 | ""                | date/time | TIMESTAMP '2026-12-31 13:05:07.123000' | -
            =2026-12-31           | ""                   | date/time | asked                                 | PC-PAR-004
            =02/30/2026           | ""                   | date/time | asked                                 | PC-PAR-004
            -                     | 2026-12-31           | date/time | asked                                 | PC-PAR-004
            -                     | ""                   | date/time | TIMESTAMP '1753-01-01 00:00:00' | -
            """)
    void begins(@Nullable String line, String initial, String datatype, String expected, @Nullable String code)
            throws Exception {
        Files.writeString(folder.resolve("small.par"), "[Global]\n" + (line == null ? "" : "$$START" + line) + "\n");
        var changes =
                "$NEXT=Filter;$ATTRIBUTES=<TABLEATTRIBUTE NAME=\"Filter Condition\" VALUE=\"NOT ISNULL($$START)\"/>"
                        + ";$OTHERWISE=;$VARIABLES=<MAPPINGVARIABLE NAME=\"$$START\" DATATYPE=\"" + datatype
                        + "\" PRECISION=\"10\" SCALE=\"0\" DEFAULTVALUE=\"" + initial
                        + "\" ISPARAM=\"YES\" ISEXPRESSIONVARIABLE=\"NO\" USERDEFINED=\"YES\"/>"
                        + ";$SESSION=<ATTRIBUTE NAME=\"Parameter Filename\" VALUE=\"small.par\"/>";
        var export = new OneTransformation(folder);
        assertThat(export.pipeline(changes).parameters())
                .singleElement()
                .extracting(StartsTest::start)
                .isEqualTo(expected);
        assertThat(export.codes(changes)).isEqualTo(code == null ? List.of() : List.of(code));
    }

    private static String start(Parameter parameter) {
        return parameter.defaultValue().map(ExpressionText::print).orElse("asked");
    }
}
