package io.landfall.rules.powercenter;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.sql.ExpressionText;
import io.landfall.parsers.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mapping with two uses, m1 and m2, of mapplets that write the value of their parameter. */
class MappletParametersTest {

    private static final String MAPPLET = """
            <MAPPLET NAME="%1$s" ISVALID="YES"><TRANSFORMATION NAME="%1$s" TYPE="Mapplet">
            <TRANSFORMFIELD NAME="ID" DATATYPE="string" PRECISION="10" SCALE="0" PORTTYPE="INPUT" MAPPLETGROUP="IN"/>
            <TRANSFORMFIELD NAME="LEVEL" DATATYPE="integer" PRECISION="10" SCALE="0" PORTTYPE="OUTPUT" MAPPLETGROUP="OUT"/>
            </TRANSFORMATION><TRANSFORMATION NAME="IN" TYPE="Input Transformation">
            <TRANSFORMFIELD NAME="ID" DATATYPE="string" PRECISION="10" SCALE="0" PORTTYPE="OUTPUT" DEFAULTVALUE="%3$s"/>
            </TRANSFORMATION><TRANSFORMATION NAME="EXP" TYPE="Expression">
            <TRANSFORMFIELD NAME="ID" DATATYPE="string" PRECISION="10" SCALE="0" PORTTYPE="INPUT"/>
            <TRANSFORMFIELD NAME="LEVEL" DATATYPE="integer" PRECISION="10" SCALE="0" PORTTYPE="OUTPUT" EXPRESSION="$$LEVEL"/>
            </TRANSFORMATION><TRANSFORMATION NAME="OUT" TYPE="Output Transformation">
            <TRANSFORMFIELD NAME="LEVEL" DATATYPE="integer" PRECISION="10" SCALE="0" PORTTYPE="INPUT"/></TRANSFORMATION>
            <INSTANCE NAME="IN" TRANSFORMATION_NAME="IN" TRANSFORMATION_TYPE="Input Transformation" TYPE="TRANSFORMATION"/>
            <INSTANCE NAME="EXP" TRANSFORMATION_NAME="EXP" TRANSFORMATION_TYPE="Expression" TYPE="TRANSFORMATION"/>
            <INSTANCE NAME="OUT" TRANSFORMATION_NAME="OUT" TRANSFORMATION_TYPE="Output Transformation" TYPE="TRANSFORMATION"/>
            <CONNECTOR FROMFIELD="ID" FROMINSTANCE="IN" TOFIELD="ID" TOINSTANCE="EXP"/>
            <CONNECTOR FROMFIELD="LEVEL" FROMINSTANCE="EXP" TOFIELD="LEVEL" TOINSTANCE="OUT"/>
            <MAPPINGVARIABLE NAME="$$LEVEL" DATATYPE="integer" PRECISION="10" SCALE="0" DEFAULTVALUE="%2$s" ISPARAM="%4$s" ISEXPRESSIONVARIABLE="NO" USERDEFINED="YES"/>
            </MAPPLET>""";

    private static final String USE = """
            <INSTANCE NAME="%1$s" TRANSFORMATION_NAME="%2$s" TRANSFORMATION_TYPE="Mapplet" TYPE="MAPPLET"/>
            <CONNECTOR FROMFIELD="ID" FROMINSTANCE="SQ" TOFIELD="ID" TOINSTANCE="%1$s"/>
            <CONNECTOR FROMFIELD="LEVEL" FROMINSTANCE="%1$s" TOFIELD="OF_%1$s" TOINSTANCE="loaded"/>
            """;

    private static final String COLUMN =
            "<TARGETFIELD NAME=\"OF_%s\" DATATYPE=\"integer\" PRECISION=\"10\" SCALE=\"0\" FIELDNUMBER=\"2\""
                    + " KEYTYPE=\"NOT A KEY\" NULLABLE=\"NULL\"/>";

    @TempDir
    private Path folder;

    private static String export(String second, String more) {
        return export(second, "YES", more);
    }

    private static String export(String second, String isParameter, String more) {
        return "$MAPPLET=" + MAPPLET.formatted("one", "7", more, "YES")
                + MAPPLET.formatted("two", second, more, isParameter)
                + ";$SESSION=<ATTRIBUTE NAME=\"Parameter Filename\" VALUE=\"small.par\"/>;$COLUMNS="
                + COLUMN.formatted("m1") + COLUMN.formatted("m2") + ";$VARIABLES=" + USE.formatted("m1", "one")
                + USE.formatted("m2", "two");
    }

    /** Lines of the parameter file, the default in the second mapplet; what the pipeline's parameter begins with, and what is said. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        -                         | 7 | 7 | -
        -                         | 8 | - | PC-MPT-003
        m1.$$LEVEL=2              | 7 | - | PC-MPT-003
        m1.$$level=2 two.$$LEVEL=2 | 7 | 2 | -
        $$LEVEL=2                 | 7 | - | PC-MPT-002
        """)
    void becomesOneOfThePipeline(@Nullable String given, String second, @Nullable String start, @Nullable String code)
            throws IOException {
        var lines = given == null ? "" : given.replace(' ', '\n') + "\n";
        Files.writeString(folder.resolve("small.par"), "[Global]\n" + lines);
        var converted = new OneTransformation(folder).converted(export(second, ""));
        assertThat(converted.documents().getFirst().pipeline().parameters().stream()
                        .flatMap(parameter -> parameter.defaultValue().stream())
                        .map(ExpressionText::print)
                        .toList())
                .isEqualTo(start == null ? List.of() : List.of(start));
        assertThat(converted.diagnostics().stream()
                        .map(Diagnostic::id)
                        .filter(id -> id.startsWith("PC-MPT"))
                        .distinct()
                        .toList())
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    /** A variable may have been kept by an earlier run. */
    @Test
    void isNotTheVariableOfAnother() throws IOException {
        Files.writeString(folder.resolve("small.par"), "");
        assertThat(new OneTransformation(folder).codes(export("7", "NO", ""))).contains("PC-MPT-003");
    }

    /** The default of an Input port is passed over, which is said; that of each output port is an error. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"0, true", "ERROR(&apos;transformation error&apos;), false", "'', false"})
    void warnsOfDefaultsOfTheBorder(String otherwise, boolean warned) throws IOException {
        Files.writeString(folder.resolve("small.par"), "");
        assertThat(new OneTransformation(folder).codes(export("7", otherwise)).contains("PC-FLOW-063"))
                .isEqualTo(warned);
    }
}
