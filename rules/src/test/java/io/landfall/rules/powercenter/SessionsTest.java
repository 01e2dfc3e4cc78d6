package io.landfall.rules.powercenter;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.pipeline.Distinct;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.Lookup;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Reject;
import io.landfall.converter.pipeline.SortKey;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Window;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Severity;
import io.landfall.parsers.export.Exports;
import io.landfall.rules.LegacyConverter;
import io.landfall.rules.alteryx.flow.FileSchemas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What ports, transformations and sessions say about rows that are not simply passed on. */
class SessionsTest {

    private static final String EXPORT = """
        <?xml version="1.0" encoding="UTF-8"?>
        <POWERMART CREATION_DATE="02/05/2026 08:15:00" REPOSITORY_VERSION="187.96">
        <REPOSITORY NAME="REP" VERSION="187" CODEPAGE="UTF-8" DATABASETYPE="Oracle">
        <FOLDER NAME="SALES">
        <SOURCE DATABASETYPE="Flat File" DBDNAME="FF" NAME="orders">$LAYOUT
        <SOURCEFIELD NAME="ID" DATATYPE="string" PRECISION="10" SCALE="0" FIELDNUMBER="1" KEYTYPE="NOT A KEY" NULLABLE="NULL"/>
        </SOURCE>
        <TARGET DATABASETYPE="$KIND" NAME="loaded">$OUT
        <TARGETFIELD NAME="ID" DATATYPE="$TYPE" PRECISION="10" SCALE="0" FIELDNUMBER="1" KEYTYPE="$KEY" NULLABLE="NOTNULL"/>$COLUMNS
        </TARGET>
        $MAPPLET
        <MAPPING NAME="m_orders" ISVALID="YES">
        <TRANSFORMATION NAME="SQ" TYPE="Source Qualifier" REUSABLE="NO">
        <TRANSFORMFIELD NAME="ID" DATATYPE="string" PRECISION="10" SCALE="0" PORTTYPE="INPUT/OUTPUT" DEFAULTVALUE="$DEFAULT"/>
        <TABLEATTRIBUTE NAME="Select Distinct" VALUE="$DISTINCT"/>
        </TRANSFORMATION>
        <TRANSFORMATION NAME="NEXT" TYPE="$NEXT" REUSABLE="NO">
        <TRANSFORMFIELD NAME="ID" DATATYPE="string" PRECISION="10" SCALE="0" PORTTYPE="$PORT" EXPRESSION="ID" EXPRESSIONTYPE="$USE" DEFAULTVALUE="$OTHERWISE"/>
        $INPUT
        $ATTRIBUTES
        </TRANSFORMATION>
        <INSTANCE NAME="orders" TRANSFORMATION_NAME="orders" TRANSFORMATION_TYPE="Source Definition" TYPE="SOURCE" DBDNAME="FF"/>
        <INSTANCE NAME="SQ" TRANSFORMATION_NAME="SQ" TRANSFORMATION_TYPE="Source Qualifier" TYPE="TRANSFORMATION" REUSABLE="NO">
        <ASSOCIATED_SOURCE_INSTANCE NAME="orders"/></INSTANCE>
        <INSTANCE NAME="NEXT" TRANSFORMATION_NAME="NEXT" TRANSFORMATION_TYPE="$NEXT" TYPE="TRANSFORMATION" REUSABLE="NO"/>
        <INSTANCE NAME="loaded" TRANSFORMATION_NAME="loaded" TRANSFORMATION_TYPE="Target Definition" TYPE="TARGET"/>
        <CONNECTOR FROMFIELD="ID" FROMINSTANCE="orders" FROMINSTANCETYPE="Source Definition" TOFIELD="ID" TOINSTANCE="SQ" TOINSTANCETYPE="Source Qualifier"/>
        <CONNECTOR FROMFIELD="ID" FROMINSTANCE="SQ" FROMINSTANCETYPE="Source Qualifier" TOFIELD="$TO" TOINSTANCE="NEXT" TOINSTANCETYPE="$NEXT"/>
        <CONNECTOR FROMFIELD="$FROM" FROMINSTANCE="NEXT" FROMINSTANCETYPE="$NEXT" TOFIELD="ID" TOINSTANCE="loaded" TOINSTANCETYPE="Target Definition"/>
        $VARIABLES
        </MAPPING>
        <WORKFLOW NAME="wf_orders">
        <SESSION NAME="s_orders" MAPPINGNAME="m_orders">
        <SESSTRANSFORMATIONINST SINSTANCENAME="loaded" TRANSFORMATIONNAME="loaded" TRANSFORMATIONTYPE="Target Definition"/>
        <SESSTRANSFORMATIONINST SINSTANCENAME="NEXT" TRANSFORMATIONNAME="NEXT" TRANSFORMATIONTYPE="$NEXT">$OVERRIDE</SESSTRANSFORMATIONINST>
        <SESSIONEXTENSION NAME="Writer" SINSTANCENAME="loaded" SUBTYPE="$WRITER" TRANSFORMATIONTYPE="Target Definition" TYPE="WRITER">
        <ATTRIBUTE NAME="Insert" VALUE="$INSERT"/><ATTRIBUTE NAME="Truncate target table option" VALUE="$TRUNCATE"/>
        </SESSIONEXTENSION>
        <ATTRIBUTE NAME="Treat source rows as" VALUE="$TREAT"/><ATTRIBUTE NAME="Stop on errors" VALUE="$STOP"/>$SESSION
        </SESSION>
        <TASKINSTANCE NAME="s_orders" TASKNAME="s_orders" TASKTYPE="Session"/>
        </WORKFLOW>
        </FOLDER>
        </REPOSITORY>
        </POWERMART>
        """;

