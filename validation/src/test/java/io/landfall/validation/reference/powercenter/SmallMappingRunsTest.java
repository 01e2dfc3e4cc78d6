package io.landfall.validation.reference.powercenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.landfall.converter.conversion.Verdict;
import io.landfall.validation.reference.LegacyOutcome;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What naive conversions of a mapping get wrong, each in a mapping of its own. */
class SmallMappingRunsTest {

    private static List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    private static MappingText orders() {
        return new MappingText()
                .source(
                        "ORDERS",
                        List.of("ID:integer", "DEPT:string", "QTY:integer"),
                        List.of(row(1L, "A", 10L), row(2L, "A", 5L), row(3L, "B", null), row(4L, "A", 7L)));
    }

    private static MappingText through(String type, Map<String, String> sheet, String... ports) {
        return orders().transformation(type, "T", sheet, ports).links("SQ_ORDERS", "T", "ID", "DEPT", "QTY");
    }

    private static final String[] PASSING = {
        "ID:integer:INPUT/OUTPUT", "DEPT:string:INPUT/OUTPUT", "QTY:integer:INPUT/OUTPUT"
    };

    @Test
    void aRowInErrorIsNotWritten() {
        var mapping = through(
                        "Expression",
                        Map.of(),
                        "ID:integer:INPUT/OUTPUT",
                        "DEPT:string:INPUT",
                        "QTY:integer:INPUT",
                        "RATE:double:OUTPUT:ID / (QTY - 5):DEFAULTVALUE=\"ERROR('no rate')\"")
                .target("OUT", "ID:integer", "RATE:double")
                .links("T", "OUT", "ID", "RATE");
        assertThat(mapping.written("OUT")).containsExactly("1,0.2", "3,NULL", "4,2.0");
    }

