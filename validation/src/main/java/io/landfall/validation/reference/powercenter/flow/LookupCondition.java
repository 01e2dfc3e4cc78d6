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

    /** Whether all but the equalities hold. */
    static boolean hold(List<Comparison> comparisons, PortValues inputs, PortValues row, Work work) {
        return comparisons.stream()
                .filter(comparison -> comparison.operator() != BinaryOperator.EQUAL)
                .allMatch(comparison -> holds(comparison, inputs, row, work));
    }

    private static boolean holds(Comparison comparison, PortValues inputs, PortValues row, Work work) {
        var column = row.get(comparison.column().name());
        var input = inputs.get(comparison.input().name());
        if (column == null || input == null) {
            if (comparison.operator() == BinaryOperator.NOT_EQUAL) {
                throw work.refused("a lookup by != on NULL");
            }
            return false;
        }
        var order = MatchKey.compare(
                MatchKey.part(column, false, work.at()), MatchKey.part(input, false, work.at()), false, work.at());
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