    private static final String LAYOUT = """
        <FLATFILE CODEPAGE="UTF-8" CONSECDELIMITERSASONE="NO" DELIMITED="YES" DELIMITERS="," ESCAPE_CHARACTER="" KEEPESCAPECHAR="NO" LINESEQUENTIAL="NO" NULLCHARTYPE="ASCII" NULL_CHARACTER="*" PADBYTES="1" QUOTE_CHARACTER="DOUBLE" REPEATABLE="NO" ROWDELIMITER="10" SHIFTSENSITIVEDATA="NO" SKIPROWS="1" STRIPTRAILINGBLANKS="NO"/>
        """;

    private static final List<String> USUAL = List.of(
            "$KIND=Flat File",
            "$TYPE=string",
            "$KEY=PRIMARY KEY",
            "$COLUMNS=",
            "$DEFAULT=",
            "$DISTINCT=NO",
            "$NEXT=Expression",
            "$PORT=INPUT/OUTPUT",
            "$OTHERWISE=",
            "$ATTRIBUTES=",
            "$VARIABLES=",
            "$INSERT=YES",
            "$TRUNCATE=NO",
            "$TREAT=Insert",
            "$STOP=0",
            "$SESSION=",
            "$USE=GENERAL",
            "$INPUT=",
            "$TO=ID",
            "$FROM=ID",
            "$MAPPLET=",
            "$OVERRIDE=");

    private static final String STRATEGY =
            "$NEXT=Update Strategy;$TREAT=Data driven;$ATTRIBUTES=<TABLEATTRIBUTE NAME=\"Update Strategy Expression\""
                    + " VALUE=\"IIF(ID = 'X', DD_REJECT, DD_INSERT)\"/><TABLEATTRIBUTE NAME=\"Forward Rejected Rows\""
                    + " VALUE=\"YES\"/>";

    @TempDir
    private Path folder;

    @Test
    void passesRowsOn() {
        assertThat(operators("", Distinct.class)).isEmpty();
        assertThat(operators("", Filter.class)).isEmpty();
        assertThat(operators("", Reject.class)).isEmpty();
        assertThat(codes("")).isEmpty();
    }

    @Test
    void takesOutEqualRowsOfAFile() {
        assertThat(operators("$DISTINCT=YES", Distinct.class))
                .singleElement()
                .satisfies(distinct -> assertThat(distinct.keys()).containsExactly("ID"));
    }

