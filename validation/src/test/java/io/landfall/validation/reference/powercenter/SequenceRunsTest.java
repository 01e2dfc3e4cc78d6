package io.landfall.validation.reference.powercenter;

import static io.landfall.validation.reference.powercenter.MappingText.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.landfall.converter.conversion.Verdict;
import io.landfall.validation.reference.LegacyOutcome;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which numbers a Sequence Generator gives to which rows, by the reference executor and by the converted pipeline. */
class SequenceRunsTest {

    private static MappingText numbered(Map<String, String> sheet) {
        return MappingText.orders()
                .transformation("Sequence", "SEQ", sheet, "NEXTVAL:bigint:OUTPUT")
                .target("OUT", "ID:integer", "KEY_NO:integer")
                .links("SQ_ORDERS", "OUT", "ID")
                .links("SEQ", "OUT", "NEXTVAL>KEY_NO");
    }

    @ParameterizedTest(name = "from {0} to {1}, Cycle={2}: {3}")
    @CsvSource({"1, 4, NO, 1 2 3 4", "7, 10, NO, 7 8 9 10", "1, 3, NO,", "7, 9, NO,", "2, 5, YES, 2 3 4 5"})
    void aSequenceEndsTheSessionBeyondItsLastNumber(String current, String end, String cycle, @Nullable String keys) {
        var mapping = numbered(Map.of("Current Value", current, "End Value", end, "Cycle", cycle, "Reset", "YES"));
        if (keys == null) {
            assertThat(mapping.outcome()).isInstanceOf(LegacyOutcome.Failed.class);
            assertThatThrownBy(() -> mapping.converted("OUT")).hasMessageContaining("last number " + end);
        } else {
            var rows = IntStream.range(0, 4).mapToObj(i -> "%d,%s".formatted(i + 1, keys.split(" ", -1)[i]));
            assertThat(mapping.written("OUT")).containsExactlyElementsOf(rows.toList());
            assertThat(mapping.converted("OUT")).isEqualTo(mapping.written("OUT"));
        }
    }

