package io.landfall.validation.proof;

import static io.landfall.validation.proof.DifferentRows.difference;
import static io.landfall.validation.proof.DifferentRows.row;
import static io.landfall.validation.proof.DifferentRows.swapped;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the last digits of summed doubles explain, and what they do not. */
class SummedDoublesTest {

    /** The border lies between 0.004999999999 and 0.005. */
    private static final double BELOW = 2_608_136_820.004_999_6;

    private static final double ABOVE = 2_608_136_820.005_000_1;

    @ParameterizedTest
    @CsvSource({
        "2608136820.00, 2608136820.01, true", // each is rounded rightly
        "2608136820.01, 2608136820.00, false", // each is rounded to the wrong side
        "2608136820.00, 2608136820.02, false",
        "2608136820.005, 2608136820.01, false", // one is not rounded
    })
    void takesDecimalsThatAreRoundedRightly(BigDecimal legacy, BigDecimal converted, boolean isExplained) {
        var summed = new SummedDoubles(
                SummedDoubles.between(List.of(1.5, BELOW), List.of(ABOVE, 1.5)).toList());
        assertThat(summed.explain(difference(row("A", legacy), row("A", converted))))
                .isEqualTo(isExplained);
    }

    @Test
    void doesNotTakeAnotherRoundingOfTheSameDouble() {
        var summed = new SummedDoubles(
                SummedDoubles.between(List.of(0.5), List.of(0.5)).toList());
        assertThat(summed.explain(difference(row("A", BigDecimal.ONE), row("A", BigDecimal.ZERO))))
                .isFalse();
    }

    @Test
    void doesNotTakeDoublesThatAreOthers() {
        assertThat(SummedDoubles.between(List.of(0.004_9), List.of(0.005_1))).isEmpty();
    }

    @Test
    void doesNotTakeWhatElseDiffers() {
        var summed = new SummedDoubles(List.of(new SummedDoubles.Pair(BELOW, ABOVE)));
        var rounded = new BigDecimal("2608136820.00");
        assertThat(summed.explain(difference(row("A", rounded), row("B", rounded))))
                .isFalse();
        assertThat(summed.explain(difference(row("A", rounded), row("A", null))))
                .isFalse();
    }

    @Test
    void doesNotTakeTheSameRowsInAnotherOrder() {
        var summed = new SummedDoubles(List.of(new SummedDoubles.Pair(BELOW, ABOVE)));
        assertThat(summed.explain(swapped(row("A", BigDecimal.ONE), row("B", BigDecimal.TWO))))
                .isFalse();
    }

    /** One target may differ by a sum, and another one by a fault. */
    @Test
    void explainsAllThatDiffersOrNothing() {
        var summed = new SummedDoubles(List.of(new SummedDoubles.Pair(BELOW, ABOVE)));
        var rounded = difference(row("A", new BigDecimal("2608136820.00")), row("A", new BigDecimal("2608136820.01")));
        var another = difference(row("A", BigDecimal.ONE), row("A", BigDecimal.TWO));
        assertThat(summed.explain(List.of(rounded, rounded))).isTrue();
        assertThat(summed.explain(List.of(rounded, another))).isFalse();
        assertThat(summed.explain(List.of())).isFalse();
    }
}
