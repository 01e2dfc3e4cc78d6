package io.landfall.validation.reference.powercenter;

import static io.landfall.validation.reference.powercenter.MappingText.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.landfall.validation.reference.LegacyOutcome;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lookups that may take any of several matching rows, by the reference executor and by the converted pipeline. Orders are looked up in
 * the rates of days 1 to 5 and 4 to 9, of which day 4 has both.
 */
class AnyMatchTest {

    private static MappingText orders(List<List<@Nullable Object>> orders, String answer) {
        return new MappingText()
                .source("ORDERS", List.of("NR:integer", "DAY:integer"), orders)
                .transformation(
                        "Lookup Procedure",
                        "T",
                        Map.of(
                                "Lookup condition",
                                "SINCE <= DAY AND UNTIL >= DAY",
                                "Lookup table name",
                                "RATES",
                                "Lookup policy on multiple match",
                                "Use Any Value"),
                        "NR:integer:INPUT/OUTPUT",
                        "DAY:integer:INPUT",
                        "SINCE:integer:LOOKUP/OUTPUT",
                        "UNTIL:integer:LOOKUP/OUTPUT",
                        "RATE:integer:LOOKUP/OUTPUT",
                        "BANK:string:LOOKUP/OUTPUT")
                .links("SQ_ORDERS", "T", "NR", "DAY")
                .rows(
                        "T",
                        List.of("SINCE", "UNTIL", "RATE", "BANK"),
                        List.of(row(1L, 5L, 7L, "Bath"), row(4L, 9L, 8L, "Bath")))
                .target("OUT", "NR:integer", answer)
                .links("T", "OUT", "NR", answer.split(":", -1)[0]);
    }

    @Test
    void answersWhereRowsThatMatchAgree() {
        var mapping = orders(List.of(row(1L, 2L), row(2L, 4L), row(3L, 12L), row(4L, null)), "BANK:string");
        mapping.assertBothWrite("OUT", "1,Bath", "2,Bath", "3,NULL", "4,NULL");
    }

    @Test
    void answersWhereRowsThatDifferAreNotLookedUp() {
        var mapping = orders(List.of(row(1L, 2L), row(2L, 6L)), "RATE:integer");
        assertThat(mapping.written("OUT")).containsExactlyInAnyOrder("1,7", "2,8");
        assertThat(mapping.converted("OUT")).containsExactlyInAnyOrder("1,7", "2,8");
    }

    /** A column of the condition may differ as any other does, unless it equals what is looked up. */
    @ParameterizedTest
    @ValueSource(strings = {"RATE:integer", "SINCE:integer"})
    void endsWhereRowsThatMatchDiffer(String answer) {
        var mapping = orders(List.of(row(1L, 2L), row(2L, 4L)), answer);
        assertThat(mapping.outcome()).isInstanceOf(LegacyOutcome.Undefined.class);
        assertThatThrownBy(() -> mapping.converted("OUT")).hasMessageContaining("1 rows violate it");
    }
}
