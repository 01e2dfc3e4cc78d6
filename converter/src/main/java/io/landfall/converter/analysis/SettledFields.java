package io.landfall.converter.analysis;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Expr.Call;
import io.landfall.converter.expression.Expr.Cast;
import io.landfall.converter.expression.Expr.FieldRef;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the fields that have one value in all rows that meet a condition, because it compares them with something that no row changes. */
final class SettledFields {

    private SettledFields() {}

    static Set<String> by(Expr condition) {
        var settled = new HashSet<String>();
        for (var part : Conditions.conjuncts(condition)) {
            if (part instanceof Call(var function, var args)
                    && (function.equals(StandardFunction.EQ) || function.equals(StandardFunction.IS_NOT_DISTINCT))) {
                compared(args).ifPresent(settled::add);
            }
        }
        return settled;
    }

    private static Optional<String> compared(List<Expr> sides) {
        return sides.get(1).fields().isEmpty()
                ? field(sides.get(0))
                : sides.get(0).fields().isEmpty() ? field(sides.get(1)) : Optional.empty();
    }

    /** The field whose value a side tells: a DOUBLE tells an INTEGER, but not every BIGINT. */
    private static Optional<String> field(Expr side) {
        return switch (side) {
            case FieldRef field -> Optional.of(field.name());
            case Cast(FieldRef field, var type)
            when type.equals(Types.DOUBLE)
                    && (field.type().equals(Types.INTEGER) || field.type().equals(Types.SMALLINT)) ->
                Optional.of(field.name());
            default -> Optional.empty();
        };
    }
}
