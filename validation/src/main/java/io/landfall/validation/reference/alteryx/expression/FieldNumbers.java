package io.landfall.validation.reference.alteryx.expression;

import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.StoredType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What number fields make of values: a number that is out of the field's range is Null, decimals are rounded half away from zero, and of a
 * text counts what it begins with, which for whole numbers ends before the point; a FixedDecimal wants digits and a point alone. A Float keeps all digits of a double here:
 * how many of them Designer shows is open.
 */
final class FieldNumbers {

    private static final Pattern NUMBER =
            Pattern.compile("\\s*([+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d{1,3})?)");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\s*([+-]?\\d+)");
    private static final Pattern DECIMAL = Pattern.compile("([+-]?\\d+(?:\\.\\d+)?|-?\\.\\d+)$");

    /** Size and decimals of a FixedDecimal that says nothing, as Designer offers them. */
    private static final int USUAL_SIZE = 19;

    private static final int USUAL_DECIMALS = 6;

    private FieldNumbers() {}

    static @Nullable Object convert(Object value, StoredType type) {
        var exact = exact(value, type);
        if (exact == null) {
            return null;
        }
        return switch (type.type()) {
            case FLOAT, DOUBLE -> finite(exact.doubleValue());
            case FIXED_DECIMAL -> fixed(exact, type);
            default -> value instanceof Double number ? whole(number, type.type()) : whole(exact, type.type());
        };
    }

    /** The number exactly as it is; what is no number has none. */
    private static @Nullable BigDecimal exact(Object value, StoredType type) {
        return switch (value) {
            case Boolean truth -> truth ? BigDecimal.ONE : BigDecimal.ZERO;
            case Long whole -> BigDecimal.valueOf(whole);
            case BigDecimal decimal -> decimal;
            case Double number -> Double.isFinite(number) ? new BigDecimal(number) : null;
            case String text ->
                switch (type.type()) {
                    case FLOAT, DOUBLE -> read(NUMBER, text);
                    case FIXED_DECIMAL -> read(DECIMAL, text);
                    default -> read(WHOLE_NUMBER, text);
                };
            default -> null;
        };
    }

    private static @Nullable BigDecimal read(Pattern pattern, String text) {
        var match = pattern.matcher(text);
        return match.lookingAt() ? new BigDecimal(match.group(1)) : null;
    }

    private static @Nullable Double finite(double number) {
        return Double.isFinite(number) ? number : null;
    }

    /** A half is added to a double, and decimals are cut off; of sixteen digits, odd ones become even so. */
    private static @Nullable Long whole(double number, FieldType type) {
        var fits = whole(new BigDecimal(number), type);
        return fits == null ? null : (Long) (long) (number + (number < 0 ? -0.5 : 0.5));
    }

    private static @Nullable Long whole(BigDecimal number, FieldType type) {
        return switch (type) {
            case BYTE -> within(number, 0, 255);
            case INT16 -> within(number, Short.MIN_VALUE, Short.MAX_VALUE);
            case INT32 -> within(number, Integer.MIN_VALUE, Integer.MAX_VALUE);
            default -> within(number, Long.MIN_VALUE, Long.MAX_VALUE);
        };
    }

    /** The number is held against the range before it is rounded, so that -0.2 is not a Byte. */
    private static @Nullable Long within(BigDecimal number, long least, long most) {
        return number.compareTo(BigDecimal.valueOf(least)) >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0
                ? (Long) number.setScale(0, RoundingMode.HALF_UP).longValueExact()
                : null;
    }

    /** The size counts the sign and the point. */
    private static @Nullable BigDecimal fixed(BigDecimal number, StoredType type) {
        var decimals = type.decimals().orElse(type.length().isPresent() ? 0 : USUAL_DECIMALS);
        var size = type.length().orElse(USUAL_SIZE);
        var fixed = number.setScale(decimals, RoundingMode.HALF_UP);
        return fixed.toPlainString().length() <= size ? fixed : null;
    }
}
