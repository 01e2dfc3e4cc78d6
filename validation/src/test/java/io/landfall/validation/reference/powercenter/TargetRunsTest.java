package io.landfall.validation.reference.powercenter;

import static io.landfall.validation.reference.powercenter.MappingText.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.landfall.converter.conversion.Verdict;
import io.landfall.validation.reference.LegacyOutcome;
import io.landfall.validation.reference.LegacyOutcome.EarlierRows;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What marks of rows do in a target, by the reference executor and by the converted pipeline. */
class TargetRunsTest {

    private static MappingText changes() {
        return changes(
                List.of(row(1L, "a", 0L), row(1L, "b", 1L), row(2L, "c", 0L), row(2L, null, 2L), row(3L, "d", 3L)));
    }

    private static MappingText changes(List<List<@Nullable Object>> rows) {
        return changes(inOrder(rows));
    }

    /** A table that is read in the order in which its rows are told. */
    private static MappingText inOrder(List<List<@Nullable Object>> rows) {
        var numbered = IntStream.range(0, rows.size())
                .mapToObj(i -> Stream.concat(Stream.<Object>of((long) i), rows.get(i).stream())
                        .<@Nullable Object>toList())
                .toList();
        return new MappingText()
                .source(
                        "CHANGES",
                        List.of("AT:integer", "K:integer", "V:string", "OP:integer"),
                        numbered,
                        Map.of("Number Of Sorted Ports", "1"));
    }

    private static MappingText changes(MappingText read) {
        return marked(read).into("K:integer:KEY", "V:string");
    }

    private static MappingText marked(MappingText changes) {
        return changes.transformation(
                        "Update Strategy",
                        "T",
                        Map.of("Update Strategy Expression", "OP", "Forward Rejected Rows", "YES"),
                        "K:integer:INPUT/OUTPUT",
                        "V:string:INPUT/OUTPUT",
                        "OP:integer:INPUT")
                .links("SQ_CHANGES", "T", "K", "V", "OP");
    }

    @Test
    void marksAreAppliedRowByRow() {
        assertThat(changes().written("OUT")).containsExactly("1,b");
        changes().treatedAs("Data driven").assertBothWrite("OUT", "1,b");
    }

    /** Chance says which row of a key comes last, unless they are equal or do nothing. */
    @ParameterizedTest(name = "{0}{1}, {2}{3}: {4}")
    @CsvSource({"1, a, 1, b, false", "0, a, 1, a, false", "1, a, 1, a, true", "1, a, 3, b, true"})
    void keysAreCheckedWhereRowsComeInNoOrder(long first, String one, long second, String other, boolean agree) {
        var rows = List.of(row(1L, one, first), row(1L, other, second), row(2L, "c", 1L));
        var mapping = changes(new MappingText().source("CHANGES", List.of("K:integer", "V:string", "OP:integer"), rows))
                .treatedAs("Data driven")
                .rows("OUT", List.of("K", "V"), List.of(row(1L, "old"), row(2L, "old")));
        assertThat(mapping.codes()).contains("CV-ORDER-007");
        assertThat(mapping.conversion().verdict()).isEqualTo(Verdict.AUTOMATED);
        if (agree) {
            mapping.assertBothWrite("OUT", "1,a", "2,c");
        } else {
            assertThatThrownBy(() -> mapping.converted("OUT")).hasMessageContaining("rows with the same key are equal");
        }
    }

    @Test
    void keysOfRowsInOrderMayRepeat() {
        assertThat(changes().treatedAs("Data driven").codes()).doesNotContain("CV-ORDER-007");
    }

    /** An Aggregator makes one row of each key. */
    @Test
    void keysThatTellAllRowsApartNeedNoCheck() {
        var mapping = MappingText.orders()
                .transformation(
                        "Aggregator",
                        "A",
                        Map.of(),
                        "DEPT:string:INPUT/OUTPUT::EXPRESSIONTYPE=\"GROUPBY\"",
                        "QTY:integer:INPUT",
                        "SUMMED:integer:OUTPUT:SUM(QTY)")
                .links("SQ_ORDERS", "A", "DEPT", "QTY")
                .target("OUT", "DEPT:string:KEY", "SUMMED:integer")
                .links("A", "OUT", "DEPT", "SUMMED")
                .treatedAs("Update");
        assertThat(mapping.codes()).doesNotContain("CV-ORDER-007", "CV-ORDER-001");
    }

