package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.rules.alteryx.field.AlteryxField;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** A number that somebody typed into a tool, as a value of a field that holds it without rounding. */
final class FieldNumber {

    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");

    private FieldNumber() {}

    /** The literal; nothing where the text is no plain number, or the field would round or cut it. */
    static Optional<Expr> of(String text, AlteryxField field) {
        if (!PLAIN.matcher(text.strip()).matches()) {
            return Optional.empty();
        }
        var number = new BigDecimal(text.strip()).stripTrailingZeros();
        return holds(field, number) ? Optional.of(Expr.number(plain(number), field.sqlType())) : Optional.empty();
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private static boolean holds(AlteryxField field, BigDecimal number) {
        return switch (field.type()) {
            case BYTE -> isBetween(number, 0, 255);
            case INT16 -> isBetween(number, Short.MIN_VALUE, Short.MAX_VALUE);
            case INT32 -> isBetween(number, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case INT64 -> isBetween(number, Long.MIN_VALUE, Long.MAX_VALUE);
            case FIXED_DECIMAL ->
                number.scale() <= field.scale() && number.precision() - number.scale() < field.size() - field.scale();
            case FLOAT -> new BigDecimal(number.floatValue()).compareTo(number) == 0;
            case DOUBLE -> number.precision() <= 15;
            case BOOL, STRING, WSTRING, V_STRING, V_WSTRING, DATE, TIME, DATETIME, BLOB, SPATIAL, NONE, UNKNOWN ->
                false;
        };
    }

    private static boolean isBetween(BigDecimal number, long least, long greatest) {
        return number.scale() <= 0
                && number.compareTo(BigDecimal.valueOf(least)) >= 0
                && number.compareTo(BigDecimal.valueOf(greatest)) <= 0;
    }
}
