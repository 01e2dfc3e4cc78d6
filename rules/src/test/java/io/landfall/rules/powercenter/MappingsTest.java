package io.landfall.rules.powercenter;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.conversion.Verdict;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Deletion;
import io.landfall.converter.pipeline.Distinct;
import io.landfall.converter.pipeline.FileFormat;
import io.landfall.converter.pipeline.Scan;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Target;
import io.landfall.converter.sql.DeletedRows;
import io.landfall.converter.sql.ExpressionText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What whole mappings are held to. */
class MappingsTest {

    private static SmallMapping lines() {
        return new SmallMapping().column("QTY", "decimal", 5, 2).column("NAME", "string", 10, 0);
    }

    /** Digits that come from a column are known; those of a computed number are not. */
    @ParameterizedTest(name = "{0} in {1} characters")
    @CsvSource({"QTY, 7, 0", "QTY, 6, 0", "QTY, 5, 1", "QTY * 2, 7, 1", "QTY * 2, 24, 0"})
    void checksNumbersThatMayNotFitATextPort(String expression, int length, int checks) {
        var mapping = lines().output("OUT", "decimal", 10, 2, expression).asText(length);
        assertThat(mapping.converted().verdict()).isEqualTo(Verdict.AUTOMATED);
        assertThat(mapping.pipeline().checks()).hasSize(checks);
    }