    @ParameterizedTest(name = "{0} {1} in a port {2}: {3}")
    @CsvSource({
        "text, 2147483647, integer, 2147483647",
        "text, 2147483648, integer,",
        "text, -9223372036854775808, bigint, -9223372036854775808",
        "text, -9223372036854775809, bigint,",
        "text, 1234567890123456789012345678901234567890, bigint,",
        "text, 1e3, decimal, 1",
        "text, -5.9, decimal, -6",
        "text, 99999999999999999999, decimal, 100000000000000000000",
        "text, 100000000000000000000, decimal,",
        "text, 1234567890123456789012345678901234567890, decimal,",
        "text, 1e3, double, 1000",
        "text, 1e400, double,",
        "double, 1e25, decimal,",
        "double, -2.5, decimal, -3",
        "bigint, 1234567890, decimal, 1234567890"
    })
    void aNumberThatAPortHasNoRoomForIsAnErrorOfTheRow(
            String type, String given, String port, @Nullable String written) {
        Object value = switch (type) {
            case "text" -> given;
            case "double" -> Double.valueOf(given);
            default -> Long.valueOf(given);
        };
        var mapping = new MappingText()
                .source("S", List.of("GIVEN:" + type), List.of(row(value)))
                .transformation(
                        "Expression",
                        "T",
                        Map.of(),
                        "GIVEN:%s:INPUT".formatted(type),
                        "TAKEN:%s:OUTPUT:GIVEN".formatted(port))
                .target("OUT", "TAKEN:" + (port.equals("decimal") ? "double" : port))
                .links("SQ_S", "T", "GIVEN")
                .links("T", "OUT", "TAKEN")
                .inHighPrecision();
        var rows = written == null ? List.of() : List.of(written);
        assertThat(mapping.written("OUT")).map(SmallMappingRunsTest::plain).isEqualTo(rows);
        assertThat(mapping.converted("OUT")).map(SmallMappingRunsTest::plain).isEqualTo(rows);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"5, true", "5.0, true", "' -7.00x', true", "5.9, false", "-.5, false"})
    void aFractionInATextForAWholeNumberIsUndefined(String text, boolean known) {
        var mapping = new MappingText()
                .source("S", List.of("GIVEN:text"), List.of(row(text)))
                .transformation("Expression", "T", Map.of(), "GIVEN:text:INPUT", "TAKEN:integer:OUTPUT:GIVEN")
                .target("OUT", "TAKEN:integer")
                .links("SQ_S", "T", "GIVEN")
                .links("T", "OUT", "TAKEN");
        assertThat(mapping.outcome()).isInstanceOf(known ? LegacyOutcome.Ran.class : LegacyOutcome.Undefined.class);
        assertThat(mapping.conversion().documents().getFirst().pipeline().checks())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"5, 0", "5.9, 1", "59E-1, 1", "59e-1, 1", "5e1, 0"})
    void aTextThatIsWrittenOutIsCheckedWhereItHasAFraction(String text, int checks) {
        var mapping = new MappingText()
                .source("S", List.of("GIVEN:text"), List.of(row("x")))
                .transformation(
                        "Expression", "T", Map.of(), "GIVEN:text:INPUT", "TAKEN:integer:OUTPUT:'%s'".formatted(text))
                .target("OUT", "TAKEN:integer")
                .links("SQ_S", "T", "GIVEN")
                .links("T", "OUT", "TAKEN");
        assertThat(mapping.conversion().documents().getFirst().pipeline().checks())
                .hasSize(checks);
    }

    /** A row takes its number before anything is made of its values. */
    @ParameterizedTest
    @CsvSource({"T", "OUT", "DIRECT"})
    void aRowInErrorHasTakenItsNumber(String numbered) {
        var mapping = new MappingText()
                .source(
                        "S",
                        List.of("ID:integer", "GIVEN:text"),
                        List.of(row(1L, "7"), row(2L, "9999999999"), row(3L, "8")))
                .transformation(
                        "Sequence", "SEQ", Map.of("Current Value", "1", "Reset", "YES"), "NEXTVAL:bigint:OUTPUT")
                .transformation(
                        "Expression",
                        "T",
                        Map.of(),
                        "ID:integer:INPUT/OUTPUT",
                        "GIVEN:text:INPUT",
                        "NO:bigint:INPUT/OUTPUT",
                        "TAKEN:%s:OUTPUT:GIVEN".formatted(numbered.equals("DIRECT") ? "text" : "integer"))
                .target("OUT", "ID:integer", "TAKEN:integer", "NO:bigint")
                .links("SQ_S", "T", "ID", "GIVEN")
                .links("T", "OUT", "ID");
        if (numbered.equals("DIRECT")) {
            mapping.links("SQ_S", "OUT", "GIVEN>TAKEN");
        } else {
            mapping.links("T", "OUT", "TAKEN");
        }
        if (numbered.equals("T")) {
            mapping.links("SEQ", "T", "NEXTVAL>NO").links("T", "OUT", "NO");
        } else {
            mapping.links("SEQ", "OUT", "NEXTVAL>NO");
        }
        assertThat(mapping.converted("OUT")).isEqualTo(mapping.written("OUT"));
    }

    private static String plain(String number) {
        return number.equals("NULL")
                ? number
                : new BigDecimal(number).setScale(0).toPlainString();
    }

    private static MappingText numbered(String current, String end, String cycle) {
        return orders().transformation(
                        "Sequence",
                        "SEQ",
                        Map.of("Current Value", current, "End Value", end, "Cycle", cycle, "Reset", "YES"),
                        "NEXTVAL:bigint:OUTPUT")
                .target("OUT", "ID:integer", "KEY_NO:integer")
                .links("SQ_ORDERS", "OUT", "ID")
                .links("SEQ", "OUT", "NEXTVAL>KEY_NO");
    }

    @ParameterizedTest(name = "from {0} to {1}, Cycle={2}: {3}")
    @CsvSource({"1, 4, NO, 1 2 3 4", "7, 10, NO, 7 8 9 10", "1, 3, NO,", "7, 9, NO,", "2, 5, YES, 2 3 4 5"})
    void aSequenceEndsTheSessionBeyondItsLastNumber(String current, String end, String cycle, @Nullable String keys) {
        var mapping = numbered(current, end, cycle);
        if (keys == null) {
            assertThat(mapping.outcome()).isInstanceOf(LegacyOutcome.Failed.class);
            assertThatThrownBy(() -> mapping.converted("OUT")).hasMessageContaining("last number " + end);
        } else {
            var rows = IntStream.range(0, 4).mapToObj(i -> "%d,%s".formatted(i + 1, keys.split(" ", -1)[i]));
            assertThat(mapping.written("OUT")).containsExactlyElementsOf(rows.toList());
            assertThat(mapping.converted("OUT")).isEqualTo(mapping.written("OUT"));
        }
    }

    @ParameterizedTest(name = "from {0} by {1} to {2}, then from {3}: {4}")
    @CsvSource({
        "2, 1, 3, 0, 2 3 0 1",
        "1, 1, 1, 0, 1 0 1 0",
        "3, 2, 6, 1, 3 5 1 3",
        "5, 1, 5, 5, 5 5 5 5",
        "4, 5, 20, -6, 4 9 14 19",
        "16, 5, 20, -6, 16 -6 -1 4"
    })
    void aSequenceThatCyclesBeginsAgain(String current, String increment, String end, String start, String keys) {
        var mapping = orders().transformation(
                        "Sequence",
                        "SEQ",
                        Map.of(
                                "Current Value", current,
                                "Increment By", increment,
                                "End Value", end,
                                "Start Value", start,
                                "Cycle", "YES",
                                "Reset", "YES"),
                        "NEXTVAL:bigint:OUTPUT")
                .target("OUT", "ID:integer", "KEY_NO:integer")
                .links("SQ_ORDERS", "OUT", "ID")
                .links("SEQ", "OUT", "NEXTVAL>KEY_NO");
        var rows = IntStream.range(0, 4).mapToObj(i -> "%d,%s".formatted(i + 1, keys.split(" ", -1)[i]));
        assertThat(mapping.written("OUT")).containsExactlyElementsOf(rows.toList());
        assertThat(mapping.converted("OUT")).isEqualTo(mapping.written("OUT"));
        assertThat(mapping.conversion().diagnostics())
                .noneMatch(diagnostic -> diagnostic.id().equals("PC-SEQ-004"));
    }

    /** PowerCenter goes on in double precision where a decimal has no room; nobody says which digits count. */
    @ParameterizedTest
    @CsvSource({
        "9999999999999, 99999999999999, true",
        "-99999999999999, 99999999999999, true",
        "-100000000000000, 100000000000000, false",
        "10000000000000000000, 1000000000000000000, false"
    })
    void aResultOfMoreDigitsThanADecimalHasEndsTheRun(BigDecimal one, BigDecimal other, boolean fits) {
        var mapping = new MappingText()
                .source("S", List.of("A:decimal", "B:decimal"), List.of(row(one, other), row(null, other)))
                .transformation(
                        "Expression",
                        "T",
                        Map.of(),
                        "A:decimal:INPUT",
                        "B:decimal:INPUT",
                        "MORE:decimal:OUTPUT:A * B - A * B + A")
                .inHighPrecision()
                .target("OUT", "MORE:decimal")
                .links("SQ_S", "T", "A", "B")
                .links("T", "OUT", "MORE");
        if (fits) {
            assertThat(mapping.written("OUT")).isEqualTo(mapping.converted("OUT"));
        } else {
            assertThat(mapping.outcome()).isInstanceOf(LegacyOutcome.Undefined.class);
            assertThatThrownBy(() -> mapping.converted("OUT")).hasMessageContaining("28 digits");
        }
    }

    /** Nothing says whether the engine computes an output that nobody takes. */
    @Test
    void anErrorInAPortThatNobodyReadsIsUndefined() {
        var mapping = through(
                        "Expression",
                        Map.of(),
                        "ID:integer:INPUT/OUTPUT",
                        "DEPT:string:INPUT",
                        "QTY:integer:INPUT",
                        "RATE:double:OUTPUT:ID / (QTY - 5):DEFAULTVALUE=\"ERROR('no rate')\"")
                .target("OUT", "ID:integer")
                .links("T", "OUT", "ID");
        assertThat(mapping.outcome()).isInstanceOf(LegacyOutcome.Undefined.class);
    }

    /** Digits of a double beyond the fifteenth do not count. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"0.5, 1", "0.4999999999999, 0", "0.49999999999999994, 1"})
    void aTargetRoundsADoubleByItsFifteenDigits(String number, String written) {
        var mapping = through(
                        "Expression",
                        Map.of(),
                        "ID:integer:INPUT/OUTPUT",
                        "DEPT:string:INPUT",
                        "QTY:integer:INPUT",
                        "RATE:double:OUTPUT:%s + 0 * ID".formatted(number))
                .target("OUT", "RATE:decimal")
                .links("T", "OUT", "RATE");
        assertThat(mapping.written("OUT")).containsOnly(written);
    }

    @Test
    void aConstantDefaultStandsForAnError() {
        var mapping = through(
                        "Expression",
                        Map.of(),
                        "ID:integer:INPUT/OUTPUT",
                        "DEPT:string:INPUT",
                        "QTY:integer:INPUT",
                        "RATE:integer:OUTPUT:20 / (QTY - 5):DEFAULTVALUE=\"-1\"")
                .target("OUT", "ID:integer", "RATE:integer")
                .links("T", "OUT", "ID", "RATE");
        assertThat(mapping.written("OUT")).containsExactly("1,4", "2,-1", "3,NULL", "4,10");
    }

    @ParameterizedTest(name = "{0} keeps {1}")
    @CsvSource(delimiter = '|', textBlock = """
            QTY > 5         | 1 4
            NOT (QTY > 5)   | 2
            QTY             | 1 2 4
            NULL            |
            """)
    void aFilterPassesWhatIsTrue(String condition, @Nullable String kept) {
        var mapping = through("Filter", Map.of("Filter Condition", condition), PASSING)
                .target("OUT", "ID:integer")
                .links("T", "OUT", "ID");
        assertThat(String.join(" ", mapping.written("OUT"))).isEqualTo(kept == null ? "" : kept);
    }

    @Test
    void anAggregatorGivesTheLastRowOfOtherPorts() {
        var mapping = through(
                        "Aggregator",
                        Map.of(),
                        "ID:integer:INPUT/OUTPUT",
                        "DEPT:string:INPUT/OUTPUT::EXPRESSIONTYPE=\"GROUPBY\"",
                        "QTY:integer:INPUT",
                        "TOTAL:integer:OUTPUT:SUM(QTY)",
                        "LARGE:integer:OUTPUT:SUM(QTY, QTY > 100)")
                .target("OUT", "DEPT:string", "ID:integer", "TOTAL:integer", "LARGE:integer")
                .links("T", "OUT", "DEPT", "ID", "TOTAL", "LARGE");
        assertThat(mapping.written("OUT")).containsExactlyInAnyOrder("A,4,22,NULL", "B,3,NULL,NULL");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Normal Join       | 2,two
            Master Outer Join | 1,NULL 2,two NULL,NULL
            Detail Outer Join | 2,two NULL,none NULL,three
            Full Outer Join   | 1,NULL 2,two NULL,NULL NULL,none NULL,three
            """)
    void aJoinerNamesTheSideThatMayBeMissing(String type, String expected) {
        var mapping = new MappingText()
                .source("D", List.of("ID:integer"), List.of(row(1L), row(2L), row((Object) null)))
                .source(
                        "M",
                        List.of("ID:integer", "X:string"),
                        List.of(row(2L, "two"), row(3L, "three"), row(null, "none")))
                .transformation(
                        "Joiner",
                        "T",
                        Map.of("Join Type", type, "Join Condition", "M_ID = ID"),
                        "ID:integer:INPUT/OUTPUT",
                        "M_ID:integer:INPUT/OUTPUT/MASTER",
                        "X:string:INPUT/OUTPUT/MASTER")
                .links("SQ_D", "T", "ID")
                .links("SQ_M", "T", "ID>M_ID", "X")
                .target("OUT", "ID:integer", "X:string")
                .links("T", "OUT", "ID", "X");
        assertThat(mapping.written("OUT")).containsExactlyInAnyOrder(expected.split(" "));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Normal Join       | 2,two
            Master Outer Join | 1,no 2,two
            Detail Outer Join | 2,two 0,three
            Full Outer Join   | 1,no 2,two 0,three
            """)
    void theMissingSideOfAJoinerHasItsDefaultValues(String type, String expected) {
        var mapping = new MappingText()
                .source("D", List.of("ID:integer"), List.of(row(1L), row(2L)))
                .source("M", List.of("ID:integer", "X:string"), List.of(row(2L, "two"), row(3L, "three")))
                .transformation(
                        "Joiner",
                        "T",
                        Map.of("Join Type", type, "Join Condition", "M_ID = ID"),
                        "ID:integer:INPUT/OUTPUT::DEFAULTVALUE=\"0\"",
                        "M_ID:integer:INPUT/OUTPUT/MASTER",
                        "X:string:INPUT/OUTPUT/MASTER::DEFAULTVALUE=\"'no'\"")
                .links("SQ_D", "T", "ID")
                .links("SQ_M", "T", "ID>M_ID", "X")
                .target("OUT", "ID:integer", "X:string")
                .links("T", "OUT", "ID", "X");
        assertThat(mapping.written("OUT")).containsExactlyInAnyOrder(expected.split(" "));
        assertThat(mapping.converted("OUT")).containsExactlyInAnyOrder(expected.split(" "));
    }

    @Test
    void aSequenceWhosePropertyIsNoNumberStaysWithAPerson() {
        var mapping = orders().transformation(
                        "Sequence", "SEQ", Map.of("Current Value", "$$START"), "NEXTVAL:bigint:OUTPUT")
                .target("OUT", "ID:integer", "N:bigint")
                .links("SQ_ORDERS", "OUT", "ID")
                .links("SEQ", "OUT", "NEXTVAL>N");
        assertThat(mapping.conversion().verdict()).isEqualTo(Verdict.MANUAL);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Use First Value | A,Bari A,Bari N/A,N/A A,Bari
            Use Last Value  | A,Rome A,Rome N/A,N/A A,Rome
            Use All Values  | A,Bari A,Bari A,Bari A,Rome A,Rome A,Rome N/A,N/A
            """)
    void aLookupTakesTheFirstOfItsSortedCache(String policy, String expected) {
        var mapping = lookup(policy);
        assertThat(mapping.written("OUT")).containsExactlyInAnyOrder(expected.split(" "));
    }

    private static MappingText lookup(String policy) {
        return lookup(policy, "");
    }

    private static MappingText lookup(String policy, String query) {
        return orders().transformation(
                        "Lookup Procedure",
                        "T",
                        Map.of(
                                "Lookup condition",
                                "L_DEPT = DEPT",
                                "Lookup table name",
                                "CITIES",
                                "Lookup policy on multiple match",
                                policy,
                                "Lookup Sql Override",
                                query),
                        "DEPT:string:INPUT",
                        "L_DEPT:string:LOOKUP/OUTPUT::DEFAULTVALUE=\"'N/A'\"",
                        "CITY:string:LOOKUP/OUTPUT::DEFAULTVALUE=\"'N/A'\"")
                .rows("T", List.of("L_DEPT", "CITY"), List.of(row("A", "Rome"), row("A", "Bari"), row(null, "Pisa")))
                .links("SQ_ORDERS", "T", "DEPT")
                .target("OUT", "L_DEPT:string", "CITY:string")
                .links("T", "OUT", "L_DEPT", "CITY");
    }

    /** The order of a query is the database's, which decides what is first. */
    @Test
    void aLookupWithAnOrderOfItsOwnIsNotRepeated() {
        var query = "SELECT CITY AS CITY, DEPT AS L_DEPT FROM CITIES ORDER BY DEPT, CITY DESC --";
        assertThat(lookup("Use First Value", query).outcome()).isInstanceOf(LegacyOutcome.Refused.class);
        assertThat(lookup("Use Any Value", query).outcome()).isInstanceOf(LegacyOutcome.Undefined.class);
    }

    @Test
    void aLookupMayForbidSeveralMatches() {
        assertThat(lookup("Report Error").outcome()).isInstanceOf(LegacyOutcome.Failed.class);
    }

    @ParameterizedTest(name = "NULL low {0}, distinct {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            NO  | NO  | A a b NULL
            YES | NO  | NULL A a b
            NO  | YES | A b NULL
            """)
    void aSorterPutsNullHighAndMergesVariantsInCase(String nullLow, String distinct, String expected) {
        var mapping = new MappingText()
                .source("S", List.of("C:string"), List.of(row("b"), row("A"), row((Object) null), row("a")))
                .transformation(
                        "Sorter",
                        "T",
                        Map.of("Case Sensitive", "NO", "Null Treated Low", nullLow, "Distinct", distinct),
                        "C:string:INPUT/OUTPUT::ISSORTKEY=\"YES\" SORTDIRECTION=\"ASCENDING\"")
                .links("SQ_S", "T", "C")
                .target("OUT", "C:string")
                .links("T", "OUT", "C");
        assertThat(mapping.written("OUT")).containsExactly(expected.split(" "));
    }

    private static MappingText changes() {
        return new MappingText()
                .source(
                        "CHANGES",
                        List.of("K:integer", "V:string", "OP:integer"),
                        List.of(
                                row(1L, "a", 0L),
                                row(1L, "b", 1L),
                                row(2L, "c", 0L),
                                row(2L, null, 2L),
                                row(3L, "d", 3L)))
                .transformation(
                        "Update Strategy",
                        "T",
                        Map.of("Update Strategy Expression", "OP", "Forward Rejected Rows", "YES"),
                        "K:integer:INPUT/OUTPUT",
                        "V:string:INPUT/OUTPUT",
                        "OP:integer:INPUT")
                .links("SQ_CHANGES", "T", "K", "V", "OP")
                .target("OUT", "K:integer:KEY", "V:string")
                .links("T", "OUT", "K", "V");
    }

    @Test
    void marksAreAppliedRowByRow() {
        assertThat(changes().written("OUT")).containsExactly("1,b");
        assertThat(changes().treatedAs("Data driven").written("OUT")).containsExactly("1,b");
    }

    @Test
    void marksCountInADataDrivenSessionOnly() {
        assertThat(changes().treatedAs("Insert").written("OUT")).hasSize(5);
    }

    @Test
    void updatesFindTheRowsThatAreThere() {
        var mapping =
                changes().treatedAs("Update").rows("OUT", List.of("K", "V"), List.of(row(2L, "old"), row(9L, "kept")));
        assertThat(mapping.written("OUT")).containsExactly("2,NULL", "9,kept");
    }

    @Test
    void textGivesTheNumberThatItBeginsWith() {
        var mapping = new MappingText()
                .source("S", List.of("C:string"), List.of(row("123abc"), row("A12"), row((Object) null)))
                .transformation("Expression", "T", Map.of(), "N:integer:INPUT/OUTPUT")
                .links("SQ_S", "T", "C>N")
                .target("OUT", "N:integer")
                .links("T", "OUT", "N");
        assertThat(mapping.written("OUT")).containsExactly("123", "0", "NULL");
    }

    @Test
    void whatIsNotKnownIsRefusedByName() {
        var mapping = through("Custom Transformation", Map.of(), PASSING)
                .target("OUT", "ID:integer")
                .links("T", "OUT", "ID");
        assertThat(mapping.outcome())
                .isInstanceOfSatisfying(
                        LegacyOutcome.Refused.class,
                        refused -> assertThat(refused.what()).contains("Custom"));
    }
}