    @Test
    void marksCountInADataDrivenSessionOnly() {
        assertThat(changes().treatedAs("Insert").written("OUT")).hasSize(5);
        changes(List.of(row(1L, "new", 1L))).treatedAs("Insert").assertBothWrite("OUT", "1,new");
    }

    @Test
    void updatesFindTheRowsThatAreThere() {
        var mapping =
                changes().treatedAs("Update").rows("OUT", List.of("K", "V"), List.of(row(2L, "old"), row(9L, "kept")));
        mapping.assertBothWrite("OUT", "2,NULL", "9,kept");
    }

    @Test
    void insertsOfAKeyThatIsThereAreRejectedWhereverMarksCount() {
        changes(List.of(row(1L, "new", 0L), row(3L, "c", 0L)))
                .treatedAs("Data driven")
                .rows("OUT", List.of("K", "V"), List.of(row(1L, "old")))
                .assertBothWrite("OUT", "1,old", "3,c");
    }

    /** A database rejects such a row, where its table is as its definition says; a deletion sets nothing. */
    @ParameterizedTest(name = "{0}, {1}, mark {2}: {3}")
    @CsvSource(
            nullValues = "NULL",
            value = {
                "3,    NULL, 0, false",
                "1,    NULL, 1, false",
                "1,    NULL, 2, true",
                "3,    NULL, 3, true",
                "NULL, c,    0, false",
                "NULL, c,    1, true",
                "3,    c,    0, true"
            })
    void rowsEndTheRunThatLackWhatTheirTableNeeds(
            @Nullable Long key, @Nullable String value, long mark, boolean goesOn) {
        var rows = inOrder(List.<List<@Nullable Object>>of(row(key, value, mark)));
        var mapping = marked(rows)
                .into("K:integer:KEY:NEEDED", "V:string:NEEDED")
                .treatedAs("Data driven")
                .rows("OUT", List.of("K", "V"), List.of(row(1L, "old"), row(2L, "old")));
        if (goesOn) {
            assertThat(mapping.converted("OUT")).containsExactlyInAnyOrderElementsOf(mapping.written("OUT"));
        } else {
            assertThatThrownBy(() -> mapping.converted("OUT")).hasMessageContaining("no NULL in K, V");
            assertThatThrownBy(() -> mapping.written("OUT")).hasMessageContaining("not to be NULL");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            nullValues = "NULL",
            value = {"NULL, false", "c, true"})
    void rowsThatAreOnlyAddedToo(@Nullable String value, boolean goesOn) {
        var rows = List.<List<@Nullable Object>>of(row(1L, value));
        var mapping = new MappingText()
                .source("CHANGES", List.of("K:integer", "V:string"), rows)
                .target("OUT", "K:integer", "V:string:NEEDED")
                .links("SQ_CHANGES", "OUT", "K", "V")
                .treatedAs("Insert");
        if (goesOn) {
            mapping.assertBothWrite("OUT", "1,c");
        } else {
            assertThatThrownBy(() -> mapping.converted("OUT")).hasMessageContaining("no NULL in V");
            assertThatThrownBy(() -> mapping.written("OUT")).hasMessageContaining("not to be NULL");
        }
    }

    /** It finds rows by any columns, all that have them, and sets those that it names and no others. */
    @Test
    void aStatementOfItsOwnUpdatesByOtherColumns() {
        var before = List.of(row("x", "old"), row("x", "older"), row("y", "kept"));
        var mapping =
                owned("UPDATE OUT SET V = :TU.V WHERE G = :TU.G;", "Update").rows("OUT", List.of("G", "V"), before);
        assertThat(mapping.conversion().verdict()).isEqualTo(Verdict.AUTOMATED);
        mapping.assertBothWrite("OUT", "x,new", "x,new", "y,kept");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE OUT SET V = :TU.V, N = 0 WHERE G = :TU.G",
                "UPDATE OUT SET V = :TU.N WHERE G = :TU.G",
                "UPDATE OUT SET V = :TU.V WHERE G > :TU.G",
                "UPDATE OUT SET V = :TU.V WHERE G = :TU.G OR K = :TU.K",
                "UPDATE OTHER SET V = :TU.V WHERE G = :TU.G",
                "UPDATE HIST.OUT SET V = :TU.V WHERE G = :TU.G",
                "UPDATE OUT SET V = :TU.V",
                "UPDATE OUT SET V = :TU.V, G = :TU.G WHERE G = :TU.G",
            })
    void otherStatementsStayWithAPerson(String statement) {
        var mapping = owned(statement, "Update").rows("OUT", List.of("K", "G", "V", "N"), List.of());
        assertThat(mapping.codes()).contains("PC-FLOW-019");
        assertThat(mapping.outcome()).isInstanceOf(LegacyOutcome.Refused.class);
    }

