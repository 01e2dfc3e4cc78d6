package io.landfall.rules.alteryx.field;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.NumberFunction;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.parsers.alteryx.tool.FieldType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Stores numbers in fields of whole numbers, which round half away from zero. A number is held against the range before it is rounded, so
 * that 32767.2 does not fit an Int16, nor -0.2 a Byte, which has no sign. The library rounds by adding a half, which moves odd doubles of
 * sixteen digits to the next even number.
 *
 * @see <a href="https://github.com/alteryx/OpenYXDB">The vendor's library of records and fields</a>
 */
final class Integers {

    /** From here on a double has no halves. */
    private static final BigDecimal EXACT_HALVES = BigDecimal.TWO.pow(52);

    private final AlteryxField field;
    private final SqlType type;

    Integers(AlteryxField field) {
        this.field = field;
        this.type = field.sqlType();
    }

    /** The number rounded half away from zero where that is in the range of the field's type, else NULL. */
    Expr stored(Expr value) {
        if (value instanceof Literal.NumberValue(var digits, var _) && holds(digits)) {
            return Expr.number(digits, type);
        }
        return switch (field.type()) {
            case BYTE -> inByte(Expr.call(NumberFunction.SMALLINT_OR_NULL, value));
            case INT16 -> Expr.call(NumberFunction.SMALLINT_OR_NULL, value);
            case INT32 -> isNarrower(value) ? Expr.cast(value, type) : Expr.call(NumberFunction.INTEGER_OR_NULL, value);
            default -> isNarrower(value) ? Expr.cast(value, type) : Expr.call(NumberFunction.BIGINT_OR_NULL, value);
        };
    }

    /** Whether the field has room for whatever the value may be. */
    boolean holdsAll(Expr value) {
        return value instanceof Literal.NumberValue(var digits, var _)
                ? holds(digits)
                : field.type() != FieldType.BYTE && field.type() != FieldType.INT16 && isNarrower(value);
    }

    private boolean holds(BigDecimal digits) {
        return Types.holds(type, digits) && digits.compareTo(least()) >= 0 && digits.compareTo(most()) <= 0;
    }

    private boolean isNarrower(Expr value) {
        return value.type().isInteger()
                && Types.widest(List.of(value.type(), type)).equals(type);
    }

    private static Expr inByte(Expr small) {
        var isByte = Expr.call(
                StandardFunction.AND,
                Expr.call(StandardFunction.GE, small, Expr.cast(Expr.integer(0), Types.SMALLINT)),
                Expr.call(StandardFunction.LE, small, Expr.cast(Expr.integer(255), Types.SMALLINT)));
        return Expr.when(isByte, small, Expr.nothing(Types.SMALLINT));
    }

    /** That the field holds the very number rounded, where that is not sure; missing numbers too are true. */
    Optional<Expr> isPlain(Expr number) {
        if (field.type() == FieldType.INT64) {
            return number.type().isFloating() ? Optional.of(isSmallOrEven(asDouble(number))) : Optional.empty();
        }
        return Wholeness.isWhole(number)
                ? Optional.empty()
                : Optional.of(Expr.call(StandardFunction.IS_NOT_TRUE, isBeyond(number)));
    }

    /** What is stored of a number that need not be plain. */
    Expr exact(Expr number) {
        return field.type() == FieldType.INT64
                ? stored(withHalf(asDouble(number)))
                : Expr.when(isBeyond(number), Expr.nothing(type), stored(number));
    }

    private Expr isBeyond(Expr number) {
        return Expr.call(
                StandardFunction.OR,
                Expr.call(StandardFunction.LT, asDouble(number), Expr.number(least(), Types.DOUBLE)),
                Expr.call(StandardFunction.GT, asDouble(number), Expr.number(most(), Types.DOUBLE)));
    }

    private static Expr asDouble(Expr number) {
        return Expr.cast(number, Types.DOUBLE);
    }

    /** The library adds a half and cuts decimals off. */
    private static Expr withHalf(Expr value) {
        var half = Expr.number(new BigDecimal("0.5"), Types.DOUBLE);
        return Expr.when(
                Expr.call(StandardFunction.LT, value, Expr.number(BigDecimal.ZERO, Types.DOUBLE)),
                Expr.call(StandardFunction.CEIL, Expr.call(StandardFunction.MINUS, value, half)),
                Expr.call(StandardFunction.FLOOR, Expr.call(StandardFunction.PLUS, value, half)));
    }

    private static Expr isSmallOrEven(Expr value) {
        var two = Expr.number(BigDecimal.TWO, Types.DOUBLE);
        var half = Expr.call(StandardFunction.FLOOR, Expr.call(StandardFunction.DIVIDE, value, two));
        return Expr.call(
                StandardFunction.OR,
                Expr.call(
                        StandardFunction.LT,
                        Expr.call(StandardFunction.ABS, value),
                        Expr.number(EXACT_HALVES, Types.DOUBLE)),
                Expr.call(StandardFunction.IS_NOT_DISTINCT, Expr.call(StandardFunction.TIMES, half, two), value));
    }

    private BigDecimal least() {
        return BigDecimal.valueOf(
                switch (field.type()) {
                    case BYTE -> 0;
                    case INT16 -> Short.MIN_VALUE;
                    case INT32 -> Integer.MIN_VALUE;
                    default -> Long.MIN_VALUE;
                });
    }

    private BigDecimal most() {
        return BigDecimal.valueOf(
                switch (field.type()) {
                    case BYTE -> 255;
                    case INT16 -> Short.MAX_VALUE;
                    case INT32 -> Integer.MAX_VALUE;
                    default -> Long.MAX_VALUE;
                });
    }
}
