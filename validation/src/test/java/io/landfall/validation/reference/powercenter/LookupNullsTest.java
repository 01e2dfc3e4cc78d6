package io.landfall.validation.reference.powercenter;

import static io.landfall.validation.reference.powercenter.MappingText.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.landfall.converter.conversion.Verdict;
import io.landfall.validation.reference.LegacyOutcome;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * NULL under other operators than = in a lookup, by the reference executor and by the converted pipeline: whether it is higher or lower
 * than all values, or matches nothing, must not count.
 */
class LookupNullsTest {

    private static MappingText looked(
            String condition, String cached, List<@Nullable Object> order, List<@Nullable Object> rate) {
        return new MappingText()
                .source("ORDERS", List.of("NR:integer", "DAY:integer"), List.of(order))
                .transformation(
                        "Lookup Procedure",
                        "T",
                        Map.of(
                                "Lookup condition",
                                condition,
                                "Lookup table name",
                                "RATES",
                                "Lookup caching enabled",
                                cached,
                                "Lookup policy on multiple match",
                                "Use All Values"),
                        "NR:integer:INPUT/OUTPUT",
                        "DAY:integer:INPUT",
                        "KIND:integer:LOOKUP/OUTPUT",
                        "SINCE:integer:LOOKUP/OUTPUT",
                        "UNTIL:integer:LOOKUP/OUTPUT",
                        "RATE:integer:LOOKUP/OUTPUT")
                .links("SQ_ORDERS", "T", "NR", "DAY")
                .rows("T", List.of("KIND", "SINCE", "UNTIL", "RATE"), List.of(rate))
                .target("OUT", "NR:integer", "RATE:integer")
                .links("T", "OUT", "NR", "RATE");
    }

    private static @Nullable Long number(String text) {
        return text.equals("-") ? null : Long.valueOf(text);
    }

    private static MappingText mapping(String condition, String cached, String day, String since, String until) {
        return looked(condition, cached, row(1L, number(day)), row(1L, number(since), number(until), 7L));
    }

    @ParameterizedTest(name = "{0}, cached {1}: day {2} in {3} to {4}")
    @CsvSource(delimiter = '|', textBlock = """
            SINCE <= DAY AND UNTIL >= DAY | YES | 4 | 1 | 9 | 1,7
            SINCE <= DAY AND UNTIL >= DAY | YES | - | 1 | 9 | 1,NULL
            SINCE <= DAY AND UNTIL >= DAY | YES | 4 | 5 | - | 1,NULL
            SINCE <= DAY AND UNTIL >= DAY | NO  | 4 | 1 | - | 1,NULL
            KIND = NR AND SINCE < DAY     | YES | - | - | 9 | 1,NULL
            SINCE != DAY                  | YES | - | - | 9 | 1,NULL
            SINCE != DAY                  | NO  | 4 | - | 9 | 1,NULL
            SINCE != DAY                  | YES | 4 | 5 | 9 | 1,7
            """)
    void answersWhereTheOrderOfNullDoesNotCount(
            String condition, String cached, String day, String since, String until, String expected) {
        var mapping = mapping(condition, cached, day, since, until);
        assertThat(mapping.written("OUT")).containsExactly(expected);
        assertThat(mapping.converted("OUT")).containsExactly(expected);
        assertThat(mapping.conversion().verdict()).isEqualTo(Verdict.AUTOMATED);
    }

    @ParameterizedTest(name = "{0}: day {1} in {2} to {3}")
    @CsvSource(delimiter = '|', textBlock = """
            SINCE <= DAY AND UNTIL >= DAY | 4 | 1 | -
            SINCE <= DAY AND UNTIL >= DAY | 4 | - | 9
            SINCE <= DAY AND UNTIL >= DAY | - | - | 9
            SINCE < DAY                   | - | 1 | 9
            SINCE < DAY                   | 4 | - | 9
            UNTIL > DAY                   | - | 1 | 9
            UNTIL > DAY                   | 4 | 1 | -
            KIND = NR AND SINCE <= DAY    | - | - | 9
            KIND = NR AND UNTIL >= DAY    | - | 1 | 9
            SINCE != DAY                  | - | 1 | 9
            SINCE != DAY                  | 4 | - | 9
            """)
    void endsWhereTheOrderOfNullCounts(String condition, String day, String since, String until) {
        var mapping = mapping(condition, "YES", day, since, until);
        assertThat(mapping.outcome()).isInstanceOf(LegacyOutcome.Undefined.class);
        assertThatThrownBy(() -> mapping.converted("OUT")).hasMessageContaining("no match hangs on how NULL compares");
    }

    @Test
    void asksNothingOfRowsThatDoNotEqual() {
        var mapping = looked("KIND = NR AND UNTIL >= DAY", "YES", row(2L, 4L), row(1L, 1L, null, 7L));
        assertThat(mapping.written("OUT")).containsExactly("2,NULL");
        assertThat(mapping.converted("OUT")).containsExactly("2,NULL");
    }
}