    /** Rows that are marked otherwise go the usual way, which the pipeline does not beside it. */
    @Test
    void rowsForInsertBesideAStatementOfItsOwnEndTheRun() {
        var mapping = owned("UPDATE OUT SET V = :TU.V WHERE G = :TU.G", "Data driven")
                .rows("OUT", List.of("K", "G", "V", "N"), List.of());
        assertThat(mapping.codes()).doesNotContain("PC-FLOW-019");
        assertThatThrownBy(() -> mapping.converted("OUT")).hasMessageContaining("a statement of its own for updates");
    }

    /** Every row for which it finds none would be inserted, which ends a run. */
    @Test
    void aStatementOfItsOwnThatInsertsElseStaysWithAPerson() {
        var mapping = owned("UPDATE OUT SET V = :TU.V WHERE G = :TU.G", "Update", "Update else Insert")
                .rows("OUT", List.of("G", "V"), List.of());
        assertThat(mapping.codes()).contains("PC-FLOW-019");
        assertThat(mapping.conversion().verdict()).isEqualTo(Verdict.MANUAL);
    }

    /** Rows for insert are none of its business where no other can come. */
    @Test
    void aStatementOfItsOwnIsNothingToASessionThatInserts() {
        owned("UPDATE OUT SET V = :TU.N WHERE G = :TU.G", "Insert").assertBothWrite("OUT", "1,x,new,9");
    }

    /** A row that one finds by its key another may find by its group. */
    @Test
    void twoTargetsOfATableThatFindRowsByOtherColumnsAreInDoubt() {
        var mapping = owned("UPDATE OUT SET V = :TU.V WHERE G = :TU.G", "Update")
                .again("OUT", "MORE")
                .links("T", "MORE", "K", "G", "V", "N")
                .rows("OUT", List.of("K", "G", "V", "N"), List.of());
        assertThat(mapping.codes()).contains("PC-FLOW-065");
        assertThat(mapping.conversion().verdict()).isEqualTo(Verdict.PARTIAL);
    }

    private static MappingText owned(String statement, String treatedAs, String... options) {
        return new MappingText()
                .source(
                        "CHANGES",
                        List.of("K:integer", "G:string", "V:string", "N:integer"),
                        List.of(row(1L, "x", "new", 9L)))
                .transformation(
                        "Update Strategy",
                        "T",
                        Map.of("Update Strategy Expression", "IIF(N > 10, DD_UPDATE, DD_INSERT)"),
                        "K:integer:INPUT/OUTPUT",
                        "G:string:INPUT/OUTPUT",
                        "V:string:INPUT/OUTPUT",
                        "N:integer:INPUT/OUTPUT")
                .links("SQ_CHANGES", "T", "K", "G", "V", "N")
                .into("K:integer:KEY", "G:string", "V:string", "N:integer")
                .updatedBy(statement, treatedAs, options);
    }

