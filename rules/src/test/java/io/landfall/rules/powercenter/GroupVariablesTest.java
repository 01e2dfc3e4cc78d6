package io.landfall.rules.powercenter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mapping with two pipelines, of which the Expression NEXT of the one sets a variable. */
class GroupVariablesTest {

    private static final String SECOND = """
            <TRANSFORMATION NAME="SQ2" TYPE="Source Qualifier">
            <TRANSFORMFIELD NAME="ID" DATATYPE="string" PRECISION="10" SCALE="0" PORTTYPE="INPUT/OUTPUT"/></TRANSFORMATION>
            <TRANSFORMATION NAME="EXP2" TYPE="Expression">
            <TRANSFORMFIELD NAME="ID" DATATYPE="string" PRECISION="10" SCALE="0" PORTTYPE="INPUT"/>
            <TRANSFORMFIELD NAME="OUT" DATATYPE="string" PRECISION="20" SCALE="0" PORTTYPE="OUTPUT" EXPRESSION="%s"/></TRANSFORMATION>
            <INSTANCE NAME="more" TRANSFORMATION_NAME="orders" TRANSFORMATION_TYPE="Source Definition" TYPE="SOURCE" DBDNAME="FF"/>
            <INSTANCE NAME="SQ2" TRANSFORMATION_NAME="SQ2" TRANSFORMATION_TYPE="Source Qualifier" TYPE="TRANSFORMATION">
            <ASSOCIATED_SOURCE_INSTANCE NAME="more"/></INSTANCE>
            <INSTANCE NAME="EXP2" TRANSFORMATION_NAME="EXP2" TRANSFORMATION_TYPE="Expression" TYPE="TRANSFORMATION"/>
            <INSTANCE NAME="other" TRANSFORMATION_NAME="loaded" TRANSFORMATION_TYPE="Target Definition" TYPE="TARGET"/>
            <CONNECTOR FROMFIELD="ID" FROMINSTANCE="more" TOFIELD="ID" TOINSTANCE="SQ2"/>
            <CONNECTOR FROMFIELD="ID" FROMINSTANCE="SQ2" TOFIELD="ID" TOINSTANCE="EXP2"/>
            <CONNECTOR FROMFIELD="OUT" FROMINSTANCE="EXP2" TOFIELD="ID" TOINSTANCE="other"/>
            <TARGETLOADORDER ORDER="%d" TARGETINSTANCE="loaded"/><TARGETLOADORDER ORDER="2" TARGETINSTANCE="other"/>
            <MAPPINGVARIABLE NAME="$$LAST" DATATYPE="string" PRECISION="10" SCALE="0" DEFAULTVALUE="A" ISPARAM="NO" AGGFUNCTION="MAX" ISEXPRESSIONVARIABLE="NO" USERDEFINED="YES"/>
            <MAPPINGVARIABLE NAME="$$LAST2" DATATYPE="string" PRECISION="10" SCALE="0" DEFAULTVALUE="A" ISPARAM="YES" ISEXPRESSIONVARIABLE="NO" USERDEFINED="YES"/>
            """;

    @TempDir
    private Path folder;

    /** What the other pipeline computes, and when the one that sets is loaded. */
    @ParameterizedTest(name = "{0} after {1}")
    @CsvSource({"ID || $$Last, 1, true", "ID || $$LAST, 3, false", "ID || $$LAST2, 1, false", "ID, 1, false"})
    void areReadInALaterGroup(String expression, int order, boolean warned) {
        var changes = "$INPUT=<TRANSFORMFIELD NAME=\"SETS\" DATATYPE=\"string\" PRECISION=\"10\" SCALE=\"0\""
                + " PORTTYPE=\"OUTPUT\" EXPRESSION=\"SETVARIABLE($$LAST, ID)\"/>;$FROM=SETS;$VARIABLES="
                + SECOND.formatted(expression, order);
        assertThat(new OneTransformation(folder).codes(changes).contains("PC-PAR-007"))
                .isEqualTo(warned);
    }

    /** What comes from a file of COBOL stands in the group of the Normalizer that reads it. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"ID || $$LAST, true", "ID, false"})
    void areSetBehindNormalizers(String expression, boolean warned) {
        var second = SECOND.replace("TRANSFORMATION_TYPE=\"Source Qualifier\"", "TRANSFORMATION_TYPE=\"Normalizer\"")
                .formatted("SETVARIABLE($$LAST, ID)", 3);
        var changes = "$INPUT=<TRANSFORMFIELD NAME=\"READS\" DATATYPE=\"string\" PRECISION=\"10\" SCALE=\"0\""
                + " PORTTYPE=\"OUTPUT\" EXPRESSION=\"%s\"/>;$FROM=READS;$VARIABLES=".formatted(expression) + second;
        assertThat(new OneTransformation(folder).codes(changes).contains("PC-PAR-007"))
                .isEqualTo(warned);
    }
}
