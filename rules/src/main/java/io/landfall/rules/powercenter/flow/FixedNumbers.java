package io.landfall.rules.powercenter.flow;

import static io.landfall.converter.expression.StandardFunction.GE;
import static io.landfall.converter.expression.StandardFunction.IS_NOT_NULL;
import static io.landfall.converter.expression.StandardFunction.LE;
import static io.landfall.converter.expression.StandardFunction.LT;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.FileFormat.Signs;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Numbers in columns of fixed width. A row with a number that is longer than its column, counting signs, point and separators, goes to the
 * reject file.
 *
 * @param width of the column, in characters
 * @param signs between the digits
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/workflow-basics-guide/targets/integration-service-handling-for-file-targets/writing-to-fixed-width-files-with-flat-file-target-definitions.html">Writing
 *     to fixed-width files with flat file target definitions</a>
 */
record FixedNumbers(int width, Signs signs) {

    private static final int GROUP = 3;

    private static final int MINUS = 1;

    /** Where the number is longer than the column; nothing where none of its type is. A double says only when it is written how long it is. */
    Optional<Expr> tooLong(Expr number) {
        return written(number)
                .map(value -> isTooLong(value) ? Optional.of(Expr.truth(true)) : Optional.<Expr>empty())
                .orElseGet(() -> tooLongOfType(number));
    }

    /** A number that is the same in every row. */
    private static Optional<BigDecimal> written(Expr number) {
        return switch (number) {
            case Literal.NumberValue(var value, SqlType.Decimal(var _, var scale)) ->
                Optional.of(value.setScale(scale, RoundingMode.HALF_UP));
            case Literal.NumberValue(var value, var _) -> Optional.of(value);
            case Expr.Cast(var operand, SqlType.Decimal(var _, var scale)) ->
                written(operand).map(value -> value.setScale(scale, RoundingMode.HALF_UP));
            default -> Optional.empty();
        };
    }

    private boolean isTooLong(BigDecimal number) {
        var digits = Math.max(1, number.precision() - number.scale());
        return length(digits, Math.max(0, number.scale())) + (number.signum() < 0 ? MINUS : 0) > width;
    }

    private Optional<Expr> tooLongOfType(Expr number) {
        if (number instanceof Literal.Missing) {
            return Optional.empty();
        }
        return switch (number.type()) {
            case SqlType.Decimal(var precision, var scale) -> tooLong(number, precision - scale, scale);
            case SqlType type when type.equals(Types.SMALLINT) -> tooLong(number, 5, 0);
            case SqlType type when type.equals(Types.INTEGER) -> tooLong(number, 10, 0);
            case SqlType type when type.equals(Types.BIGINT) -> tooLong(number, 19, 0);
            default -> Optional.empty();
        };
    }

    private Optional<Expr> tooLong(Expr number, int most, int scale) {
        var positive = digits(width, scale);
        var negative = digits(width - MINUS, scale);
        if (positive < 1) {
            return Optional.of(Expr.call(IS_NOT_NULL, number));
        }
        var conditions = new ArrayList<Expr>();
        if (positive < most) {
            conditions.add(Expr.call(GE, number, bound(BigDecimal.TEN.pow(positive), number)));
        }
        if (negative < 1) {
            conditions.add(Expr.call(LT, number, bound(BigDecimal.ZERO, number)));
        } else if (negative < most) {
            conditions.add(
                    Expr.call(LE, number, bound(BigDecimal.TEN.pow(negative).negate(), number)));
        }
        return conditions.isEmpty() ? Optional.empty() : Optional.of(Conditions.any(List.copyOf(conditions)));
    }

    private static Expr bound(BigDecimal value, Expr number) {
        return Expr.number(value, number.type() instanceof SqlType.Decimal ? number.type() : Types.decimal(20, 0));
    }

    /** How many digits before the point find room. */
    private int digits(int room, int scale) {
        var digits = 0;
        while (length(digits + 1, scale) <= room) {
            digits++;
        }
        return digits;
    }

    private int length(int digits, int scale) {
        var separators = (digits - 1) / GROUP * signs.thousands().length();
        return digits + separators + (scale > 0 ? signs.point().length() + scale : 0);
    }
}