    /** Of a row without values nothing is known, and an empty text is none in Oracle. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        DELETE FROM OUT O WHERE O.K < 3                       | 3 abc;4 NULL
        DELETE FROM OUT WHERE NOT (OUT.K = 1 OR OUT.K > 3)    | 1 ab;4 NULL
        DELETE FROM OUT WHERE K NOT BETWEEN 2 AND 3           | 2 b;3 abc
        DELETE FROM OUT WHERE V LIKE 'ab%'                    | 2 b;4 NULL
        DELETE FROM OUT WHERE V NOT LIKE 'ab%'                | 1 ab;3 abc;4 NULL
        DELETE FROM OUT WHERE NOT V = 'b'                     | 2 b;4 NULL
        DELETE FROM OUT WHERE NOT (V LIKE 'ab%' AND K = 1)    | 1 ab
        """)
    void deletesWhatIsKnownToMeetTheCondition(String sql, String left) {
        var lines = Stream.of(("9 new;" + left).split(";"))
                .map(line -> line.replace(' ', ','))
                .toArray(String[]::new);
        new MappingText()
                .source("ROWS", List.of("K:integer", "V:string"), List.of(row(9L, "new")))
                .through("Expression", Map.of(), "K:integer:INPUT/OUTPUT:K", "V:string:INPUT/OUTPUT:V")
                .into("K:integer:KEY", "V:string")
                .rows("OUT", List.of("K", "V"), List.of(row(1L, "ab"), row(2L, "b"), row(3L, "abc"), row(4L, null)))
                .sending("Pre SQL", sql)
                .assertBothWrite("OUT", lines);
    }

    /** What stands in a table that rows are added to shows in no row of an input, so that the run says it. */
    @Test
    void rowsThatAreThereStayUnlessTheTableIsEmptied() {
        assertThat(earlier(added())).isEqualTo(EarlierRows.KEPT);
        assertThat(earlier(added().sending("Pre SQL", "DELETE FROM OUT WHERE K = 1")))
                .isEqualTo(EarlierRows.KEPT);
        assertThat(earlier(added().sending("Post SQL", "DELETE FROM OUT"))).isEqualTo(EarlierRows.KEPT);
        assertThat(earlier(added().sending("Pre SQL", "DELETE FROM OUT"))).isEqualTo(EarlierRows.REMOVED);
        assertThat(earlier(added().writing("OUT", "Truncate target table option")))
                .isEqualTo(EarlierRows.REMOVED);
    }

    private static MappingText added() {
        return new MappingText()
                .source("ROWS", List.of("K:integer"), List.of(row(9L)))
                .through("Expression", Map.of(), "K:integer:INPUT/OUTPUT:K")
                .into("K:integer");
    }

    private static EarlierRows earlier(MappingText mapping) {
        return ((LegacyOutcome.Ran) mapping.outcome())
                .outputs()
                .getFirst()
                .earlier()
                .orElseThrow();
    }

    @Test
    void anyTargetOfATableMayHaveItEmptiedBeforeAllAreWritten() {
        changes(List.of(row(1L, "new", 0L)))
                .again("OUT", "MORE")
                .links("SQ_CHANGES", "MORE", "OP>K", "V")
                .rows("OUT", List.of("K", "V"), List.of(row(9L, "old")))
                .writing("MORE", "Truncate target table option")
                .assertBothWrite("OUT", "1,new", "0,new");
    }

    @Test
    void noKeyMayReachTwoTargetsOfATableThatIsChanged() {
        shared(List.of(row(1L, "a", 0L), row(2L, "b", 1L), row(2L, "c", 1L), row(1L, "d", 3L)))
                .rows("OUT", List.of("K", "V"), List.of(row(2L, "old")))
                .assertBothWrite("OUT", "1,a", "2,c");
        var meeting = shared(List.of(row(1L, "a", 0L), row(1L, "b", 1L)));
        assertThat(meeting.outcome().toString()).contains("two targets that change the same row of a table");
        assertThat(meeting.codes()).contains("PC-FLOW-051");
        assertThatThrownBy(() -> meeting.converted("OUT"))
                .hasMessageContaining("OUT, MORE: no key reaches two of them");
    }

