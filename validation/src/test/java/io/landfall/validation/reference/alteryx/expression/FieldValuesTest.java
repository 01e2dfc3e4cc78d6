package io.landfall.validation.reference.alteryx.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.StoredType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What fields make of values. */
class FieldValuesTest {

    @Test
    void keepsNumbersInTheRangeOfTheField() {
        assertThat(stored(255L, FieldType.BYTE, "1")).isEqualTo(255L);
        assertThat(stored(256L, FieldType.BYTE, "1")).isNull();
        assertThat(stored(-1L, FieldType.BYTE, "1")).isNull();
        assertThat(stored(40_000L, FieldType.INT16, "2")).isNull();
        assertThat(stored(3e9, FieldType.INT32, "4")).isNull();
        assertThat(stored(2.5, FieldType.INT32, "4")).isEqualTo(3L);
        assertThat(stored(-2.5, FieldType.INT32, "4")).isEqualTo(-3L);
        assertThat(stored(32767.2, FieldType.INT16, "2")).isNull();
        assertThat(stored(-0.2, FieldType.BYTE, "1")).isNull();
        assertThat(stored(4503599627370497.0, FieldType.INT64, "8")).isEqualTo(4503599627370498L);
        assertThat(stored(1e19, FieldType.INT64, "8")).isNull();
        assertThat(stored(8.027777777777779, FieldType.FLOAT, "4")).isEqualTo(8.027777777777779);
        assertThat(stored(true, FieldType.INT32, "4")).isEqualTo(1L);
    }

    @Test
    void roundsFixedDecimalsByTheRoute() {
        assertThat(stored("4.975", FieldType.FIXED_DECIMAL, "19.2")).isEqualTo(new BigDecimal("4.98"));
        assertThat(stored(4.975, FieldType.FIXED_DECIMAL, "19.2")).isEqualTo(new BigDecimal("4.97"));
        assertThat(stored(74.876925, FieldType.FIXED_DECIMAL, "19.5")).isEqualTo(new BigDecimal("74.87692"));
        assertThat(stored(-12.3, FieldType.FIXED_DECIMAL, "4.1")).isNull();
    }

    @Test
    void cutsTextsToTheSizeOfTheField() {
        assertThat(stored("invoice", FieldType.STRING, "3")).isEqualTo("inv");
        assertThat(stored("invoice", FieldType.V_WSTRING, "")).isEqualTo("invoice");
        assertThat(stored("invoice", FieldType.V_WSTRING, "0")).isEqualTo("invoice");
        assertThat(stored(10.0, FieldType.V_STRING, "254")).isEqualTo("10");
        assertThat(stored(10.4, FieldType.V_STRING, "254")).isEqualTo("10.4");
        assertThat(stored(0.001, FieldType.V_STRING, "254")).isEqualTo("0.001");
        assertThat(stored(0.00000123, FieldType.V_STRING, "254")).isEqualTo("0.00000123");
        assertThat(stored(0.000000000001234, FieldType.V_STRING, "254")).isEqualTo("1.234e-12");
        assertThat(stored(new BigDecimal("10.50"), FieldType.V_STRING, "254")).isEqualTo("10.50");
        assertThat(stored(false, FieldType.V_STRING, "254")).isEqualTo("False");
        assertThat(stored(LocalDateTime.of(2024, 1, 31, 7, 5), FieldType.V_STRING, "254"))
                .isEqualTo("2024-01-31 07:05:00");
        assertThat(stored(LocalDateTime.of(2024, 1, 31, 7, 5, 9, 120_000_000), FieldType.V_STRING, "254"))
                .isEqualTo("2024-01-31 07:05:09.12");
    }

    @Test
    void readsTexts() {
        assertThat(stored(" 12 ", FieldType.INT32, "4")).isEqualTo(12L);
        assertThat(stored("none", FieldType.INT32, "4")).isNull();
        assertThat(stored("1e3", FieldType.DOUBLE, "8")).isEqualTo(1000.0);
        assertThat(stored("2024-01-31", FieldType.DATE, "10")).isEqualTo(LocalDate.of(2024, 1, 31));
        assertThat(stored("2024-01-31 07:05:00", FieldType.DATE, "10")).isEqualTo(LocalDate.of(2024, 1, 31));
        assertThat(stored("2024-01-31", FieldType.DATETIME, "19")).isEqualTo(LocalDateTime.of(2024, 1, 31, 0, 0));
        assertThat(stored("31.01.2024", FieldType.DATE, "10")).isNull();
        assertThat(stored("2024-02-30", FieldType.DATE, "10")).isNull();
        assertThat(stored("1399-12-31", FieldType.DATE, "10")).isNull();
        assertThat(stored("07:05:00", FieldType.TIME, "8")).isEqualTo(LocalTime.of(7, 5));
        assertThat(stored("True", FieldType.BOOL, "1")).isEqualTo(true);
        assertThat(stored("", FieldType.V_STRING, "254")).isEqualTo("");
        assertThat(stored(null, FieldType.V_STRING, "254")).isNull();
    }

    private static @Nullable Object stored(@Nullable Object value, FieldType type, String size) {
        return FieldValues.convert(value, new StoredType(type, size, ""));
    }
}
