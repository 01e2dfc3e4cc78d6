package io.landfall.workbench.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.expression.Literal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The legacy side of a proof gets exactly the moment that the pipeline gets. */
class GivenValuesTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
        2026-02-01T00:00:00,           02/01/2026 00:00:00,           2026-02-01 00:00:00
        2026-02-01T10:30:00,           02/01/2026 10:30:00,           2026-02-01 10:30:00
        2026-02-01T23:59:59.123456,    02/01/2026 23:59:59.123456,    2026-02-01 23:59:59.123456
        2026-02-01T00:00:00.000001,    02/01/2026 00:00:00.000001,    2026-02-01 00:00:00.000001
        """)
    void tellTimestampsWhole(LocalDateTime time, String powerCenter, String alteryx) {
        var value = new Literal.TimestampValue(time);
        assertThat(LegacyMapping.text(value)).isEqualTo(powerCenter);
        assertThat(LegacyWorkflow.text(value)).isEqualTo(alteryx);
    }

    @ParameterizedTest
    @CsvSource({"10:30, 10:30:00", "00:00:01, 00:00:01", "10:30:00.5, 10:30:00.5"})
    void tellTimesWithTheirSeconds(LocalTime time, String text) {
        var value = new Literal.TimeValue(time);
        assertThat(LegacyMapping.text(value)).isEqualTo(text);
        assertThat(LegacyWorkflow.text(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource("2026-02-01, 02/01/2026 00:00:00, 2026-02-01")
    void tellDates(LocalDate day, String powerCenter, String alteryx) {
        var value = new Literal.DateValue(day);
        assertThat(LegacyMapping.text(value)).isEqualTo(powerCenter);
        assertThat(LegacyWorkflow.text(value)).isEqualTo(alteryx);
    }
}