    /** Inserts go to one target, all other rows to another of the same table. */
    private static MappingText shared(List<List<@Nullable Object>> rows) {
        var mapping = inOrder(rows)
                .target("OUT", "K:integer:KEY", "V:string")
                .again("OUT", "MORE")
                .treatedAs("Data driven");
        Map.of("NEW", "OP = 0", "OTHER", "OP != 0")
                .forEach((name, condition) -> mapping.transformation(
                                "Filter",
                                name,
                                Map.of("Filter Condition", condition),
                                "K:integer:INPUT/OUTPUT",
                                "V:string:INPUT/OUTPUT",
                                "OP:integer:INPUT/OUTPUT")
                        .links("SQ_CHANGES", name, "K", "V", "OP"));
        return mapping.transformation(
                        "Update Strategy",
                        "MARK",
                        Map.of("Update Strategy Expression", "OP", "Forward Rejected Rows", "YES"),
                        "K:integer:INPUT/OUTPUT",
                        "V:string:INPUT/OUTPUT",
                        "OP:integer:INPUT")
                .links("OTHER", "MARK", "K", "V", "OP")
                .links("NEW", "OUT", "K", "V")
                .links("MARK", "MORE", "K", "V");
    }

    /** The first target is written before the second in the load order, or beside it when both have their rows of one qualifier. */
    @ParameterizedTest(name = "{0} from {1}: {2}")
    @CsvSource({"NO, LATER, PC-FLOW-055", "YES, LATER, PC-FLOW-055", "NO, CHANGES, PC-FLOW-054", "YES, CHANGES,"})
    void aLookupInATableThatTheMappingWrites(String cached, String source, @Nullable String code) {
        var mapping = changes(List.of())
                .source("LATER", List.of("K:integer"), List.of())
                .transformation(
                        "Lookup Procedure",
                        "L",
                        Map.of(
                                "Lookup table name", "OUT",
                                "Lookup caching enabled", cached,
                                "Lookup policy on multiple match", "Report Error",
                                "Lookup condition", "ID = K"),
                        "K:integer:INPUT/OUTPUT",
                        "ID:integer:LOOKUP",
                        "V:string:LOOKUP/OUTPUT")
                .links("SQ_" + source, "L", "K")
                .target("SEEN", "K:integer", "V:string")
                .links("L", "SEEN", "K", "V");
        assertThat(mapping.codes().stream()
                        .filter(said -> said.matches("PC-FLOW-05[345]"))
                        .toList())
                .isEqualTo(code == null ? List.of() : List.of(code));
        var outcome = mapping.rows("L", List.of("ID", "V"), List.of()).outcome();
        assertThat(outcome).isInstanceOf(code == null ? LegacyOutcome.Ran.class : LegacyOutcome.Refused.class);
    }

    @Test
    void aLookupInATableThatTheMappingEmpties() {
        var mapping = changes(List.of())
                .transformation(
                        "Lookup Procedure",
                        "L",
                        Map.of(
                                "Lookup table name", "OUT",
                                "Lookup policy on multiple match", "Report Error",
                                "Lookup condition", "ID = K"),
                        "K:integer:INPUT",
                        "ID:integer:LOOKUP",
                        "V:string:LOOKUP/OUTPUT")
                .links("SQ_CHANGES", "L", "K")
                .target("SEEN", "V:string")
                .links("L", "SEEN", "V")
                .writing("OUT", "Truncate target table option");
        assertThat(mapping.codes()).contains("PC-FLOW-053");
        assertThat(mapping.outcome().toString()).contains("read after a target has emptied it");
    }

    /** What a number takes with its sign, its point and the separators of thousands counts; a row whose number has no room is rejected. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "3:0, None, 7/999/1000/-99/-100/NULL, 7/999/-99/NULL",
        "5:2, None, 99.99/99.995/-9.99/-10/0.5, 99.99/-9.99/0.50",
        "6:0, ',', 99999/100000/-9999/-10000, 99999/-9999",
        "2:2, None, 0.5, ''",
    })
    void aNumberThatIsLongerThanItsColumnRejectsItsRow(String column, String thousands, String given, String written) {
        var rows = Stream.of(given.split("/"))
                .map(number -> row(number.equals("NULL") ? null : Double.valueOf(number)))
                .toList();
        var mapping = new MappingText()
                .source("NUMBERS", List.of("N:double"), rows)
                .fixed("OUT", thousands, "N:" + column)
                .links("SQ_NUMBERS", "OUT", "N");
        var lines = written.isEmpty() ? new String[0] : written.split("/");
        mapping.assertBothWrite("OUT", lines);
    }
}
