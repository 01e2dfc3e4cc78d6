package io.landfall.rules.powercenter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a mapplet and the mapping around it may not have both. */
class MappletsTest {

    @TempDir
    private Path folder;

    private OneTransformation export() {
        return new OneTransformation(folder);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"$$REGION, true", "$$COUNTRY, false"})
    void blocksAMappletsParameterThatTheMappingHasToo(String name, boolean blocked) {
        var variable =
                "<MAPPINGVARIABLE NAME=\"%s\" DATATYPE=\"string\" PRECISION=\"10\" SCALE=\"0\" DEFAULTVALUE=\"EU\""
                        + " ISPARAM=\"YES\" USERDEFINED=\"YES\"/>";
        var changes = "$MAPPLET=<MAPPLET NAME=\"mplt_clean\" ISVALID=\"YES\">" + variable.formatted("$$REGION")
                + "</MAPPLET>;$VARIABLES=<INSTANCE NAME=\"clean\" TRANSFORMATION_NAME=\"mplt_clean\""
                + " TRANSFORMATION_TYPE=\"Mapplet\" TYPE=\"MAPPLET\" REUSABLE=\"NO\"/>" + variable.formatted(name);
        assertThat(export().codes(changes).contains("PC-MPT-002")).isEqualTo(blocked);
    }

    @ParameterizedTest(name = "{0}({1}) before {2} characters")
    @CsvSource({
        "string, 4, 10, true",
        "string, 4, 4, false",
        "string, 10, 20, false",
        "integer, 10, 10, false",
    })
    void warnsOfAMappletsPortThatHoldsLessThanItsNeighbours(String datatype, int length, int after, boolean warned) {
        var port = "<TRANSFORMFIELD NAME=\"ID\" DATATYPE=\"%s\" PRECISION=\"%d\" SCALE=\"0\" PORTTYPE=\"%s\"%s/>";
        var link = "<CONNECTOR FROMFIELD=\"ID\" FROMINSTANCE=\"%s\" TOFIELD=\"%s\" TOINSTANCE=\"%s\"/>";
        var inner =
                "<INSTANCE NAME=\"%s\" TRANSFORMATION_NAME=\"%s\" TRANSFORMATION_TYPE=\"%s\" TYPE=\"TRANSFORMATION\"/>";
        var body = "<TRANSFORMATION NAME=\"mplt_clean\" TYPE=\"Mapplet\">"
                + port.formatted(
                        datatype, length, "INPUT", " MAPPLETGROUP=\"IN\" REF_INSTANCETYPE=\"Input Transformation\"")
                + "</TRANSFORMATION><TRANSFORMATION NAME=\"IN\" TYPE=\"Input Transformation\">"
                + port.formatted(datatype, length, "OUTPUT", "")
                + "</TRANSFORMATION><TRANSFORMATION NAME=\"CLEAN\" TYPE=\"Expression\">"
                + port.formatted("string", after, "INPUT/OUTPUT", "")
                + "</TRANSFORMATION>"
                + inner.formatted("IN", "IN", "Input Transformation")
                + inner.formatted("CLEAN", "CLEAN", "Expression")
                + link.formatted("IN", "ID", "CLEAN");
        var changes = "$MAPPLET=<MAPPLET NAME=\"mplt_clean\" ISVALID=\"YES\">" + body
                + "</MAPPLET>;$VARIABLES=<INSTANCE NAME=\"clean\" TRANSFORMATION_NAME=\"mplt_clean\""
                + " TRANSFORMATION_TYPE=\"Mapplet\" TYPE=\"MAPPLET\" REUSABLE=\"NO\"/>"
                + link.formatted("SQ", "ID", "clean");
        assertThat(export().codes(changes).contains("PC-FLOW-046")).isEqualTo(warned);
    }
}
