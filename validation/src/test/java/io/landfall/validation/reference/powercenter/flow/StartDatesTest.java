package io.landfall.validation.reference.powercenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartDatesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        12/31/1998              | 1998-12-31T00:00
        12/31/98                | 1998-12-31T00:00
        12/31/49 13:05          | 2049-12-31T13:05
        12-31-2026  13.05.07    | 2026-12-31T13:05:07
        12/31/2026 13:05:07.123 | 2026-12-31T13:05:07.123
        12/31/2026 13           | -
        12/31/926               | -
        2026-12-31              | -
        02/30/2026              | -
        """)
    void reads(String text, @Nullable LocalDateTime expected) {
        assertThat(StartDates.of(text)).isEqualTo(Optional.ofNullable(expected));
    }
}
