package io.landfall.validation.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TracedKeyTest {

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of("A7", "A7", true),
                Arguments.of("A7  ", "A7", true),
                Arguments.of("A7", "a7", false),
                Arguments.of(17L, "17", true),
                Arguments.of(17.0, "17", true),
                Arguments.of(new BigDecimal("17.50"), "17.5", true),
                Arguments.of(17L, "seventeen", false),
                Arguments.of(LocalDate.of(2024, 2, 29), "2024-02-29", true),
                Arguments.of(LocalDateTime.of(2024, 2, 29, 0, 0), "2024-02-29", true),
                Arguments.of(LocalDateTime.of(2024, 2, 29, 8, 30), "2024-02-29 08:30", true),
                Arguments.of(LocalDateTime.of(2024, 2, 29, 8, 30), "2024-02-29", false),
                Arguments.of(null, "NULL", true),
                Arguments.of(null, "A7", false));
    }

    @ParameterizedTest
    @MethodSource("values")
    void tellsAValueFromItsText(Object value, String text, boolean matches) {
        var key = new TracedKey(Map.of("code", text));
        assertThat(key.matches(List.of("CODE"), Collections.singletonList(value)))
                .isEqualTo(matches);
    }

    @Test
    void needsAllColumns() {
        var key = new TracedKey(Map.of("ORDER_ID", "1", "LINE_NO", "2"));
        assertThat(key.isIn(List.of("line_no", "order_id", "QTY"))).isTrue();
        assertThat(key.isIn(List.of("ORDER_ID", "QTY"))).isFalse();
    }
}
