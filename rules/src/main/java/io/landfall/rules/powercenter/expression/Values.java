package io.landfall.rules.powercenter.expression;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import io.landfall.converter.expression.Types;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * How values of the transformation language are taken: conditions as the numbers 1 and 0 and back, anything as text, and NULL as
 * whatever stands beside it.
 */
public final class Values {

    private Values() {}

    /** Whether this is NULL written out, which has no type of its own. */
    public static boolean isNothing(Expr value) {
        return value instanceof Literal.Missing;
    }

    /** A number as a condition: any but 0 is true, NULL stays NULL. Empty for what is neither. */
    public static Optional<Expr> condition(Expr value) {
        return switch (value.type().family()) {
            case BOOLEAN -> Optional.of(value);
            case NUMBER -> Optional.of(Expr.call(StandardFunction.NE, value, Expr.cast(Expr.integer(0), value.type())));
            case TEXT -> isNothing(value) ? Optional.of(Expr.nothing(Types.BOOLEAN)) : Optional.empty();
            case DATE, TIME, TIMESTAMP, BINARY -> Optional.empty();
        };
    }

    /** A condition as a value: 1, 0 or NULL. Other values as they are. */
    public static Expr value(Expr value) {
        if (!value.type().equals(Types.BOOLEAN)) {
            return value;
        }
        if (value instanceof Literal.Truth(var truth)) {
            return Expr.integer(truth ? 1 : 0);
        }
        return new Expr.Case(
                List.of(
                        new Expr.Branch(value, Expr.integer(1)),
                        new Expr.Branch(Expr.call(StandardFunction.NOT, value), Expr.integer(0))),
                Expr.nothing(Types.INTEGER));
    }

    /**
     * A value as text, as the engine converts it: numbers in up to 15 digits.
     *
     * @param dateFormat the session's format for dates
     */
    public static Expr text(Expr value, String dateFormat) {
        var plain = value(value);
        return switch (plain.type()) {
            case SqlType.Text text -> plain;
            case SqlType.Decimal decimal -> Expr.cast(plain, Types.TEXT);
            case SqlType.Plain type ->
                switch (type) {
                    case SMALLINT, INTEGER, BIGINT -> Expr.cast(plain, Types.TEXT);
                    case REAL, DOUBLE -> Expr.call(TextFunction.NUMBER_TO_TEXT, Expr.cast(plain, Types.DOUBLE));
                    case DATE, TIMESTAMP -> DateMask.ofSession(dateFormat).written(plain);
                    case BOOLEAN, TIME, VARBINARY -> Expr.cast(plain, Types.TEXT);
                };
        };
    }

    /** What is to be said of a value that becomes text: how a decimal with zeros at its end is written depends on the version. */
    public static Optional<Diagnostic> saidOfText(Expr value, SourceLocation at) {
        return value.type() instanceof SqlType.Decimal(var _, var scale) && scale > 0 && !(value instanceof Literal)
                ? Optional.of(Diagnostic.of(ExpressionCode.ZEROS_SHOWN, at))
                : Optional.empty();
    }

    /**
     * Values that stand for each other, as one type: NULL takes the others' type, conditions become numbers, numbers the widest.
     * Empty when texts, numbers and dates mix.
     */
    public static Optional<List<Expr>> unified(List<Expr> values) {
        var plain = values.stream().map(Values::value).toList();
        var types = plain.stream()
                .filter(value -> !isNothing(value))
                .map(Expr::type)
                .toList();
        if (types.isEmpty()) {
            return Optional.of(plain);
        }
        if (types.stream().map(SqlType::family).distinct().count() > 1) {
            return Optional.empty();
        }
        var common = Types.widest(types);
        return Optional.of(plain.stream().map(value -> widened(value, common)).toList());
    }

    /** Texts need no cast to stand beside longer ones. */
    private static Expr widened(Expr value, SqlType type) {
        return value.type().isText() && type.isText() && !isNothing(value) ? value : Expr.cast(value, type);
    }
}
