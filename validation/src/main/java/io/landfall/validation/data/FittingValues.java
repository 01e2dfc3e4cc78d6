package io.landfall.validation.data;

import io.landfall.converter.expression.SqlType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;

/**
 * Makes of a value what a field of some type can hold: the same value, or the one that its text says. Values are strings, longs,
 * doubles, numbers of cells, decimals, booleans, dates, times, date-times and bytes.
 */
public final class FittingValues {

    private FittingValues() {}

    /** The value as the type holds it; nothing when it does not. */
    public static Optional<Object> fit(Object value, SqlType type) {
        try {
            return switch (type) {
                case SqlType.Text text -> Optional.of(text(value));
                case SqlType.Decimal decimal -> decimal(number(value), decimal);
                case SqlType.Plain plain -> fit(value, plain);
            };
        } catch (NumberFormatException | DateTimeException | ClassCastException noSuchValue) {
            return Optional.empty();
        }
    }

    private static Optional<Object> fit(Object value, SqlType.Plain type) {
        return switch (type) {
            case SMALLINT -> whole(value, Short.MIN_VALUE, Short.MAX_VALUE).map(Long::shortValue);
            case INTEGER -> whole(value, Integer.MIN_VALUE, Integer.MAX_VALUE).map(Long::intValue);
            case BIGINT -> whole(value, Long.MIN_VALUE, Long.MAX_VALUE).map(whole -> whole);
            case REAL -> Optional.of(floating(value)).map(Double::floatValue);
            case DOUBLE -> Optional.of(floating(value));
            case BOOLEAN -> truth(value);
            case DATE -> Optional.of(time(value).toLocalDate());
            case TIMESTAMP -> Optional.of(time(value));
            case TIME -> Optional.of(value instanceof LocalDateTime both ? both.toLocalTime() : timeOfDay(value));
            case VARBINARY -> Optional.of((byte[]) value);
        };
    }

    /** The value in words: what a text field gets. */
    static String text(Object value) {
        return switch (value) {
            case String text -> text;
            case CellNumber number -> number.text();
            case Double number -> PlainNumbers.text(number);
            case Float number -> PlainNumbers.text(Double.parseDouble(number.toString()));
            case BigDecimal number -> number.toPlainString();
            case Boolean truth -> truth ? "True" : "False";
            case LocalDateTime time -> time.toLocalDate() + " " + timeText(time.toLocalTime());
            case LocalTime time -> timeText(time);
            case Number number -> number.toString();
            case LocalDate date -> date.toString();
            default -> throw new ClassCastException(value.getClass().getName());
        };
    }

    private static String timeText(LocalTime time) {
        var text = time.toString();
        return text.length() == "00:00".length() ? text + ":00" : text;
    }

    private static BigDecimal number(Object value) {
        return switch (value) {
            case BigDecimal number -> number;
            case CellNumber number -> new BigDecimal(Double.toString(number.value()));
            case Double number -> new BigDecimal(number.toString());
            case Float number -> new BigDecimal(number.toString());
            case Number number -> BigDecimal.valueOf(number.longValue());
            case Boolean truth -> truth ? BigDecimal.ONE : BigDecimal.ZERO;
            case String text -> new BigDecimal(text.strip());
            default -> throw new ClassCastException(value.getClass().getName());
        };
    }

    private static double floating(Object value) {
        return switch (value) {
            case Double number -> number;
            case CellNumber number -> number.value();
            default -> number(value).doubleValue();
        };
    }

    private static Optional<Long> whole(Object value, long least, long greatest) {
        if (value instanceof Long number) {
            return number < least || number > greatest ? Optional.empty() : Optional.of(number);
        }
        var number = number(value);
        var fits = number.stripTrailingZeros().scale() <= 0
                && number.compareTo(BigDecimal.valueOf(least)) >= 0
                && number.compareTo(BigDecimal.valueOf(greatest)) <= 0;
        return fits ? Optional.of(number.longValueExact()) : Optional.empty();
    }

    private static Optional<Object> decimal(BigDecimal number, SqlType.Decimal type) {
        var scaled = number.setScale(type.scale(), RoundingMode.HALF_UP);
        return scaled.precision() <= type.precision() ? Optional.of(scaled) : Optional.empty();
    }

    private static Optional<Object> truth(Object value) {
        if (value instanceof Boolean truth) {
            return Optional.of(truth);
        }
        return switch (text(value).strip().toLowerCase(Locale.ROOT)) {
            case "true", "t", "yes", "y", "1" -> Optional.of(true);
            case "false", "f", "no", "n", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static LocalDateTime time(Object value) {
        return switch (value) {
            case LocalDateTime time -> time;
            case LocalDate date -> date.atStartOfDay();
            case String text -> time(text.strip());
            default -> throw new ClassCastException(value.getClass().getName());
        };
    }

    private static LocalDateTime time(String text) {
        var hasTime = text.length() > "0000-00-00".length();
        return hasTime
                ? LocalDateTime.parse(text.replace(' ', 'T'))
                : LocalDate.parse(text).atStartOfDay();
    }

    private static LocalTime timeOfDay(Object value) {
        return value instanceof LocalTime time ? time : LocalTime.parse(((String) value).strip());
    }
}
