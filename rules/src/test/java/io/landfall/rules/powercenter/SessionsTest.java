package io.landfall.rules.powercenter;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.conversion.Verdict;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Distinct;
import io.landfall.converter.pipeline.FileFormat;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.Reject;
import io.landfall.converter.pipeline.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What ports, transformations and sessions say about rows that are not simply passed on. */
class SessionsTest {

    private static final String STRATEGY =
            "$NEXT=Update Strategy;$TREAT=Data driven;$ATTRIBUTES=<TABLEATTRIBUTE NAME=\"Update Strategy Expression\""
                    + " VALUE=\"IIF(ID = 'X', DD_REJECT, DD_INSERT)\"/><TABLEATTRIBUTE NAME=\"Forward Rejected Rows\""
                    + " VALUE=\"YES\"/>";

    @TempDir
    private Path folder;

    private OneTransformation export() {
        return new OneTransformation(folder);
    }

    @Test
    void passesRowsOn() {
        assertThat(export().operators("", Distinct.class)).isEmpty();
        assertThat(export().operators("", Filter.class)).isEmpty();
        assertThat(export().operators("", Reject.class)).isEmpty();
        assertThat(export().codes("")).isEmpty();
    }

    /** What is remembered is of rows of the same partition. */
    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "Based on number of partitions, OTHER || ID, PC-SES-015",
                "Based on number of partitions, ID,          -",
                "Based on number of partitions, TO_CHAR(CUME(LENGTH(ID))), PC-SES-015",
                "Disabled,                      OTHER || ID, -",
            })
    void warnsOfExpressionsThatRememberInPartitionsOfTheServer(String dynamic, String value, @Nullable String code) {
        var changes = "$INPUT=<TRANSFORMFIELD NAME=\"OTHER\" DATATYPE=\"string\" PRECISION=\"40\" SCALE=\"0\""
                + " PORTTYPE=\"LOCAL VARIABLE\" EXPRESSION=\"" + value + "\"/><TRANSFORMFIELD NAME=\"OUT\""
                + " DATATYPE=\"string\" PRECISION=\"40\" SCALE=\"0\" PORTTYPE=\"OUTPUT\" EXPRESSION=\"OTHER\"/>"
                + ";$FROM=OUT;$SESSION=<ATTRIBUTE NAME=\"Dynamic Partitioning\" VALUE=\"" + dynamic + "\"/>";
        assertThat(export().codes(changes).stream().filter("PC-SES-015"::equals).toList())
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void takesOutEqualRowsOfAFile() {
        assertThat(export().operators("$DISTINCT=YES", Distinct.class))
                .singleElement()
                .satisfies(distinct -> assertThat(distinct.keys()).containsExactly("ID"));
    }

    @Test
    void fillsNullsOfASourceQualifiersPort() {
        assertThat(export().document("$DEFAULT='none'")).contains("TextValue[value=none]");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"$DEFAULT", "$OTHERWISE"})
    void takesANullAsAnErrorWhereTheDefaultSaysSo(String port) {
        assertThat(export().operators(port + "=ERROR('no id')", Reject.class))
                .singleElement()
                .satisfies(reject -> assertThat(reject.condition().toString()).contains("IS_NULL"));
    }

    @Test
    void writesNoRejectedRowsToAFile() {
        assertThat(export().operators(STRATEGY, Filter.class)).hasSize(1);
        assertThat(export().codes(STRATEGY)).containsExactly("PC-FLOW-022");
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
        assertThat(export().codes(table)).isEqualTo(code == null ? List.of() : List.of(code));
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
        assertThat(export().codes(table(changes, other))).isEqualTo(code == null ? List.of() : List.of(code));
    }

    /** A run tells of rows that are added over such a key. */
    @ParameterizedTest(name = "{0}, REGION {1}")
    @CsvSource({
        "$KEY=PRIMARY KEY;$TREAT=Insert, NOT A KEY, ID",
        "$KEY=PRIMARY KEY;$TREAT=Insert, PRIMARY KEY, ''",
        "$KEY=NOT A KEY;$TREAT=Insert, NOT A KEY, ''",
    })
    void handsOnTheKeyThatIsWrittenWhole(String changes, String other, String keys) {
        assertThat(export().pipeline(table(changes, other)).targets().getFirst().keys())
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
        assertThat(export().codes(attribute)).isEqualTo(code == null ? List.of() : List.of(code));
    }

    /** What the option does to texts of dates is not documented. */
    @ParameterizedTest(name = "{0}, {1} as {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "YES, TO_CHAR(SESSSTARTTIME), MM/DD/YYYY HH24:MI:SS.US, PC-SES-016",
                "YES, ID || SESSSTARTTIME, MM/DD/YYYY HH24:MI:SS.US, PC-SES-016",
                "YES, TO_CHAR(SESSSTARTTIME), MM/DD/YYYY HH24:MI:SS, -",
                "YES, ID, MM/DD/YYYY HH24:MI:SS.US, -",
                "NO,  TO_CHAR(SESSSTARTTIME), MM/DD/YYYY HH24:MI:SS.US, -"
            })
    void warnsOfTextsOfDatesWithoutPartsOfASecond(String option, String value, String format, @Nullable String code) {
        var changes = "$INPUT=<TRANSFORMFIELD NAME=\"OUT\" DATATYPE=\"string\" PRECISION=\"40\" SCALE=\"0\""
                + " PORTTYPE=\"OUTPUT\" EXPRESSION=\"" + value + "\"/>;$FROM=OUT;$SESSION="
                + "<ATTRIBUTE NAME=\"Pre 85 Timestamp Compatibility\" VALUE=\"" + option + "\"/>"
                + "<ATTRIBUTE NAME=\"DateTime Format String\" VALUE=\"" + format + "\"/>";
        assertThat(export().codes(changes).stream().filter("PC-SES-016"::equals).toList())
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({"sort, NO, PC-FLOW-049", "sort, YES, PC-FLOW-031", "'', NO, PC-FLOW-031"})
    void leavesRowsForACommandToTheWorkflow(String command, String append, String code) {
        var writer = "<ATTRIBUTE NAME=\"Output Type\" VALUE=\"Command\"/><ATTRIBUTE NAME=\"Command\" VALUE=\"%s\"/>"
                        .formatted(command)
                + "<ATTRIBUTE NAME=\"Append if Exists\" VALUE=\"%s\"/>".formatted(append);
        assertThat(export().converted("$TRUNCATE=NO\"/>" + writer + "<ATTRIBUTE NAME=\"X\" VALUE=\"")
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
        assertThat(export().codes(changes)).isEqualTo(code == null ? List.of() : List.of(code));
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
                "Target Definition | loaded | PASS THROUGH   | Output filename=A;A     | PC-SES-019",
                "Target Definition | loaded | PASS THROUGH   | Reject filename=A;B     | -",
                "Aggregator        | NEXT   | PASS THROUGH   | -                       | PC-SES-011",
                "Aggregator        | NEXT   | HASH AUTO KEYS | -                       | -",
                "Expression        | NEXT   | -              | -                       | -",
                "Sequence          | SEQ    | -              | -                       | PC-SES-017",
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
        assertThat(export().codes("$SESSION=" + session)).isEqualTo(code == null ? List.of() : List.of(code));
    }

    /** Whether it is sent by each partition is not documented. */
    @Test
    void warnsOfSqlThatSeveralPartitionsMaySend() {
        var session = instance(
                "loaded",
                "Target Definition",
                "PASS THROUGH",
                "<PARTITION NAME=\"P1\"/><PARTITION NAME=\"P2\"/><ATTRIBUTE NAME=\"Pre SQL\" VALUE=\"DELETE FROM loaded\"/>");
        assertThat(export().codes("$KIND=Oracle;$SESSION=" + session)).containsExactly("PC-SES-018");
    }

    private static String instance(String name, String type, String point, String partitions) {
        return """
            <SESSTRANSFORMATIONINST PIPELINE="1" SINSTANCENAME="%s" TRANSFORMATIONTYPE="%s" PARTITIONTYPE="%s">%s</SESSTRANSFORMATIONINST>
            """.formatted(name, type, point, partitions);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            nullValues = "nothing",
            value = {
                "0, ERROR('x'), nothing",
                "1, ERROR('x'), no row is in error",
                "5, ERROR('x'), fewer than 5 rows are in error",
                "1, '', nothing"
            })
    void checksThatTheSessionWouldNotStop(String count, String otherwise, @Nullable String told) {
        var converted = export().converted("$STOP=" + count + ";$OTHERWISE=" + otherwise);
        var checks =
                export().pipeline("$STOP=" + count + ";$OTHERWISE=" + otherwise).checks();
        assertThat(checks.stream().map(check -> check.name().replaceFirst(".*: ", "")))
                .containsExactlyElementsOf(told == null ? List.of() : List.of(told));
        assertThat(converted.diagnostics().stream().anyMatch(one -> one.code() == PowerCenterCode.FAILS_ON_ERRORS))
                .isEqualTo(told != null);
        assertThat(converted.verdict()).isEqualTo(Verdict.AUTOMATED);
    }

    /** The number is set where no export shows it. */
    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(
            nullValues = "-",
            value = {"ERROR('x'), PC-SES-023", "'', -"})
    void warnsOfANumberOfErrorsThatTheServiceSets(String otherwise, @Nullable String code) {
        assertThat(export().codes("$STOP=$PMSessionErrorThreshold;$OTHERWISE=" + otherwise))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    /** Errors of one transformation count together, those of another apart. */
    @Test
    void countsTheErrorsOfEachTransformation() {
        var counts = export().operators("$STOP=2;$DEFAULT=ERROR('x');$OTHERWISE=ERROR('y')", Aggregate.class);
        assertThat(counts)
                .hasSize(export().operators("$DEFAULT=ERROR('x');$OTHERWISE=ERROR('y')", Reject.class).stream()
                        .map(reject -> reject.at().path())
                        .collect(Collectors.toSet())
                        .size());
    }

    /** A table whose rows are only added needs no key. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "DD_INSERT                                        | ",
                "IIF(ID = 'X', DD_REJECT, 0)                      | ",
                "DECODE(ID, 'X', DD_INSERT, DD_REJECT)            | ",
                "DECODE(TRUE, ID = 'X', IIF(ID > 'A', 0, 3))      | ",
                "IIF(ID = 'X', DD_INSERT, DD_UPDATE)              | PC-FLOW-018",
                "DECODE(ID, 'X', DD_INSERT, DD_DELETE)            | PC-FLOW-018",
                "IIF(ID = 'X', 1)                                 | PC-FLOW-018",
                "TO_INTEGER(ID)                                   | PC-FLOW-018"
            })
    void asksForNoKeyOfRowsThatAreAdded(String expression, String code) {
        var changes = "$KIND=Oracle;$TYPE=varchar2;$KEY=NOT A KEY;$NEXT=Update Strategy;$TREAT=Data driven;$ATTRIBUTES="
                + OneTransformation.attribute("Update Strategy Expression", expression.replace(">", "&gt;"));
        assertThat(export().codes(changes)).isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(export().pipeline(changes).targets())
                .singleElement()
                .satisfies(target ->
                        assertThat(target.mode()).isEqualTo(code == null ? Target.Mode.APPEND : Target.Mode.MERGE));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"NO, ERROR('x'), false", "YES, ERROR('x'), true", "YES, '', false"})
    void tellsThatTheSessionRollsBack(String option, String otherwise, boolean told) {
        var attribute = "$SESSION=<ATTRIBUTE NAME=\"Rollback Transactions on Errors\" VALUE=\"%s\"/>".formatted(option);
        assertThat(export().converted(attribute + ";$OTHERWISE=" + otherwise).diagnostics().stream()
                        .anyMatch(one -> one.code() == PowerCenterCode.ROLLS_BACK_ON_ERRORS))
                .isEqualTo(told);
    }

    /** What PowerExchange maps is a table to the pipeline, as long as its columns are. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"PWX_SEQ_NRDB2, CHAR, PC-FLOW-025", "PWX_SEQ_NRDB2, BINVAR, PC-FLOW-021", "XML, string, PC-FLOW-021"})
    void takesDataMapsForTables(String kind, String type, String code) {
        assertThat(export().codes("$KIND=" + kind + ";$TYPE=" + type + ";$NOTE=Oracle"))
                .containsExactly(code);
    }

    /** The writer says whether it is a file, and the session what the file looks like. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "Relational Writer, , Table, ",
        "Relational Writer, $LAYOUT, Table, ",
        "File Writer, $LAYOUT, File, ",
        "File Writer, , Table, PC-FLOW-062"
    })
    void writesATableOrAFileAsTheSessionSays(String writer, String layout, String dataset, String code) {
        var changes = "$KIND=Oracle;$WRITER=%s;$FILE=%s".formatted(writer, layout == null ? "" : layout);
        assertThat(export().codes(changes)).isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(export().pipeline(changes).targets())
                .singleElement()
                .satisfies(target ->
                        assertThat(target.dataset().getClass().getSimpleName()).isEqualTo(dataset));
    }

    /** Some exports leave out what their author has not changed. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        ", NONE",
        "No Header, NONE",
        "Use header command output, NONE",
        "Output Field Names, HASH_NAMES",
        "Output field names, HASH_NAMES"
    })
    void writesTheNamesOfFieldsWhereTheSessionSaysSo(String option, FileFormat.Header header) {
        var written = option == null ? "" : "<ATTRIBUTE NAME=\"Header Options\" VALUE=\"%s\"/>".formatted(option);
        assertThat(export().pipeline("$WRITES=" + written).targets())
                .extracting(Target::dataset)
                .singleElement()
                .isInstanceOfSatisfying(
                        Dataset.File.class,
                        file -> assertThat(((FileFormat.Delimited) file.format()).header())
                                .isEqualTo(header));
    }

    /** Whether each run writes the names anew is not documented. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"YES, Output Field Names, PC-FLOW-031", "YES, No Header, ", "YES, , ", "NO, Output Field Names, "})
    void warnsOfNamesAboveAppendedRows(String appended, String option, String code) {
        var header = option == null ? "" : "<ATTRIBUTE NAME=\"Header Options\" VALUE=\"%s\"/>".formatted(option);
        var written = "<ATTRIBUTE NAME=\"Append if Exists\" VALUE=\"%s\"/>".formatted(appended);
        assertThat(export().codes("$WRITES=" + header + written)).isEqualTo(code == null ? List.of() : List.of(code));
    }
}
