package io.landfall.validation.reference.powercenter.expression;

import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.reference.Unrepeatable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a port makes of a value that a link or an expression hands it. A value of the port's own numeric type passes as it is, whatever
 * precision and scale the port has; only targets round. Text is cut to the port's length without a word. A text that should be a
 * number gives the number that it begins with, or 0. A number that does not fit and a text that is no date are errors of the row.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-4-0/designer-guide/datatype-reference/converting-data/port-to-port-data-conversion.html">Port-to-port
 *     data conversion</a>
 */
public record PortValue(EvaluationSettings settings) {

    private static final MathContext DOUBLE_DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    /**
     * The value as the port holds it.
     *
     * @param datatype of the port as exports write it, for example {@code small integer} or {@code date/time}
     * @param at the port
     */
    @Nullable
    public Object convert(@Nullable Object value, String datatype, int precision, int scale, SourceLocation at) {
        if (value == null) {
            return null;
        }
        var converted = switch (datatype.toLowerCase(Locale.ROOT)) {
            case "integer" -> whole(value, Integer.MIN_VALUE, Integer.MAX_VALUE, at);
            case "small integer" -> small(whole(value, Integer.MIN_VALUE, Integer.MAX_VALUE, at), at);
            case "bigint" -> whole(value, Long.MIN_VALUE, Long.MAX_VALUE, at);
            case "decimal" -> settings.highPrecision() ? decimal(value, precision, scale, at) : decimalAsReal(value);
            case "double", "real" -> real(value);
            case "string", "nstring", "text", "ntext" -> text(value, precision);
            case "date/time" -> date(value, at);
            case "binary" -> value instanceof byte[] ? value : null;
            default -> throw Unrepeatable.refused(at, "ports of the datatype " + datatype);
        };
        if (converted == null) {
            throw Unrepeatable.refused(
                    at, "a value of the kind %s in a port of %s".formatted(Kind.of(value), datatype));
        }
        return converted;
    }

    /** Small integers are documented to have 16 bits, but are held in 32. */
    private static @Nullable Object small(@Nullable Object whole, SourceLocation at) {
        if (whole instanceof Long number && number != number.shortValue()) {
            throw Unrepeatable.undefined(at, "the number %d in a port of small integers".formatted(number));
        }
        return whole;
    }

    private static @Nullable Object whole(Object value, long least, long greatest, SourceLocation at) {
        var number = switch (value) {
            case String text -> whole(text, at);
            case Double real -> new BigDecimal(real).setScale(0, RoundingMode.HALF_UP);
            case Number other -> Numbers.exact(other).setScale(0, RoundingMode.HALF_UP);
            default -> null;
        };
        if (number == null) {
            return null;
        }
        if (number.compareTo(BigDecimal.valueOf(least)) < 0 || number.compareTo(BigDecimal.valueOf(greatest)) > 0) {
            throw new RowError("the number %s is out of range".formatted(number.toEngineeringString()));
        }
        return number.longValueExact();
    }

    /** Nothing says whether the fraction of a text is cut off or rounded. */
    private static BigDecimal whole(String text, SourceLocation at) {
        var number = NumberPrefix.decimal(text);
        var whole = number.setScale(0, RoundingMode.DOWN);
        if (number.compareTo(whole) != 0) {
            throw Unrepeatable.undefined(at, "a text with a fraction in a port of whole numbers");
        }
        return whole;
    }

    private static @Nullable Object decimal(Object value, int precision, int scale, SourceLocation at) {
        return switch (value) {
            case BigDecimal same -> same;
            case String text -> fitting(NumberPrefix.decimal(text), precision, scale);
            case Double real -> fitting(digits(real, scale, at), precision, scale);
            case Number other -> fitting(Numbers.exact(other), precision, scale);
            default -> null;
        };
    }

    /** Doubles are written with 15 digits; whether a decimal takes more of them nothing says. */
    private static BigDecimal digits(double real, int scale, SourceLocation at) {
        var all = BigDecimal.valueOf(real);
        var written = new BigDecimal(real).round(DOUBLE_DIGITS);
        if (all.setScale(scale, RoundingMode.HALF_UP).compareTo(written.setScale(scale, RoundingMode.HALF_UP)) != 0) {
            throw Unrepeatable.undefined(at, "a double of more than 15 digits in a port of decimals");
        }
        return written;
    }

    /** The number in the port's own digits, with zeros at its end, as its text has them from version 10.5.1 on. */
    private static BigDecimal fitting(BigDecimal number, int precision, int scale) {
        var rounded = number.setScale(scale, RoundingMode.HALF_UP);
        if (rounded.precision() - rounded.scale() > precision - scale && rounded.signum() != 0) {
            throw new RowError("the number %s has too many digits".formatted(rounded.toEngineeringString()));
        }
        return rounded;
    }

    /** Without high precision a decimal is carried as a double. */
    private static @Nullable Object decimalAsReal(Object value) {
        return value instanceof String text
                ? (Object) NumberPrefix.decimal(text).doubleValue()
                : real(value);
    }

    private static @Nullable Object real(Object value) {
        return switch (value) {
            case String text -> (Object) Numbers.finite(NumberPrefix.real(text).doubleValue());
            case Number number -> number.doubleValue();
            default -> null;
        };
    }

    /** Only text is cut: a recorded run has the sum 421138378.6 whole behind a port of ten characters. */
    private @Nullable Object text(Object value, int precision) {
        return switch (value) {
            case byte[] _ -> null;
            case String text -> cut(text, precision);
            default -> TextForm.of(value, settings);
        };
    }

    /** A port without a length, as a script may make one, holds any text. */
    private static String cut(String text, int length) {
        return length < 1 || text.codePointCount(0, text.length()) <= length
                ? text
                : text.substring(0, text.offsetByCodePoints(0, length));
    }

    private @Nullable Object date(Object value, SourceLocation at) {
        return switch (value) {
            case LocalDateTime date -> date;
            case String text -> date(DateFormat.of(settings), text, at);
            default -> null;
        };
    }

    private LocalDateTime date(DateFormat format, String text, SourceLocation at) {
        if (format.isDoubtful(text, settings.start())) {
            throw Unrepeatable.undefined(
                    at,
                    "a date port and a text with blanks around the date, or two digits where the format has four for the year");
        }
        return format.read(text, settings.start()).orElseThrow(() -> new RowError("'%s' is no date".formatted(text)));
    }
}