    /** Whether the fraction of a text counts in a whole number is not known. */
    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "NAME                                 | integer | 1",
                "LTRIM(NAME)                          | bigint  | 1",
                "IIF(QTY > 1, '10', '20')             | integer | 0",
                "IIF(QTY > 1, '1.5', '20')            | integer | 1",
                "NAME                                 | decimal | 0",
                "NAME                                 | double  | 0",
                "QTY                                  | integer | 0"
            })
    void checksTextsThatBecomeWholeNumbers(String expression, String type, int checks) {
        var mapping = lines().output("OUT", type, 10, 0, expression);
        assertThat(mapping.converted().verdict()).isEqualTo(Verdict.AUTOMATED);
        assertThat(mapping.pipeline().checks()).hasSize(checks);
    }

    @Test
    void countsInAnIntegerVariable() {
        var mapping =
                lines().variable("V_COUNT", "integer", 10, "V_COUNT + 1").output("OUT", "integer", 10, 0, "V_COUNT");
        assertThat(mapping.codes()).isEmpty();
    }

    /** What a variable remembers of a row in error is not known, so that a run ends at one. */
    @Test
    void endsWhereAVariableThatRemembersIsInError() {
        var mapping = lines().variable("V_RATE", "double", 15, "V_RATE / QTY").output("OUT", "double", 15, 0, "V_RATE");
        assertThat(mapping.converted().verdict()).isEqualTo(Verdict.AUTOMATED);
        assertThat(mapping.pipeline().operators())
                .filteredOn(Scan.class::isInstance)
                .singleElement()
                .satisfies(scan -> assertThat(((Scan) scan).state())
                        .extracting(Scan.Variable::name)
                        .containsExactly("V_RATE_error", "V_RATE"));
    }

    /** What a pipeline does not heed is no matter where nothing depends on it. */
    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Thousand Separator                        | None | ",
                "Thousand Separator                        | ,    | PC-FLOW-031",
                "Decimal Separator                         | .    | ",
                "Decimal Separator                         | ,    | PC-FLOW-031",
                "Sort Specification                        | QTY  | PC-FLOW-031",
                "Add Currently Processed Flat File Name Port | NO  | ",
                "Add Currently Processed Flat File Name Port | YES | PC-FLOW-032"
            })
    void saysWhichSettingsOfAFileItDoesNotHeed(String name, String value, String code) {
        var mapping = lines().output("OUT", "decimal", 10, 2, "QTY").reading(name, value);
        assertThat(mapping.codes()).isEqualTo(code == null ? List.of() : List.of(code));
    }

    /** The database compares its own columns, the service what the ports hold of a file. */
    @ParameterizedTest
    @CsvSource({"Oracle, in", "Flat File, SQ"})
    void comparesWhatIsRead(String source, String rows) {
        var mapping = lines().from(source).qualifying("Select Distinct", "YES").output("OUT", "string", 10, 0, "NAME");
        assertThat(mapping.pipeline().operators())
                .filteredOn(Distinct.class::isInstance)
                .singleElement()
                .extracting("input.operator")
                .isEqualTo(rows);
    }

    /** Nobody says whether PowerCenter sets brackets around each. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none    | QTY = 1 OR QTY = 2          | none",
                "QTY = 1 | QTY = 1 OR QTY = 2          | PC-SQ-017",
                "QTY = 1 | (QTY = 1 OR (QTY) = 2)      | none",
                "QTY = 1 | NAME = 'a OR b' AND QTY = 1 | none",
                "QTY = 1 or QTY = 2 | QTY = 1          | PC-SQ-017"
            })
    void warnsOfAnOrBesideAJoin(String join, String filter, String code) {
        var mapping = lines().from("Oracle")
                .qualifying("User Defined Join", join == null ? "" : join)
                .qualifying("Source Filter", filter)
                .output("OUT", "string", 10, 0, "NAME");
        assertThat(mapping.codes()).isEqualTo(code == null ? List.of() : List.of(code));
    }

    /** No character of these code pages is a single byte, as the columns of a file of fixed widths count. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"UTF-16LE, NO, PC-FLOW-031", "UTF-16BE, YES, ", "UTF-8, NO, "})
    void warnsOfFixedWidthsInWideCharacters(String codePage, String delimited, String code) {
        var mapping = lines().output("OUT", "string", 10, 0, "NAME")
                .into("Oracle")
                .laidOut("DELIMITED", delimited)
                .laidOut("CODEPAGE", codePage);
        assertThat(mapping.codes()).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest(name = "shift sensitive {0}, delimited {1}")
    @CsvSource({"YES, NO, PC-FLOW-031", "YES, YES, ", "NO, NO, "})
    void warnsOfColumnsWithAShiftStateOfTheirOwn(String sensitive, String delimited, String code) {
        var mapping = lines().output("OUT", "string", 10, 0, "NAME")
                .into("Oracle")
                .laidOut("DELIMITED", delimited)
                .laidOut("SHIFTSENSITIVEDATA", sensitive);
        assertThat(mapping.codes()).isEqualTo(code == null ? List.of() : List.of(code));
    }

    /** Their precision counts other digits than are written. */
    @Test
    void writesDatesAsWideAsTheirFormat() {
        var mapping = lines().laidOut("DELIMITED", "NO").output("DAY", "date/time", 29, 9, "TO_DATE(NAME)");
        assertThat(mapping.pipeline().targets())
                .singleElement()
                .extracting("dataset.format.widths")
                .isEqualTo(List.of(19));
    }

    /** Numbers go up; what a sequence does that stands or goes down no manual says. */
    @ParameterizedTest
    @CsvSource({"1, ", "5, ", "'', ", "0, PC-TRF-001", "-1, PC-TRF-001", "many, PC-TRF-001"})
    void numbersUpwards(String increment, String code) {
        var mapping = lines().numbered(Map.of("Increment By", increment)).output("NO", "bigint", 19, 0, "NEXTVAL");
        assertThat(mapping.codes()).isEqualTo(code == null ? List.of() : List.of(code));
    }

    /** Columns of fixed width are measured in bytes, and a character or a byte stands for NULL in them. */
    @ParameterizedTest(name = "{0}, {1}, repeated {2}, stripped {3}")
    @CsvSource(
            delimiter = ';',
            nullValues = "none",
            value = {
                "MS1252    ; ASCII  ; NO  ; NO  ; none        ; Reading[skipLines=1, nullText=*, emptyIsNull=false,"
                        + " trim=NONE, mergeDelimiters=false, nullAtStart=true]      ; *",
                "UTF-8     ; ASCII  ; YES ; YES ; none        ; Reading[skipLines=1, nullText=*, emptyIsNull=true,"
                        + " trim=TRAILING, mergeDelimiters=false, nullAtStart=false] ; **********",
                "Shift_JIS ; ASCII  ; NO  ; NO  ; PC-FLOW-031 ; Reading[skipLines=1, nullText=*, emptyIsNull=false,"
                        + " trim=NONE, mergeDelimiters=false, nullAtStart=true]      ; *",
                "MS1252    ; BINARY ; NO  ; NO  ; PC-FLOW-031 ; Reading[skipLines=1, nullText=*, emptyIsNull=false,"
                        + " trim=NONE, mergeDelimiters=false, nullAtStart=true]      ; *"
            })
    void measuresColumnsInBytes(
            String codePage,
            String nulls,
            String repeated,
            String strips,
            String code,
            String reading,
            String nullText) {
        var mapping = lines().output("OUT", "string", 10, 0, "NAME")
                .laidOut("DELIMITED", "NO")
                .laidOut("CODEPAGE", codePage)
                .laidOut("NULLCHARTYPE", nulls)
                .laidOut("REPEATABLE", repeated)
                .laidOut("STRIPTRAILINGBLANKS", strips);
        assertThat(mapping.codes()).isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(mapping.pipeline().operators())
                .filteredOn(Source.class::isInstance)
                .singleElement()
                .extracting("dataset.format.reading")
                .hasToString(reading);
        assertThat(mapping.pipeline().targets())
                .singleElement()
                .extracting("dataset.format.writing.nullText")
                .isEqualTo(nullText);
    }

    @Test
    void tellsOfEachRowWhichFileItComesFrom() {
        var mapping = lines().column("CurrentlyProcessedFileName", "string", 256, 0)
                .reading("Add Currently Processed Flat File Name Port", "YES")
                .output("FILE", "string", 256, 0, "CurrentlyProcessedFileName");
        assertThat(mapping.codes()).isEmpty();
        assertThat(mapping.pipeline().operators())
                .filteredOn(Source.class::isInstance)
                .singleElement()
                .extracting("dataset.origins")
                .isEqualTo(List.of(new Dataset.Origin("CurrentlyProcessedFileName", Dataset.Part.NAME)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "/data/in          | NAME | PC-SQ-019",
                "$PMSourceFileDir\\ | NAME | PC-SQ-019",
                "/data/*/in        | PATH | PC-SQ-015",
            })
    void asksForTheFolderThatOnlyTheServerKnows(String folder, Dataset.Part part, String code) {
        var mapping = lines().column("CurrentlyProcessedFileName", "string", 256, 0)
                .reading("Add Currently Processed Flat File Name Port", "YES")
                .inFolder(folder)
                .output("FILE", "string", 256, 0, "CurrentlyProcessedFileName");
        assertThat(mapping.converted().diagnostics())
                .extracting(said -> said.code().entry().id())
                .contains(code);
        assertThat(mapping.pipeline().parameters()).hasSize(part == Dataset.Part.NAME ? 1 : 0);
        assertThat(mapping.pipeline().operators())
                .filteredOn(Source.class::isInstance)
                .singleElement()
                .extracting("dataset.origins")
                .isEqualTo(List.of(new Dataset.Origin("CurrentlyProcessedFileName", part)));
    }

    @Test
    void readsTheFilesOfAList() {
        var mapping = lines().laidOut("SKIPROWS", "0")
                .read(Map.of("Source filetype", "Indirect", "Source filename", "/data/day.lst"))
                .output("NAME", "string", 10, 0, "NAME");
        assertThat(mapping.codes()).isEmpty();
        assertThat(mapping.pipeline().operators())
                .filteredOn(Source.class::isInstance)
                .singleElement()
                .extracting("dataset.path", "dataset.naming")
                .containsExactly("/data/day.lst", Dataset.Naming.LIST);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"1, File, PC-SQ-018", "0, Command, PC-SQ-021"})
    void saysWhatIsNotStatedOfLists(int skipped, String input, String code) {
        var mapping = lines().laidOut("SKIPROWS", Integer.toString(skipped))
                .read(Map.of("Source filetype", "Indirect", "Input Type", input))
                .output("NAME", "string", 10, 0, "NAME");
        assertThat(mapping.codes()).contains(code);
    }

    /** A statement that empties the table that is loaded is what a pipeline does itself; any other is for the schedule. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Pre SQL  | TRUNCATE TABLE OUT            | TRUNCATE_INSERT | ",
                "Pre SQL  | delete from out;              | TRUNCATE_INSERT | ",
                "Pre SQL  | DELETE out                    | TRUNCATE_INSERT | ",
                "Pre SQL  | TRUNCATE TABLE OUT; DELETE OUT              | TRUNCATE_INSERT | ",
                "Post SQL | ALTER INDEX IX_OUT REBUILD   | APPEND          | ",
                "Post SQL | ALTER TABLE OUT DISABLE CONSTRAINT C         | APPEND          | PC-FLOW-033"
            })
    void heedsTheStatementsOfATarget(String when, String sql, Target.Mode mode, String code) {
        var mapping =
                lines().output("NAME", "string", 10, 0, "NAME").into("Oracle").writing(when, sql);
        assertThat(mapping.codes()).isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(mapping.pipeline().targets())
                .singleElement()
                .satisfies(target -> assertThat(target.mode()).isEqualTo(mode));
    }

    /** Tables keep the names of the statements; conditions are those that every database takes alike. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Pre SQL  | DELETE FROM OUT WHERE QTY = 1                | before own QTY = 1",
                "Post SQL | delete out where \"QTY\" >= -1.5 and qty is not null; | after own QTY >= -1.5 AND QTY IS"
                        + " NOT NULL",
                "Pre SQL  | DELETE FROM OUT WHERE NAME IN ('a', 'b''c') AND QTY<>2 | before own NAME IN ('a', 'b''c')"
                        + " AND QTY <> 2",
                "Post SQL | TRUNCATE TABLE OUT                           | after own TRUE",
                "Pre SQL  | TRUNCATE TABLE STAGE.OUT                     | before STAGE.OUT",
                "Pre SQL  | TRUNCATE TABLE [stage].[OTHERS] DROP STORAGE | before stage.OTHERS",
                "Post SQL | DELETE FROM OTHERS; TRUNCATE TABLE MORE      | after OTHERS, after MORE",
                "Post SQL | DELETE FROM \"STAGE\".\"OTHERS\"              | after STAGE.OTHERS",
                "Pre SQL  | DELETE FROM OUT WHERE NAME = '\"a\"'         | before own NAME = '\"a\"'",
                "Pre SQL  | DELETE FROM \"out\"                          | ",
                "Pre SQL  | DELETE FROM \"Others\"                       | ",
                "Pre SQL  | DELETE FROM OUT WHERE \"Qty\" = 1            | ",
                "Pre SQL  | DELETE FROM OTHERS WHERE QTY = 1             | ",
                "Pre SQL  | DELETE FROM STAGE.OUT WHERE QTY = 1          | ",
                "Pre SQL  | DELETE FROM OUT WHERE NAME = ''              | ",
                "Pre SQL  | DELETE FROM OUT WHERE NAME <> 'a'            | before own NULLIF(NAME, '') <> 'a'",
                "Pre SQL  | DELETE FROM OUT WHERE NAME IS NULL           | before own NULLIF(NAME, '') IS NULL",
                "Pre SQL  | DELETE FROM OUT WHERE NAME NOT IN ('a', 'b') | before own NULLIF(NAME, '') <> 'a' AND"
                        + " NULLIF(NAME, '') <> 'b'",
                "Pre SQL  | DELETE FROM OUT WHERE (QTY = 1 OR QTY > 2) AND NAME = 'a' OR QTY IS NULL | before own (QTY"
                        + " = 1 OR QTY > 2) AND NAME = 'a' OR QTY IS NULL",
                "Post SQL | delete out where qty not in (select distinct(qty) from OUT where NAME = 'a') | after own QTY NOT IN (SELECT QTY FROM OUT"
                        + " WHERE NAME = 'a')",
                "Post SQL | DELETE FROM OUT WHERE NAME IN (SELECT NAME FROM OUT WHERE QTY = 1 OR QTY = 2) AND QTY = 3"
                        + " | after own (QTY = 3) AND NULLIF(NAME, '') IN (SELECT NULLIF(NAME, '') FROM OUT WHERE QTY = 1"
                        + " OR QTY = 2)",
                "Post SQL | DELETE FROM OUT WHERE QTY NOT IN (SELECT QTY FROM OUT) | after own QTY NOT IN (SELECT QTY"
                        + " FROM OUT WHERE TRUE)",
                "Post SQL | DELETE FROM OUT WHERE QTY NOT IN (SELECT QTY FROM OTHERS) | ",
                "Post SQL | DELETE FROM OUT WHERE QTY NOT IN (SELECT QTY FROM A.OUT) | ",
                "Post SQL | DELETE FROM OUT WHERE QTY NOT IN (SELECT NAME FROM OUT) | ",
                "Post SQL | DELETE FROM OUT WHERE QTY NOT IN (SELECT MAX(QTY) FROM OUT) | ",
                "Post SQL | DELETE FROM OUT WHERE QTY NOT IN (SELECT QTY FROM OUT O WHERE O.QTY = 1) | ",
                "Post SQL | DELETE FROM OUT WHERE QTY IN (SELECT QTY FROM OUT) OR QTY = 1 | ",
                "Post SQL | DELETE FROM OUT WHERE QTY IN (1, ) | ",
                "Post SQL | DELETE FROM OUT WHERE QTY = 1) | ",
                "Pre SQL  | DELETE FROM OUT WHERE QTY BETWEEN 1 AND 2 AND NAME = 'a' | before own QTY >= 1 AND QTY <= 2 AND NAME = 'a'",
                "Pre SQL  | DELETE FROM OUT WHERE NAME BETWEEN 'a' AND 'b' | ",
                "Post SQL | /* old; ones */ DELETE FROM OUT WHERE NAME = '/* a */' /* 'b' */; COMMIT; | after own NAME = '/* a */'",
                "Post SQL | /*! DELETE FROM MORE; */ DELETE FROM OUT     | ",
                "Post SQL | -- all DELETE FROM OTHERS                    | ",
                "Post SQL | TRUNCATE OTHERS                              | after OTHERS",
                "Post SQL | TRUNCATE TABLE                               | ",
                "Post SQL | COMMIT                                       | ",
                "Pre SQL  | DELETE FROM OUT WHERE NAME < 'a'             | ",
                "Pre SQL  | DELETE FROM OUT WHERE QTY = '1'              | ",
                "Pre SQL  | DELETE FROM OUT WHERE QTY = 1 OR QTY = 2     | before own QTY = 1 OR QTY = 2",
                "Pre SQL  | DELETE FROM OUT WHERE QTY + 1 = 1            | ",
                "Pre SQL  | DELETE FROM OUT WHERE QTY = 1 + 1            | ",
                "Pre SQL  | DELETE FROM OUT WHERE OTHER = 1              | ",
                "Pre SQL  | DELETE FROM OUT WHERE QTY = $$N              | ",
                "Pre SQL  | TRUNCATE TABLE OUT; UPDATE OTHERS SET A = 1  | ",
                "Pre SQL  | TRUNCATE TABLE A.B.OUT                       | "
            })
    void deletesWhatStatementsOfATargetDelete(String when, String sql, String deletions) {
        var mapping = lines().output("NAME", "string", 10, 0, "NAME")
                .stored("varchar2")
                .output("QTY", "decimal", 10, 2, "QTY")
                .stored("number(p,s)")
                .into("Oracle")
                .writing(when, sql);
        assertThat(mapping.codes()).isEqualTo(deletions == null ? List.of("PC-FLOW-033") : List.of());
        assertThat(mapping.pipeline().targets())
                .singleElement()
                .satisfies(target -> assertThat(target.deletions().stream()
                                .map(MappingsTest::text)
                                .collect(Collectors.joining(", ")))
                        .isEqualTo(deletions == null ? "" : deletions));
    }

    /** In quotation marks a name is another, unless its letters are those that the database gives to names without. */
    @ParameterizedTest
    @CsvSource({
        "Oracle, OTHERS, ",
        "Oracle, others, PC-FLOW-033",
        "PostgreSQL, others, ",
        "PostgreSQL, OTHERS, PC-FLOW-033",
        "PostgreSQL, out, ",
        "Oracle, OUT, PC-FLOW-033",
        "Microsoft SQL Server, Others, ",
        "Microsoft SQL Server, OUT, PC-FLOW-033",
        "ODBC, OTHERS, PC-FLOW-033"
    })
    void readsQuotedNamesAsTheDatabaseDoes(String database, String name, String code) {
        var mapping = lines().output("NAME", "string", 10, 0, "NAME")
                .stored("varchar")
                .into(database)
                .writing("Post SQL", "TRUNCATE TABLE \"" + name + "\"");
        assertThat(mapping.codes()).isEqualTo(code == null ? List.of() : List.of(code));
    }

    private static String text(Deletion deletion) {
        var what = switch (deletion) {
            case Deletion.Rows rows ->
                "own " + new DeletedRows(rows, ExpressionText::print).in("OUT").replace("\n", " ");
            case Deletion.Table(var _, var table) ->
                table.schema().isEmpty() ? table.name() : table.schema() + "." + table.name();
        };
        return deletion.when().name().toLowerCase(Locale.ROOT) + " " + what;
    }

    /** Whether texts with blanks behind them are equal is the database's own. */
    @ParameterizedTest
    @CsvSource({"Oracle, char, PC-FLOW-033", "Microsoft SQL Server, varchar, PC-FLOW-033", "Oracle, varchar2, "})
    void comparesTextsOnlyWhereDatabasesCompareThemAsTheyAre(String database, String datatype, String code) {
        var mapping = lines().output("NAME", "string", 10, 0, "NAME")
                .stored(datatype)
                .into(database)
                .writing("Post SQL", "DELETE FROM OUT WHERE NAME = 'a'");
        assertThat(mapping.codes()).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void saysWhichProceduresRunAroundTheLoad() {
        var once = Map.of("Stored Procedure Name", "CLOSE_DAY", "Stored Procedure Type", "Target Post Load");
        var mapping = lines().output("OUT", "string", 10, 0, "NAME").beside("Stored Procedure", "SP_CLOSE", once);
        assertThat(mapping.codes()).containsExactly("PC-FLOW-036");
    }

    @Test
    void writesTheSeparatorsOfNumbers() {
        var mapping = lines().output("OUT", "string", 10, 0, "NAME").writing("Thousand Separator", ".");
        assertThat(mapping.codes()).isEmpty();
        assertThat(mapping.output("TOTAL", "decimal", 10, 2, "QTY").codes()).isEmpty();
        assertThat(mapping.pipeline().targets())
                .singleElement()
                .satisfies(target -> assertThat(target.dataset())
                        .extracting("format.writing.signs")
                        .isEqualTo(new FileFormat.Signs(".", ".")));
    }

    /** Nobody says whether such numbers are quoted. */
    @Test
    void warnsOfSeparatorsThatAreTheDelimiter() {
        var mapping = lines().output("OUT", "string", 10, 0, "NAME").writing("Thousand Separator", ",");
        assertThat(mapping.codes()).containsExactly("PC-FLOW-031");
    }

    @Test
    void takesAnExpressionOfCommentsForNull() {
        var mapping = new SmallMapping()
                .column("ID", "string", 10, 0)
                .variable("v_LATER", "string", 10, "-- to come")
                .output("LATER", "string", 10, 0, "-- to come")
                .output("KNOWN", "string", 10, 0, "ID || v_LATER");
        assertThat(mapping.converted().verdict()).isEqualTo(Verdict.PARTIAL);
        assertThat(mapping.codes()).containsOnly("PC-TRF-003");
    }

    @Test
    void saysNothingOfAVariableWithoutAnExpressionThatNobodyReads() {
        var mapping = new SmallMapping()
                .column("ID", "string", 10, 0)
                .variable("v_LATER", "string", 10, "-- to come")
                .output("KNOWN", "string", 10, 0, "ID");
        assertThat(mapping.codes()).isEmpty();
    }

    /** Links keep the scale of a decimal, the file does not. */
    @Test
    void roundsDecimalsToTheScaleOfAFile() {
        var mapping = new SmallMapping()
                .column("PRICE", "decimal", 10, 4)
                .output("OUT", "decimal", 10, 1, "PRICE")
                .inHighPrecision();
        assertThat(mapping.pipeline().targets())
                .singleElement()
                .satisfies(target -> assertThat(target.fields())
                        .extracting(column -> column.expr().type())
                        .containsExactly(Types.decimal(29, 1)));
    }

    @Test
    void makesTheTimeOfTheRunAParameter() {
        var mapping = lines().output("OUT", "string", 10, 0, "TO_CHAR(SYSDATE, 'YYYY')");
        assertThat(mapping.pipeline().parameters())
                .singleElement()
                .satisfies(parameter -> assertThat(parameter.name()).isEqualTo("RUN_DATE"));
    }
}
