package io.landfall.rules.alteryx.expression;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.Types;
import java.util.List;
import java.util.regex.Pattern;

/** A date compared with a date and time: the engine of formulas holds both as texts, of which neither is the other. */
final class MixedDates {

    private static final Pattern DATE_ONLY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private static final Pattern DATE_AND_TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[ T]\\d{2}:.*");

    private MixedDates() {}

    static boolean areIn(Expr left, Expr right) {
        return (isDate(left) && isDate(right) && !left.type().equals(right.type()))
                || isBeside(left, Types.TIMESTAMP, right, DATE_ONLY)
                || isBeside(right, Types.TIMESTAMP, left, DATE_ONLY)
                || isBeside(left, Types.DATE, right, DATE_AND_TIME)
                || isBeside(right, Types.DATE, left, DATE_AND_TIME);
    }

    /** Whether the first value is of the other kind than one that it is compared with. */
    static boolean areIn(List<Expr> compared) {
        return compared.stream().skip(1).anyMatch(other -> areIn(compared.getFirst(), other));
    }

    private static boolean isDate(Expr value) {
        return value.type().equals(Types.DATE) || value.type().equals(Types.TIMESTAMP);
    }

    private static boolean isBeside(Expr date, SqlType type, Expr text, Pattern form) {
        return date.type().equals(type)
                && text instanceof Literal.TextValue(var value)
                && form.matcher(value).matches();
    }
}
