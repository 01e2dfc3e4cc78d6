package io.landfall.validation.proof;

import static io.landfall.validation.proof.DifferentRows.difference;
import static io.landfall.validation.proof.DifferentRows.row;
import static io.landfall.validation.proof.DifferentRows.swapped;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What other orders of the rows explain of a sum, and what they do not. */
class OrderSpreadTest {

    /** 0.7 + 0.1 + 0.1 + 0.1 - 0.5 - 0.5, which is one of five numbers next to zero. */
    @ParameterizedTest
    @CsvSource({
        "A, -1.1102230246251565E-16, true",
        "A, 0.0, true", // as far from the usual order as the other one
        "A, 1E-9, false",
        "B, -1.1102230246251565E-16, false",
    })
    void takesDoublesThatLieAsFarApartAsThoseOfOtherOrders(String key, double converted, boolean isExplained) {
        var spread = new OrderSpread(0.7);
        spread.add(List.of(difference(row("A", -5.551115123125783E-17), row("A", 0.0))));
        assertThat(spread.explains(List.of(difference(row("A", -5.551115123125783E-17), row(key, converted)))))
                .isEqualTo(isExplained);
    }

    @Test
    void explainsNothingWhereTheOrderDoesNotMatter() {
        var spread = new OrderSpread(0.7);
        spread.add(List.of());
        assertThat(spread.explains(List.of(difference(row("A", 1.0), row("A", 1.000_000_1)))))
                .isFalse();
        assertThat(spread.explains(List.of())).isFalse();
    }

    /** A running total is another one in another order, by more than its last digits. */
    @Test
    void doesNotTakeWhatAnOrderMakesOtherwise() {
        var spread = new OrderSpread(0.7);
        spread.add(List.of(difference(row("A", 0.25), row("A", 0.5))));
        assertThat(spread.explains(List.of(difference(row("A", 0.25), row("A", 0.375)))))
                .isFalse();
    }

    @Test
    void doesNotTakeTheSameRowsInAnotherOrder() {
        var spread = new OrderSpread(0.7);
        spread.add(List.of(swapped(row("A", 1.0), row("B", 2.0))));
        assertThat(spread.explains(List.of(swapped(row("A", 1.0), row("B", 2.0)))))
                .isFalse();
    }

    @Test
    void doesNotTakeWhatElseDiffers() {
        var spread = new OrderSpread(0.7);
        spread.add(List.of(difference(row("A", 1.0), row("A", 1.000_000_000_000_1))));
        assertThat(spread.explains(List.of(difference(row("A", 1.0), row("A", null)))))
                .isFalse();
        assertThat(spread.explains(List.of(
                        difference(row("A", 1.0), row("A", 1.000_000_000_000_1)),
                        difference(row("A", "cut"), row("A", "cu")))))
                .isFalse();
    }
}