    @Test
    void fillsNullsOfASourceQualifiersPort() {
        assertThat(document("$DEFAULT='none'")).contains("TextValue[value=none]");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"$DEFAULT", "$OTHERWISE"})
    void takesANullAsAnErrorWhereTheDefaultSaysSo(String port) {
        assertThat(operators(port + "=ERROR('no id')", Reject.class))
                .singleElement()
                .satisfies(reject -> assertThat(reject.condition().toString()).contains("IS_NULL"));
    }

    @Test
    void writesNoRejectedRowsToAFile() {
        assertThat(operators(STRATEGY, Filter.class)).hasSize(1);
        assertThat(codes(STRATEGY)).containsExactly("PC-FLOW-022");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "$INSERT=YES                              | -",
                "$INSERT=NO                               | PC-FLOW-023",
                "$INSERT=NO;$TREAT=Update                 | -",
                "$TRUNCATE=YES                            | -",
                "$TRUNCATE=YES;$TREAT=Update              | -",
                "$TREAT=Update                            | -",
            })
    void warnsOfWhatTheWriterDoesNotDo(String changes, @Nullable String code) {
        var table = "$KIND=Oracle;$TYPE=varchar2;" + changes;
        assertThat(codes(table)).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "$KEY=PRIMARY KEY;$TREAT=Insert | PRIMARY KEY | -",
                "$KEY=PRIMARY KEY;$TREAT=Update | NOT A KEY   | -",
                "$KEY=PRIMARY KEY;$TREAT=Update | PRIMARY KEY | PC-FLOW-027",
                "$KEY=PRIMARY KEY;$TREAT=Delete | PRIMARY KEY | PC-FLOW-027",
                "$KEY=NOT A KEY;$TREAT=Update   | NOT A KEY   | PC-FLOW-018",
                "$KEY=NOT A KEY;$TREAT=Insert   | NOT A KEY   | -",
            })
    void asksForTheWholeKeyOfWhatIsChanged(String changes, String other, @Nullable String code) {
        assertThat(codes(table(changes, other))).isEqualTo(code == null ? List.of() : List.of(code));
    }

    /** A run tells of rows that are added over such a key. */
    @ParameterizedTest(name = "{0}, REGION {1}")
    @CsvSource({
        "$KEY=PRIMARY KEY;$TREAT=Insert, NOT A KEY, ID",
        "$KEY=PRIMARY KEY;$TREAT=Insert, PRIMARY KEY, ''",
        "$KEY=NOT A KEY;$TREAT=Insert, NOT A KEY, ''",
    })
    void handsOnTheKeyThatIsWrittenWhole(String changes, String other, String keys) {
        assertThat(pipeline(table(changes, other)).targets().getFirst().keys())
                .isEqualTo(keys.isEmpty() ? List.of() : List.of(keys));
    }

    /** A table with a second column that nothing is linked to. */
    private static String table(String changes, String other) {
        var region = "<TARGETFIELD NAME=\"REGION\" DATATYPE=\"varchar2\" PRECISION=\"5\" SCALE=\"0\" FIELDNUMBER=\"2\""
                + " KEYTYPE=\"%s\" NULLABLE=\"NULL\"/>".formatted(other);
        return "$KIND=Oracle;$TYPE=varchar2;$COLUMNS=" + region + ";" + changes;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Enable Test Load        | NO   | -",
                "Enable Test Load        | YES  | PC-SES-002",
                "Incremental Aggregation | YES  | -",
                "Pushdown Optimization   | None | -",
                "Pushdown Optimization   | Full | PC-SES-005",
                "Pushdown Optimization   | $$PushdownConfig | PC-SES-005",
                "Custom Properties       | X=1  | PC-SES-013",
                "Commit Type             | Source | -",
            })
    void tellsWhatTheSessionDoesBesides(String option, String value, @Nullable String code) {
        var attribute = "$SESSION=<ATTRIBUTE NAME=\"%s\" VALUE=\"%s\"/>".formatted(option, value);
        assertThat(codes(attribute)).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({"sort, NO, PC-FLOW-049", "sort, YES, PC-FLOW-031", "'', NO, PC-FLOW-031"})
    void leavesRowsForACommandToTheWorkflow(String command, String append, String code) {
        var writer = "<ATTRIBUTE NAME=\"Output Type\" VALUE=\"Command\"/><ATTRIBUTE NAME=\"Command\" VALUE=\"%s\"/>"
                        .formatted(command)
                + "<ATTRIBUTE NAME=\"Append if Exists\" VALUE=\"%s\"/>".formatted(append);
        assertThat(converted("$TRUNCATE=NO\"/>" + writer + "<ATTRIBUTE NAME=\"X\" VALUE=\"")
                        .diagnostics())
                .extracting(said -> said.code().entry().id())
                .contains(code);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "Source, Transaction, PC-SES-012",
                "Source, All Input,   -",
                "Target, Transaction, -",
            })
    void saysWhereATransformationStartsAnewWithinTheRows(String commit, String scope, @Nullable String code) {
        var changes = "$NEXT=Aggregator;$ATTRIBUTES=<TABLEATTRIBUTE NAME=\"Transformation Scope\" VALUE=\"%s\"/>;"
                        .formatted(scope)
                + "$SESSION=<ATTRIBUTE NAME=\"Commit Type\" VALUE=\"%s\"/>".formatted(commit);
        assertThat(codes(changes)).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest(name = "{0} of {1}, {2}: {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Source Qualifier  | SQ     | PASS THROUGH   | Source Filter=A;B       | PC-SES-007",
                "Source Qualifier  | SQ     | PASS THROUGH   | Source Filter=A;        | PC-SES-007",
                "Source Qualifier  | SQ     | PASS THROUGH   | Source Filter=A;A       | PC-SES-009",
                "Source Qualifier  | SQ     | KEY RANGE      | 1;2                     | PC-SES-008",
                "Source Definition | orders | -              | Source filename=A;B     | PC-SES-007",
                "Source Definition | orders | -              | Source filename=A;      | -",
                "Target Definition | loaded | PASS THROUGH   | Output filename=A;B     | PC-SES-010",
                "Target Definition | loaded | PASS THROUGH   | Reject filename=A;B     | -",
                "Aggregator        | NEXT   | PASS THROUGH   | -                       | PC-SES-011",
                "Aggregator        | NEXT   | HASH AUTO KEYS | -                       | -",
                "Expression        | NEXT   | -              | -                       | -",
            })
    void saysWherePartitionsComeToOtherData(
            String type, String name, @Nullable String point, @Nullable String values, @Nullable String code) {
        var own = new StringBuilder();
        var partitions = new StringBuilder();
        for (int i = 1; i <= 2; i++) {
            var value =
                    values == null ? "" : (values.substring(values.indexOf('=') + 1) + " ").split(";")[i - 1].strip();
            var ranged = "KEY RANGE".equals(point);
            partitions.append("<PARTITION NAME=\"P%d\">%s</PARTITION>"
                    .formatted(i, ranged ? "<KEYRANGE NAME=\"ID\" STARTRANGE=\"%s\"/>".formatted(value) : ""));
            if (values != null && !ranged) {
                own.append("<ATTRIBUTE NAME=\"%s\" PARTITIONNAME=\"P%d\" VALUE=\"%s\"/>"
                        .formatted(values.substring(0, values.indexOf('=')), i, value));
            }
        }
        var isSource = type.equals("Source Definition");
        var session = instance(name, type, point == null ? "" : point, isSource ? "" : partitions.toString())
                + (isSource ? instance("SQ", "Source Qualifier", "", partitions.toString()) : "")
                + """
                <SESSIONEXTENSION SINSTANCENAME="%s" SUBTYPE="%s Reader" TYPE="READER" TRANSFORMATIONTYPE="%s">%s</SESSIONEXTENSION>
                """.formatted(name, isSource ? "File" : "Relational", type, own);
        assertThat(codes("$SESSION=" + session)).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"0, ERROR('x'), false", "1, ERROR('x'), true", "1, '', false"})
    void tellsThatTheSessionStops(String count, String otherwise, boolean told) {
        assertThat(converted("$STOP=" + count + ";$OTHERWISE=" + otherwise).diagnostics().stream()
                        .anyMatch(one -> one.code() == PowerCenterCode.STOPS_ON_ERRORS))
                .isEqualTo(told);
    }

    /** The parameter is a value; only as an expression variable, or between quotes, is its text pasted. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"NO, ID = $$REGION, PARAMETER", "YES, $$REGION, TEXT", "NO, ID = '$$REGION', TEXT"})
    void pastesTextsOfExpressionVariablesOnly(String pasted, String condition, String found) {
        var value = pasted.equals("YES") ? "ID = 'EU'" : "EU";
        var document =
                document("$NEXT=Filter;$ATTRIBUTES=<TABLEATTRIBUTE NAME=\"Filter Condition\" VALUE=\"" + condition
                        + "\"/>;$VARIABLES=<MAPPINGVARIABLE NAME=\"$$REGION\" DATATYPE=\"string\" PRECISION=\"10\""
                        + " SCALE=\"0\" DEFAULTVALUE=\""
                        + value + "\" ISPARAM=\"YES\" ISEXPRESSIONVARIABLE=\"" + pasted + "\" USERDEFINED=\"YES\"/>");
        assertThat(document.contains("TextValue[value=EU]")).isTrue();
        assertThat(document.contains("ParameterRef")).isEqualTo(found.equals("PARAMETER"));
    }

    /** What PowerExchange maps is a table to the pipeline, as long as its columns are. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"PWX_SEQ_NRDB2, CHAR, PC-FLOW-025", "PWX_SEQ_NRDB2, BINVAR, PC-FLOW-021", "XML, string, PC-FLOW-021"})
    void takesDataMapsForTables(String kind, String type, String code) {
        assertThat(codes("$KIND=" + kind + ";$TYPE=" + type + ";$NOTE=Oracle")).containsExactly(code);
    }

    private static final String FILE = "$SESSION=<ATTRIBUTE NAME=\"Parameter Filename\" VALUE=\"gone.par\"/>";

    private static final String ASSIGNED =
            "$SESSION=<SESSIONCOMPONENT REFOBJECTNAME=\"pre_session_variable_assignment\" REUSABLE=\"NO\""
                    + " TYPE=\"Pre-session variable assignment\"><TASK NAME=\"pre_session_variable_assignment\""
                    + " REUSABLE=\"NO\" TYPE=\"Assignment\"><VALUEPAIR EXECORDER=\"1\" NAME=\"$$REGION\""
                    + " REVERSEASSIGNMENT=\"NO\" VALUE=\"$$WF_REGION\"/></TASK></SESSIONCOMPONENT>";

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
                + "\" ISPARAM=\"YES\" ISEXPRESSIONVARIABLE=\"" + pasted
                + "\" USERDEFINED=\"YES\"/>;"
                + (owner.equals("file") ? FILE : owner.equals("workflow") ? ASSIGNED : "$SESSION=");
        assertThat(pipeline(changes).parameters().stream()
                        .anyMatch(parameter -> parameter.defaultValue().isEmpty()))
                .isEqualTo(asked);
        assertThat(codes(changes)).isEqualTo(code == null ? List.of() : List.of(code));
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
        assertThat(codes(changes).stream().filter("PC-EXPR-018"::equals).toList())
                .isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(pipeline(changes).targets()).hasSize(code == null ? 2 : 1);
        assertThat(pipeline(changes).checks()).hasSize(code == null ? 1 : 0);
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
        assertThat(codes(changes).stream()
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
        assertThat(pipeline(changes).checks().stream().map(check -> check.name()))
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
        assertThat(codes(changes).contains("PC-EXPR-018")).isEqualTo(warned);
    }

    /** An output that is not linked is not computed. */
    @Test
    void setsNoVariableWhereNobodyReads() {
        var changes = "$INPUT=<TRANSFORMFIELD NAME=\"REGION\" DATATYPE=\"string\" PRECISION=\"10\" SCALE=\"0\""
                + " PORTTYPE=\"OUTPUT\" EXPRESSION=\"SetVariable($$REGION, ID)\"/>;$VARIABLES=<MAPPINGVARIABLE"
                + " NAME=\"$$REGION\" DATATYPE=\"string\" PRECISION=\"10\" SCALE=\"0\" DEFAULTVALUE=\"EU\""
                + " ISPARAM=\"NO\" ISEXPRESSIONVARIABLE=\"NO\" AGGFUNCTION=\"MAX\" USERDEFINED=\"YES\"/>";
        assertThat(codes(changes)).containsExactly("PC-EXPR-029");
        assertThat(pipeline(changes).parameters()).isEmpty();
    }

    private static String attribute(String name, String value) {
        return "<TABLEATTRIBUTE NAME=\"%s\" VALUE=\"%s\"/>".formatted(name, value);
    }

    private static String lookup(String returned, String condition, String policy, String persistent) {
        var port = "<TRANSFORMFIELD NAME=\"%s\" DATATYPE=\"string\" PRECISION=\"10\" SCALE=\"0\" PORTTYPE=\"%s\"/>";
        return "$NEXT=Lookup Procedure;$PORT=LOOKUP/OUTPUT;$TO=IN_ID;$INPUT=" + port.formatted("IN_ID", "INPUT")
                + port.formatted("CITY", "LOOKUP/OUTPUT") + ";$FROM=" + returned + ";$ATTRIBUTES="
                + attribute("Lookup table name", "CUSTOMERS")
                + attribute("Lookup condition", condition)
                + attribute("Lookup policy on multiple match", policy)
                + attribute("Lookup cache persistent", persistent);
    }

    @ParameterizedTest(name = "{0} by {1}, {2}, persistent {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "ID,   ID = IN_ID,     Use Any Value,   NO,  -,           0",
                "ID,   ID &gt;= IN_ID, Use Any Value,   NO,  -,           2",
                "CITY, ID = IN_ID,     Use Any Value,   NO,  -,           1",
                "CITY, ID &gt;= IN_ID, Use Any Value,   NO,  -,           2",
                "CITY, ID = IN_ID,     Use First Value, NO,  -,           0",
                "CITY, ID = IN_ID,     Use First Value, YES, PC-LKP-006,  0"
            })
    void checksOrWarnsOfLookupsThatMayAnswerOtherwise(
            String returned, String condition, String policy, String persistent, @Nullable String code, int checks) {
        var changes = lookup(returned, condition, policy, persistent);
        assertThat(codes(changes)).isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(pipeline(changes).checks()).hasSize(checks);
    }

    /** A database says how NULL compares when it is asked for each row; files are always cached. */
    @ParameterizedTest(name = "{0}, cached {1}")
    @CsvSource({"Database, YES, 1", "Database, NO, 0", "Flat File, NO, 1"})
    void checksHowNullComparesInACache(String source, String cached, int checks) {
        var changes = lookup("ID", "ID &gt;= IN_ID", "Report Error", "NO")
                + attribute("Source Type", source)
                + attribute("Lookup caching enabled", cached)
                + (source.equals("Database") ? "" : "$LAYOUT");
        assertThat(pipeline(changes).checks()).hasSize(checks);
    }

    /** A file has no query that sorts it. */
    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "CITY, Use First Value, 1",
        "CITY, Use Last Value,  1",
        "CITY, Use Any Value,   1",
        "CITY, Report Error,    0",
        "ID,   Use First Value, 0"
    })
    void checksLookupsThatTakeTheFirstOfAFile(String returned, String policy, int checks) {
        var changes = lookup(returned, "ID = IN_ID", policy, "NO")
                + attribute("Source Type", "Flat File")
                + attribute("Case Sensitive String Comparison", "YES") + "$LAYOUT";
        assertThat(pipeline(changes).checks()).hasSize(checks);
    }

    /** The columns of a query bear the names of ports, and a query's own order decides which match is the first. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT C.CITY AS CITY, C.ID AS ID FROM C                         | CITY ID | ID:ASCENDING CITY:ASCENDING  | ",
                "SELECT ID, CITY FROM C WHERE CITY IN ('a', 'b')                  | ID CITY | ID:ASCENDING CITY:ASCENDING  | ",
                "SELECT C.TOWN, C.ID FROM C                                       | ID CITY | ID:ASCENDING CITY:ASCENDING  | PC-LKP-014",
                "SELECT * FROM C                                                  | ID CITY | ID:ASCENDING CITY:ASCENDING  | PC-LKP-014",
                "SELECT C.CITY AS CITY, C.ID AS ID FROM C ORDER BY ID, C.CITY DESC -- | CITY ID | ID:ASCENDING CITY:DESCENDING | ",
                "SELECT C.CITY AS CITY, C.ID AS ID FROM C ORDER BY 1 DESC --      | CITY ID | CITY:DESCENDING ID:ASCENDING | ",
                "SELECT C.CITY AS CITY, C.ID AS ID FROM C ORDER BY ID, C.SINCE -- | CITY ID | ID:ASCENDING CITY:ASCENDING  | PC-LKP-016"
            })
    void readsTheQueryOfALookup(String query, String columns, String order, @Nullable String code) {
        var changes = lookup("CITY", "ID = IN_ID", "Use First Value", "NO") + attribute("Lookup Sql Override", query);
        assertThat(codes(changes)).isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(operators(changes, Source.class).stream()
                        .filter(source -> source.id().equals("NEXT_table"))
                        .flatMap(source -> source.fields().stream())
                        .map(Field::name))
                .containsExactly(columns.split(" "));
        assertThat(operators(changes, Lookup.class).getFirst().order().keys().stream()
                        .map(key -> key.field() + ":" + key.direction()))
                .containsExactly(order.split(" "));
    }

    /** As every column of a file that goes into such a port. */
    @Test
    void looksUpWholeNumbersOfAFile() {
        var changes = lookup("CITY", "ID = IN_ID", "Use First Value", "NO")
                        .replace("NAME=\"CITY\" DATATYPE=\"string\"", "NAME=\"CITY\" DATATYPE=\"integer\"")
                + attribute("Source Type", "Flat File") + "$LAYOUT";
        assertThat(operators(changes, Reject.class))
                .singleElement()
                .satisfies(reject -> assertThat(reject.condition().toString()).contains("-2147483648.5"));
    }

    /** Databases differ in where NULLs stand and whether letters of two cases are apart. */
    @ParameterizedTest(name = "{0}, {2}")
    @CsvSource({
        "Use First Value, 'SELECT ID, CITY FROM C',                  true",
        "Use Last Value,  '',                                        true",
        "Use First Value, 'SELECT ID, CITY FROM C ORDER BY CITY --', false",
        "Use Any Value,   '',                                        false"
    })
    void saysWhereTheDatabaseDecidesWhichMatchIsFirst(String policy, String query, boolean said) {
        var changes = lookup("CITY", "ID = IN_ID", policy, "NO") + attribute("Lookup Sql Override", query);
        assertThat(converted(changes).diagnostics().stream()
                        .map(one -> one.code().entry().id())
                        .anyMatch("PC-LKP-018"::equals))
                .isEqualTo(said);
    }

    @Test
    void checksNullsThatAreRanked() {
        assertThat(pipeline(rank("")).checks()).hasSize(1);
    }

    @Test
    void checksNoNullsThatADefaultReplaces() {
        assertThat(pipeline(rank("") + ";$OTHERWISE='none'").checks()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"'', DESCENDING", "Bottom, ASCENDING"})
    void ranksFromTheEndThatTheSessionSays(String override, SortKey.Direction direction) {
        var changes = rank(override.isEmpty() ? "" : "<ATTRIBUTE NAME=\"Top/Bottom\" VALUE=\"" + override + "\"/>");
        assertThat(operators(changes, Window.class)
                        .getFirst()
                        .order()
                        .keys()
                        .getFirst()
                        .direction())
                .isEqualTo(direction);
    }

    private static String rank(String override) {
        return "$NEXT=Rank;$USE=RANKPORT;$ATTRIBUTES=" + attribute("Top/Bottom", "Top")
                + attribute("Number of Ranks", "2") + ";$OVERRIDE=" + override;
    }

    /** An Aggregator takes rows for deletion off its sums; what else it makes of marks is not documented. */
    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "Aggregator, Data driven, 'NEXT: every row is marked for insert'",
        "Aggregator, Insert, ",
        "Filter, Data driven, ",
        "Sorter, Data driven, ",
    })
    void checksMarksThatGetLost(String type, String treat, @Nullable String check) {
        var strategy =
                "<TRANSFORMATION NAME=\"UPD\" TYPE=\"Update Strategy\" REUSABLE=\"NO\"><TRANSFORMFIELD NAME=\"ID\""
                        + " DATATYPE=\"string\" PRECISION=\"10\" SCALE=\"0\" PORTTYPE=\"INPUT/OUTPUT\"/>"
                        + attribute("Update Strategy Expression", "IIF(ID = 'X', DD_DELETE, DD_INSERT)")
                        + "</TRANSFORMATION><INSTANCE NAME=\"UPD\" TRANSFORMATION_NAME=\"UPD\""
                        + " TRANSFORMATION_TYPE=\"Update Strategy\" TYPE=\"TRANSFORMATION\" REUSABLE=\"NO\"/>";
        var between = "ID\" TOINSTANCE=\"UPD\" TOINSTANCETYPE=\"Update Strategy\"/><CONNECTOR FROMFIELD=\"ID\""
                + " FROMINSTANCE=\"UPD\" FROMINSTANCETYPE=\"Update Strategy\" TOFIELD=\"ID";
        var changes = "$KIND=Oracle;$TYPE=varchar2;$KEY=PRIMARY KEY;$USE=GROUPBY;$NEXT=" + type + ";$TREAT=" + treat
                + ";$TO=" + between + ";$VARIABLES=" + strategy;
        assertThat(pipeline(changes).checks().stream().map(one -> one.name()))
                .isEqualTo(check == null ? List.of() : List.of(check));
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
        assertThat(codes(changes).contains("PC-MPT-002")).isEqualTo(blocked);
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
        assertThat(codes(changes).contains("PC-FLOW-046")).isEqualTo(warned);
    }

    private static String instance(String name, String type, String point, String partitions) {
        return """
                <SESSTRANSFORMATIONINST PIPELINE="1" SINSTANCENAME="%s" TRANSFORMATIONTYPE="%s" PARTITIONTYPE="%s">%s</SESSTRANSFORMATIONINST>
                """.formatted(name, type, point, partitions);
    }

    private Conversion converted(String changes) {
        var text = EXPORT;
        for (var change : changes.split(";(?=\\$[A-Z])")) {
            text = put(text, change);
        }
        for (var usual : USUAL) {
            text = put(text, usual);
        }
        text = text.replace("$WRITER", changes.contains("Oracle") ? "Relational Writer" : "File Writer")
                .replace("$OUT", changes.contains("Oracle") ? "" : LAYOUT)
                .replace("$LAYOUT", LAYOUT);
        try {
            Files.writeString(folder.resolve("wf_orders.XML"), text);
            try (var exports = Exports.find(List.of(folder))) {
                return new LegacyConverter(_ -> List.of(), FileSchemas.NONE, List.<Path>of())
                        .convert(exports)
                        .getFirst();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String put(String text, String change) {
        var at = change.indexOf('=');
        return at < 0 ? text : text.replace(change.substring(0, at), change.substring(at + 1));
    }

    private Pipeline pipeline(String changes) {
        return converted(changes).documents().getFirst().pipeline();
    }

    private String document(String changes) {
        return pipeline(changes).toString();
    }

    private <T extends Operator> List<T> operators(String changes, Class<T> kind) {
        return pipeline(changes).operators().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private List<String> codes(String changes) {
        return converted(changes).diagnostics().stream()
                .filter(one -> one.severity() != Severity.NOTE)
                .map(Diagnostic::code)
                .map(code -> code.entry().id())
                .toList();
    }
}