    /** A row takes its number even where a Filter drops it later on; what is dropped may never be computed in a pipeline. */
    @ParameterizedTest(name = "to {0}: {1}")
    @CsvSource({"4, true", "3, false"})
    void aSequenceIsCheckedToHaveNumbersForRowsThatAreDroppedLater(long end, boolean holds) {
        var mapping = MappingText.orders()
                .transformation(
                        "Sequence",
                        "SEQ",
                        Map.of("End Value", Long.toString(end), "Reset", "YES"),
                        "NEXTVAL:bigint:OUTPUT")
                .transformation(
                        "Filter",
                        "F",
                        Map.of("Filter Condition", "ID < 3"),
                        "ID:integer:INPUT/OUTPUT",
                        "NO:bigint:INPUT/OUTPUT")
                .links("SQ_ORDERS", "F", "ID")
                .links("SEQ", "F", "NEXTVAL>NO")
                .target("OUT", "ID:integer", "KEY_NO:integer")
                .links("F", "OUT", "ID", "NO>KEY_NO");
        if (holds) {
            mapping.assertBothWrite("OUT", "1,1", "2,2");
        } else {
            assertThat(mapping.outcome()).isInstanceOf(LegacyOutcome.Failed.class);
            assertThatThrownBy(() -> mapping.converted("OUT"))
                    .hasMessageContaining("SEQ: no row needs more than its last number 3");
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
        var mapping = numbered(Map.of(
                "Current Value", current,
                "Increment By", increment,
                "End Value", end,
                "Start Value", start,
                "Cycle", "YES",
                "Reset", "YES"));
        var rows = IntStream.range(0, 4).mapToObj(i -> "%d,%s".formatted(i + 1, keys.split(" ", -1)[i]));
        assertThat(mapping.written("OUT")).containsExactlyElementsOf(rows.toList());
        assertThat(mapping.converted("OUT")).isEqualTo(mapping.written("OUT"));
        assertThat(mapping.codes()).doesNotContain("PC-SEQ-004");
    }

    @Test
    void numbersOfRowsFromARankAreInNoOrderThatAnybodyPromises() {
        var mapping = MappingText.orders()
                .transformation(
                        "Sorter",
                        "S",
                        Map.of("Case Sensitive", "YES"),
                        "ID:integer:INPUT/OUTPUT::ISSORTKEY=\"YES\" SORTDIRECTION=\"ASCENDING\"",
                        "QTY:integer:INPUT/OUTPUT")
                .links("SQ_ORDERS", "S", "ID", "QTY")
                .transformation(
                        "Rank",
                        "R",
                        Map.of("Top/Bottom", "Top", "Number of Ranks", "2"),
                        "ID:integer:INPUT/OUTPUT",
                        "QTY:integer:INPUT/OUTPUT:QTY:EXPRESSIONTYPE=\"RANKPORT\"")
                .links("S", "R", "ID", "QTY")
                .transformation("Sequence", "SEQ", Map.of("Reset", "YES"), "NEXTVAL:bigint:OUTPUT")
                .target("OUT", "ID:integer", "KEY_NO:integer")
                .links("R", "OUT", "ID")
                .links("SEQ", "OUT", "NEXTVAL>KEY_NO");
        assertThat(mapping.codes()).contains("CV-ORDER-004");
    }

    @Test
    void aSequenceWhosePropertyIsNoNumberStaysWithAPerson() {
        var mapping = numbered(Map.of("Current Value", "$$START"));
        assertThat(mapping.conversion().verdict()).isEqualTo(Verdict.MANUAL);
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

    private static MappingText dealt(Map<String, String> sheet) {
        return new MappingText()
                .source("S", List.of("ID:integer"), List.of(row(8L), row(9L)))
                .transformation("Sequence", "SEQ", sheet, "NEXTVAL:bigint:OUTPUT", "CURRVAL:bigint:OUTPUT")
                .target("ONE", "ID:integer", "NO:bigint")
                .target("TWO", "ID:integer", "NO:bigint")
                .links("SQ_S", "ONE", "ID")
                .links("SQ_S", "TWO", "ID")
                .links("SEQ", "ONE", "NEXTVAL>NO")
                .links("SEQ", "TWO", "NEXTVAL>NO");
    }

    /** Each consumer has a block of its own; which rows of the blocks get which numbers is not certain. */
    @Test
    void aSequenceDealsBlocksToTwoConsumers() {
        var mapping = dealt(Map.of("Current Value", "1", "Increment By", "1"));
        mapping.assertBothWrite("ONE", "8,1", "9,2");
        mapping.assertBothWrite("TWO", "8,3", "9,4");
        assertThat(mapping.codes()).contains("PC-SEQ-005");
    }

    /** How large a block of cached numbers is only the engine knows. */
    @Test
    void aSequenceThatCachesItsNumbersIsForAPerson() {
        var mapping = dealt(Map.of("Current Value", "1", "Increment By", "1", "Number of Cached Values", "1000"));
        assertThat(mapping.conversion().verdict()).isNotEqualTo(Verdict.AUTOMATED);
        assertThat(mapping.codes()).contains("PC-SEQ-001");
    }

    private static MappingText shared(String cached, String one, String two) {
        return new MappingText()
                .source("S", List.of("ID:integer"), List.of(row(8L), row(9L)))
                .reusable(
                        "Sequence",
                        Map.of("Current Value", "1", "Increment By", "1", "Number of Cached Values", cached),
                        List.of("KEYS", "KEYS1"),
                        "NEXTVAL:bigint:OUTPUT")
                .target("ONE", "ID:integer", "NO:bigint", "ALSO:bigint")
                .target("TWO", "ID:integer", "NO:bigint")
                .links("SQ_S", "ONE", "ID")
                .links("SQ_S", "TWO", "ID")
                .links("KEYS", "ONE", "NEXTVAL>NO")
                .links("KEYS1", one, two);
    }

    /** The Expression has numbers of its own, also where the target behind it takes some of the same sequence. */
    @Test
    void eachTransformationOnTheWayOfARowGetsANumberOfItsOwn() {
        var mapping = MappingText.orders()
                .transformation("Sequence", "SEQ", Map.of("Current Value", "1"), "NEXTVAL:bigint:OUTPUT")
                .transformation("Expression", "T", Map.of(), "ID:integer:INPUT/OUTPUT", "NO:bigint:INPUT/OUTPUT")
                .transformation("Expression", "U", Map.of(), "ID:integer:INPUT/OUTPUT", "NO:bigint:INPUT/OUTPUT")
                .links("SQ_ORDERS", "T", "ID")
                .links("SEQ", "T", "NEXTVAL>NO")
                .links("T", "U", "ID", "NO")
                .target("OUT", "ID:integer", "NO:bigint", "ALSO:bigint")
                .links("U", "OUT", "ID", "NO")
                .links("SEQ", "OUT", "NEXTVAL>ALSO");
        mapping.assertBothWrite("OUT", "1,1,5", "2,2,6", "3,3,7", "4,4,8");
        assertThat(mapping.codes()).contains("PC-SEQ-005");
    }

    /** A reusable generator keeps one number, whichever of its instances hands it out. */
    @Test
    void instancesOfASequenceGoOnFromOneNumber() {
        var mapping = shared("0", "TWO", "NEXTVAL>NO");
        mapping.assertBothWrite("ONE", "8,1", "9,2");
        mapping.assertBothWrite("TWO", "8,3", "9,4");
        assertThat(mapping.codes()).contains("PC-SEQ-005");
        assertThat(shared("1000", "TWO", "NEXTVAL>NO").codes()).contains("PC-SEQ-001");
    }

    /** How they take turns at the rows of one transformation is not documented. */
    @Test
    void instancesOfASequenceThatNumberTheSameRowsAreForAPerson() {
        var mapping = shared("0", "ONE", "NEXTVAL>ALSO");
        assertThat(mapping.codes()).contains("PC-SEQ-001");
        assertThat(mapping.outcome()).isInstanceOf(LegacyOutcome.Refused.class);
    }
}
