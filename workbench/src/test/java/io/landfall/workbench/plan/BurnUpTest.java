package io.landfall.workbench.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.workbench.plan.Waves.Crossing;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BurnUpTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 15);

    @Test
    void countsWhatIsOverAtTheEndOfEachDay() {
        var burnUp = BurnUp.of(
                TODAY,
                8,
                List.of(
                        new Crossing(1, TODAY.minusDays(20), false),
                        new Crossing(1, TODAY.minusDays(10), true),
                        new Crossing(2, TODAY.minusDays(10), true),
                        new Crossing(2, TODAY.minusDays(9), true),
                        new Crossing(2, TODAY.minusDays(5), false)),
                List.of(
                        new Wave(1, "First", TODAY.minusDays(1), 3, 1),
                        new Wave(2, "Second", TODAY.plusDays(10), 4, 0)));
        assertThat(burnUp.actual()).hasToString("{2027-03-05=2, 2027-03-10=1}");
        assertThat(burnUp.planned()).hasToString("{2027-03-14=3, 2027-03-25=7}");
        assertThat(burnUp.done()).isEqualTo(1);
        assertThat(burnUp.due()).isEqualTo(3);
        assertThat(burnUp.forecast()).as("one in 14 days, seven left").contains(TODAY.plusDays(98));
        assertThat(burnUp.actualPath()).isEqualTo("M0 100H4.76V75.00H28.57V87.50H52.38");
    }

    @Test
    void foretellsNothingWhereNobodyMoves() {
        var burnUp = BurnUp.of(TODAY, 8, List.of(new Crossing(1, TODAY.minusDays(40), true)), List.of());
        assertThat(burnUp.done()).isEqualTo(1);
        assertThat(burnUp.forecast()).isEmpty();
        assertThat(BurnUp.of(TODAY, 0, List.of(), List.of()).plannedPath()).isEqualTo("M0 100H100.00");
    }

    @Test
    void isLateAfterItsDay() {
        assertThat(new Wave(1, "w", TODAY, 2, 1).isLate(TODAY)).isFalse();
        assertThat(new Wave(1, "w", TODAY, 2, 1).isLate(TODAY.plusDays(1))).isTrue();
        assertThat(new Wave(1, "w", TODAY, 2, 2).isLate(TODAY.plusDays(1))).isFalse();
    }
}
