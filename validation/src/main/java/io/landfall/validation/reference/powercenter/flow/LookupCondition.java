package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.expression.BinaryOperator;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Binary;
import io.landfall.parsers.expression.Expression.Name;
import io.landfall.parsers.powercenter.Lookup;
import io.landfall.parsers.powercenter.Port;
import io.landfall.parsers.powercenter.PortRole;
import java.util.ArrayList;
import java.util.List;

/** The condition of a lookup: columns of its table compared with its input ports, all of which have to hold. */
final class LookupCondition {

    /** One of them, the column on the left. */
    record Comparison(BinaryOperator operator, Port column, Port input) {}

    private LookupCondition() {}

    static List<Comparison> read(Work work, Lookup lookup) {
        var found = new ArrayList<Comparison>();
        read(work, lookup, work.parsed(work.settings().text("Lookup condition"), work.at()), found);
        return List.copyOf(found);
    }

    private static void read(Work work, Lookup lookup, Expression condition, List<Comparison> found) {
        if (condition instanceof Binary both && both.operator() == BinaryOperator.AND) {
            read(work, lookup, both.left(), found);
            read(work, lookup, both.right(), found);
        } else if (condition instanceof Binary(var operator, Name one, Name other, var _)) {
            found.add(comparison(work, lookup, operator, one, other));
        } else {
            throw work.refused("a lookup condition that does not compare two ports");
        }
    }

    private static Comparison comparison(Work work, Lookup lookup, BinaryOperator operator, Name one, Name other) {
        var column = lookup.port(one.name()).filter(port -> port.is(PortRole.LOOKUP));
        var input = lookup.port(other.name()).filter(Port::isInput);
        if (column.isEmpty() || input.isEmpty()) {
            throw work.refused("a lookup condition that does not compare a column with an input");
        }
        return switch (operator) {
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                new Comparison(operator, column.get(), input.get());
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO, CONCATENATE, AND, OR ->
                throw work.refused("a lookup condition that compares nothing");
        };
    }

    /**
     * Whether all but the equalities hold. A database matches nothing by NULL; in a cache NULL may count as higher or lower than every
     * value, which the export does not say, so that nothing may hang on it.
     */
    static boolean hold(List<Comparison> comparisons, PortValues inputs, PortValues row, boolean isCached, Work work) {
        var others = comparisons.stream()
                .filter(comparison -> comparison.operator() != BinaryOperator.EQUAL)
                .toList();
        var isKnown = others.stream().noneMatch(comparison -> isNull(comparison, inputs, row));
        if (isKnown || !isCached) {
            return isKnown && all(others, inputs, row, false, work);
        }
        if (all(others, inputs, row, false, work) || all(others, inputs, row, true, work)) {
            throw work.undefined("how NULL compares in a lookup by other operators than =");
        }
        return false;
    }

    private static boolean isNull(Comparison comparison, PortValues inputs, PortValues row) {
        return row.get(comparison.column().name()) == null
                || inputs.get(comparison.input().name()) == null;
    }

    private static boolean all(
            List<Comparison> comparisons, PortValues inputs, PortValues row, boolean nullLow, Work work) {
        return comparisons.stream().allMatch(comparison -> holds(comparison, inputs, row, nullLow, work));
    }

    private static boolean holds(Comparison comparison, PortValues inputs, PortValues row, boolean nullLow, Work work) {
        var column = row.get(comparison.column().name());
        var input = inputs.get(comparison.input().name());
        var order = MatchKey.compare(
                MatchKey.part(column, false, work.at()), MatchKey.part(input, false, work.at()), nullLow, work.at());
        return switch (comparison.operator()) {
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
            case EQUAL, ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO, CONCATENATE, AND, OR -> true;
        };
    }
}
