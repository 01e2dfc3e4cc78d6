package io.landfall.rules.powercenter;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.pipeline.Window;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who gives the values of parameters and variables, and what a run leaves in them. */
class VariablesTest {

    private static final String FILE = "$SESSION=<ATTRIBUTE NAME=\"Parameter Filename\" VALUE=\"gone.par\"/>";

    private static final String ASSIGNED =
            "$SESSION=<SESSIONCOMPONENT REFOBJECTNAME=\"pre_session_variable_assignment\" REUSABLE=\"NO\""
                    + " TYPE=\"Pre-session variable assignment\"><TASK NAME=\"pre_session_variable_assignment\""
                    + " REUSABLE=\"NO\" TYPE=\"Assignment\"><VALUEPAIR EXECORDER=\"1\" NAME=\"$$REGION\""
                    + " REVERSEASSIGNMENT=\"NO\" VALUE=\"$$WF_REGION\"/></TASK></SESSIONCOMPONENT>";

    @TempDir
    private Path folder;

    private OneTransformation export() {
        return new OneTransformation(folder);
    }

    /** The parameter is a value; only as an expression variable, or between quotes, is its text pasted. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"NO, ID = $$REGION, PARAMETER", "YES, $$REGION, TEXT", "NO, ID = '$$REGION', TEXT"})
    void pastesTextsOfExpressionVariablesOnly(String pasted, String condition, String found) {
        var value = pasted.equals("YES") ? "ID = 'EU'" : "EU";
        var document = export().document("$NEXT=Filter;$ATTRIBUTES=<TABLEATTRIBUTE NAME=\"Filter Condition\" VALUE=\""
                + condition
                + "\"/>;$VARIABLES=<MAPPINGVARIABLE NAME=\"$$REGION\" DATATYPE=\"string\" PRECISION=\"10\""
                + " SCALE=\"0\" DEFAULTVALUE=\""
                + value + "\" ISPARAM=\"YES\" ISEXPRESSIONVARIABLE=\"" + pasted + "\" USERDEFINED=\"YES\"/>");
        assertThat(document.contains("TextValue[value=EU]")).isTrue();
        assertThat(document.contains("ParameterRef")).isEqualTo(found.equals("PARAMETER"));
    }

    /** A parameter is constant: the Designer takes no mapping that sets one, wherever. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Filter     | <TABLEATTRIBUTE NAME="Filter Condition" VALUE="ID = SETVARIABLE($$REGION, ID)"/>
        Expression | <TRANSFORMFIELD NAME="V" DATATYPE="string" PRECISION="10" SCALE="0" PORTTYPE="LOCAL VARIABLE" EXPRESSION="SETMAXVARIABLE($$REGION, ID)"/>
        Expression | <TRANSFORMFIELD NAME="V" DATATYPE="string" PRECISION="10" SCALE="0" PORTTYPE="LOCAL VARIABLE" EXPRESSION="IIF(ID = '1', SETVARIABLE($$REGION, ID))"/>
        Expression | <TRANSFORMFIELD NAME="V" DATATYPE="string" PRECISION="10" SCALE="0" PORTTYPE="OUTPUT" EXPRESSION="SETCOUNTVARIABLE($$REGION)"/>
        """)
    void refusesToSetParameters(String type, String said) {
        var changes = "$NEXT=" + type + ";$ATTRIBUTES=" + said
                + ";$OTHERWISE=;$VARIABLES=<MAPPINGVARIABLE NAME=\"$$REGION\" DATATYPE=\"string\" PRECISION=\"10\""
                + " SCALE=\"0\" DEFAULTVALUE=\"EU\" ISPARAM=\"YES\" ISEXPRESSIONVARIABLE=\"NO\" USERDEFINED=\"YES\"/>";
        assertThat(export().codes(changes)).contains("PC-EXPR-032");
        assertThat(export().codes(changes.replace("ISPARAM=\"YES\"", "ISPARAM=\"NO\" AGGFUNCTION=\"MAX\"")))
                .doesNotContain("PC-EXPR-032");
    }

    /** Who gives the value, how the mapping uses it, whether a run has to give it, and what is warned of. */
    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "nobody,   ID = $$REGION,                      NO,  false, -",
                "file,     ID = $$REGION,                      NO,  true,  -",
                "workflow, ID = $$REGION,                      NO,  true,  -",
                "file,     ID = 'a$$REGION',                   NO,  true,  -",
                "file,     ID = $$REGION,                      YES, false, PC-PAR-001",
                "nobody,   ID = SETVARIABLE($$REGION&#44; ID), NO,  true,  PC-EXPR-018",
            })
    void asksForValuesThatSomebodyElseGives(
            String owner, String condition, String pasted, boolean asked, @Nullable String code) {
        var changes = "$NEXT=Filter;$ATTRIBUTES=<TABLEATTRIBUTE NAME=\"Filter Condition\" VALUE=\""
                + condition.replace("&#44;", ",")
                + "\"/>;$OTHERWISE=;$VARIABLES=<MAPPINGVARIABLE NAME=\"$$REGION\" DATATYPE=\"string\" PRECISION=\"10\""
                + " SCALE=\"0\" DEFAULTVALUE=\"" + (pasted.equals("YES") ? "'EU'" : "EU")
                + "\" ISPARAM=\"" + (code != null && code.equals("PC-EXPR-018") ? "NO" : "YES")
                + "\" ISEXPRESSIONVARIABLE=\"" + pasted + "\" USERDEFINED=\"YES\"/>;"
                + (owner.equals("file") ? FILE : owner.equals("workflow") ? ASSIGNED : "$SESSION=");
        assertThat(export().pipeline(changes).parameters().stream()
                        .anyMatch(parameter -> parameter.defaultValue().isEmpty()))
                .isEqualTo(asked);
        assertThat(export().codes(changes)).isEqualTo(code == null ? List.of() : List.of(code));
    }

    /** The expression that sets, another port's, the aggregation, the port's kind, how rows are treated; then what is warned of. */
    @ParameterizedTest(name = "{0} {1} {2} {3} {4}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "SETVARIABLE($$REGION, ID)              | ID                        | MAX   | OUTPUT         | Insert"
                        + " | -",
                "SETVARIABLE($$REGION, ID)              | ID                        | MIN   | OUTPUT         | Update"
                        + " | -",
                "SETVARIABLE($$REGION, ID)              | ID                        | COUNT | OUTPUT         | Insert"
                        + " | PC-EXPR-018",
                "SETVARIABLE($$REGION, ID)              | ID                        | MAX   | LOCAL VARIABLE | Insert"
                        + " | -",
                "SETVARIABLE($$REGION, ID)              | ID                        | MAX   | OUTPUT         | Delete"
                        + " | PC-EXPR-018",
                "SETVARIABLE($$REGION, ID)              | $$REGION                  | MAX   | OUTPUT         | Insert"
                        + " | -",
                "SETVARIABLE($$REGION, ID)              | ID --SETVARIABLE($$REGION, ID) | MAX | OUTPUT      | Insert"
                        + " | -",
                "IIF(ID = 'A', SETVARIABLE($$REGION, ID))  | ID | MAX | OUTPUT         | Insert | -",
                "IIF(ID = 'A', SETVARIABLE($$REGION, ID))  | ID | MAX | LOCAL VARIABLE | Insert | -",
                "IIF(ID = 'A', 'a', IIF(ID = 'B', 'b', SETVARIABLE($$REGION, ID))) | ID | MAX | OUTPUT | Insert | -",
                "IIF(SETVARIABLE($$REGION, ID) = 'A', 'a') | ID | MAX | OUTPUT         | Insert | PC-EXPR-018",
                "LTRIM(SETVARIABLE($$REGION, ID))          | ID | MAX | OUTPUT         | Insert | PC-EXPR-018",
            })
    void writesWhatARunLeavesInVariables(
            String sets, String other, String aggregation, String kind, String treated, @Nullable String code) {
        var port = "<TRANSFORMFIELD NAME=\"%s\" DATATYPE=\"string\" PRECISION=\"10\" SCALE=\"0\" PORTTYPE=\"%s\""
                + " EXPRESSION=\"%s\"/>";
        var changes = "$KIND=Oracle;$TYPE=varchar2;$TREAT=" + treated + ";$INPUT="
                + port.formatted("REGION", kind, sets)
                + port.formatted("OTHER", "OUTPUT", kind.equals("OUTPUT") ? other : "REGION")
                + ";$FROM=" + (kind.equals("OUTPUT") ? "REGION" : "OTHER")
                + ";$VARIABLES=<CONNECTOR FROMFIELD=\"OTHER\" FROMINSTANCE=\"NEXT\" FROMINSTANCETYPE=\"Expression\""
                + " TOFIELD=\"NAME\" TOINSTANCE=\"loaded\" TOINSTANCETYPE=\"Target Definition\"/><MAPPINGVARIABLE"
                + " NAME=\"$$REGION\" DATATYPE=\"string\" PRECISION=\"10\" SCALE=\"0\" DEFAULTVALUE=\"EU\""
                + " ISPARAM=\"NO\" ISEXPRESSIONVARIABLE=\"NO\""
                + " AGGFUNCTION=\"" + aggregation + "\" USERDEFINED=\"YES\"/>";
        assertThat(export().codes(changes).stream()
                        .filter("PC-EXPR-018"::equals)
                        .toList())
                .isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(export().pipeline(changes).targets()).hasSize(code == null ? 2 : 1);
        assertThat(export().pipeline(changes).checks()).hasSize(code == null ? 1 : 0);
    }

    /** The expression, the port's kind, the aggregation, how rows are treated; then what is warned of or blocked. */
    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "SETMAXVARIABLE($$LAST, 5)             | OUTPUT         | MAX | Insert | -",
                "SETMINVARIABLE($$LAST, 5)             | OUTPUT         | MIN | Insert | -",
                "SETMAXVARIABLE($$LAST, 5)             | LOCAL VARIABLE | MAX | Insert | -",
                "SETMAXVARIABLE($$LAST, 5)             | OUTPUT         | MIN | Insert | PC-EXPR-019",
                "SETMAXVARIABLE($$LAST, 5)             | OUTPUT         | MAX | Update | PC-EXPR-019",
                "SETMAXVARIABLE($$LAST, 5 / LENGTH(ID)) | OUTPUT        | MAX | Insert | PC-EXPR-019",
                "IIF(ID = 'A', SETMAXVARIABLE($$LAST, 5)) | OUTPUT      | MAX | Insert | PC-EXPR-019",
                "SETCOUNTVARIABLE($$LAST)              | OUTPUT         | MAX | Insert | PC-EXPR-019",
                "SETCOUNTVARIABLE($$LAST)              | OUTPUT         | COUNT | Insert | -",
                "SETCOUNTVARIABLE($$LAST)              | LOCAL VARIABLE | COUNT | Insert | -",
                "SETCOUNTVARIABLE($$LAST)              | OUTPUT         | COUNT | Update | PC-EXPR-019",
                "SETCOUNTVARIABLE($$LAST)              | OUTPUT         | COUNT | Delete | PC-EXPR-019",
                "IIF(ID = 'A', SETCOUNTVARIABLE($$LAST)) | OUTPUT       | COUNT | Insert | PC-EXPR-019",
                "SETVARIABLE($$LAST, 5)                | OUTPUT         | COUNT | Insert | PC-EXPR-018",
                "SETMAXVARIABLE($$LAST, 5)             | OUTPUT         | COUNT | Insert | PC-EXPR-019",
            })
    void answersWithTheExtremeSoFar(
            String sets, String kind, String aggregation, String treated, @Nullable String code) {
        var port = "<TRANSFORMFIELD NAME=\"%s\" DATATYPE=\"integer\" PRECISION=\"10\" SCALE=\"0\" PORTTYPE=\"%s\""
                + " EXPRESSION=\"%s\"/>";
        var changes = "$KIND=Oracle;$TYPE=number;$TREAT=" + treated + ";$INPUT="
                + port.formatted("LAST", kind, sets.replace("'", "&apos;"))
                + port.formatted("OTHER", "OUTPUT", "LAST")
                + ";$FROM=" + (kind.equals("OUTPUT") ? "LAST" : "OTHER")
                + ";$VARIABLES=<MAPPINGVARIABLE NAME=\"$$LAST\" DATATYPE=\"integer\" PRECISION=\"10\" SCALE=\"0\""
                + " DEFAULTVALUE=\"1\" ISPARAM=\"NO\""
                + " ISEXPRESSIONVARIABLE=\"NO\""
                + " AGGFUNCTION=\"" + aggregation + "\" USERDEFINED=\"YES\"/>";
        assertThat(export().codes(changes).stream()
                        .filter(said -> said.equals("PC-EXPR-018") || said.equals("PC-EXPR-019"))
                        .toList())
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    /** Nobody knows whether a row in error is counted, so a check reports such rows, even where the pipeline does not keep the variable. */
    @Test
    void reportsRowsInErrorWhereRowsAreCounted() {
        var port = "<TRANSFORMFIELD NAME=\"%s\" DATATYPE=\"integer\" PRECISION=\"10\" SCALE=\"0\" PORTTYPE=\"%s\""
                + " EXPRESSION=\"%s\"/>";
        var changes = "$KIND=Oracle;$TYPE=number;$TREAT=Insert;$INPUT="
                + port.formatted("LAST", "LOCAL VARIABLE", "SETCOUNTVARIABLE($$LAST)")
                + port.formatted("OTHER", "OUTPUT", "IIF(LENGTH(ID) = 7, ERROR(&apos;no&apos;), LAST)")
                + ";$FROM=OTHER;$VARIABLES=<MAPPINGVARIABLE NAME=\"$$LAST\" DATATYPE=\"integer\" PRECISION=\"10\""
                + " SCALE=\"0\" DEFAULTVALUE=\"1\" ISPARAM=\"NO\" ISEXPRESSIONVARIABLE=\"NO\" AGGFUNCTION=\"COUNT\""
                + " USERDEFINED=\"YES\"/>";
        assertThat(export().pipeline(changes).checks().stream().map(check -> check.name()))
                .containsExactly(
                        "NEXT: no variable port in error, while variables are set",
                        "NEXT: no row in error, while variables are set");
    }

    /** What the session puts in the place of an attribute may name the variable too. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "ID = 'A', false",
        "ID = $$REGION, false",
        "ID = 'SETVARIABLE($$REGION&#44; ID)', false",
        "ID = SETVARIABLE($$REGION&#44; ID), true"
    })
    void warnsOfAVariableThatTheSessionNames(String override, boolean warned) {
        var port =
                "<TRANSFORMFIELD NAME=\"REGION\" DATATYPE=\"string\" PRECISION=\"10\" SCALE=\"0\" PORTTYPE=\"OUTPUT\""
                        + " EXPRESSION=\"SETVARIABLE($$REGION, ID)\"/>";
        var changes = "$INPUT=" + port + ";$FROM=REGION;$OVERRIDE=<ATTRIBUTE NAME=\"Filter Condition\" VALUE=\""
                + override
                + "\"/>;$VARIABLES=<MAPPINGVARIABLE NAME=\"$$REGION\" DATATYPE=\"string\" PRECISION=\"10\" SCALE=\"0\""
                + " DEFAULTVALUE=\"EU\" ISPARAM=\"NO\" ISEXPRESSIONVARIABLE=\"NO\" AGGFUNCTION=\"MAX\""
                + " USERDEFINED=\"YES\"/>";
        assertThat(export().codes(changes).contains("PC-EXPR-018")).isEqualTo(warned);
    }

    /** An output that is not linked is not computed. */
    @Test
    void setsNoVariableWhereNobodyReads() {
        var changes = "$INPUT=<TRANSFORMFIELD NAME=\"REGION\" DATATYPE=\"string\" PRECISION=\"10\" SCALE=\"0\""
                + " PORTTYPE=\"OUTPUT\" EXPRESSION=\"SetVariable($$REGION, ID)\"/>;$VARIABLES=<MAPPINGVARIABLE"
                + " NAME=\"$$REGION\" DATATYPE=\"string\" PRECISION=\"10\" SCALE=\"0\" DEFAULTVALUE=\"EU\""
                + " ISPARAM=\"NO\" ISEXPRESSIONVARIABLE=\"NO\" AGGFUNCTION=\"MAX\" USERDEFINED=\"YES\"/>";
        assertThat(export().codes(changes)).containsExactly("PC-EXPR-029");
        assertThat(export().pipeline(changes).parameters()).isEmpty();
    }

    /** What only an output without a link reads needs no value of its own for each row. */
    @ParameterizedTest(name = "{0} linked")
    @CsvSource({"OTHER, false", "LAST_SO_FAR, true"})
    void numbersNoRowsWhereNoLinkedPortReadsTheExtreme(String linked, boolean running) {
        var port = "<TRANSFORMFIELD NAME=\"%s\" DATATYPE=\"integer\" PRECISION=\"10\" SCALE=\"0\" PORTTYPE=\"%s\""
                + " EXPRESSION=\"%s\"/>";
        var changes = "$KIND=Oracle;$TYPE=number;$INPUT="
                + port.formatted("LAST", "LOCAL VARIABLE", "SETMAXVARIABLE($$LAST, 5)")
                + port.formatted("LAST_SO_FAR", "OUTPUT", "LAST")
                + port.formatted("OTHER", "OUTPUT", "7")
                + ";$FROM=" + linked
                + ";$VARIABLES=<MAPPINGVARIABLE NAME=\"$$LAST\" DATATYPE=\"integer\" PRECISION=\"10\" SCALE=\"0\""
                + " DEFAULTVALUE=\"1\" ISPARAM=\"NO\" ISEXPRESSIONVARIABLE=\"NO\" AGGFUNCTION=\"MAX\" USERDEFINED=\"YES\"/>";
        assertThat(export().operators(changes, Window.class).isEmpty()).isEqualTo(!running);
        assertThat(export().pipeline(changes).targets()).hasSize(2);
    }
}
