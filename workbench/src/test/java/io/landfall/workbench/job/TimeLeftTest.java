package io.landfall.workbench.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLeftTest {

    @ParameterizedTest
    @CsvSource({
        "PT1M, 100, 300, PT3M",
        "PT10S, 5, 1, PT2S",
        "PT4S, 100, 300,",
        "PT1M, 4, 300,",
        "PT1M, 100, 0,",
        "PT0S, 0, 9,"
    })
    void goesOnAsItWent(Duration passed, long done, long left, Duration expected) {
        assertThat(TimeLeft.of(passed, done, left).orElse(null)).isEqualTo(expected);
    }
}
