package io.landfall.rules.powercenter;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.pipeline.Reject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Default values of ports that are an error of the row, or the end of the session, however they are written. */
class ErrorDefaultTest {

    @TempDir
    private Path folder;

    private OneTransformation export() {
        return new OneTransformation(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ERROR('none')",
                "error ('none')",
                "ERROR&#xA;(&#x9;'none')",
                "-- never NULL&#xA;ERROR('none')",
                "IIF(1 = 1, ERROR('none'), 'x')"
            })
    void takesRowsOutThatHaveNoValue(String otherwise) {
        assertThat(export().operators("$OTHERWISE=" + otherwise, Reject.class)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'ERROR(1)'", "'x'"})
    void putsConstantsInThePlaceOfNull(String otherwise) {
        assertThat(export().operators("$OTHERWISE=" + otherwise, Reject.class)).isEmpty();
        assertThat(export().document("$OTHERWISE=" + otherwise)).contains("COALESCE");
    }

    /** An error is caught by the default of its port, unless that is one too. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        ERROR ('none')                  | 1
        TO_DATE('1 1', 'MM DD')         | 1
        ''                              | 0
        """)
    void catchesErrorsOfOutputPorts(String otherwise, int rejected) {
        var port = "<TRANSFORMFIELD NAME=\"OUT\" DATATYPE=\"string\" PRECISION=\"40\" SCALE=\"0\" PORTTYPE=\"OUTPUT\""
                + " EXPRESSION=\"TO_DATE(ID, 'MM/DD/YYYY')\" EXPRESSIONTYPE=\"GENERAL\" DEFAULTVALUE=\"%s\"/>"
                        .formatted(otherwise);
        assertThat(export().operators("$FROM=OUT;$INPUT=" + port, Reject.class)).hasSize(rejected);
    }

    /** A session that a port may end is told of. */
    @ParameterizedTest
    @ValueSource(strings = {"ABORT('none')", "abort ('none')"})
    void tellsOfSessionsThatEnd(String otherwise) {
        assertThat(export().converted("$OTHERWISE=" + otherwise).diagnostics())
                .extracting(one -> one.code().entry().id())
                .containsAll(List.of("PC-FLOW-016"));
    }
}
