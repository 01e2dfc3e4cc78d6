package io.landfall.validation.reference.powercenter.expression;

import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Binary;
import io.landfall.parsers.expression.Expression.Call;
import io.landfall.parsers.expression.Expression.Name;
import io.landfall.parsers.expression.Expression.Unary;
import io.landfall.validation.reference.Unrepeatable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an aggregate function answers for a group of rows. NULL values are passed over, and rows for which the filter argument is not
 * true; over nothing the answer is NULL, that of COUNT 0.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-language-reference/functions/function-categories/aggregate-functions.html">Aggregate
 *     functions</a>
 */
public final class AggregateFunctions {

    private static final Map<String, Aggregate> TABLE = Aggregate.table();

    private final ExpressionEvaluator evaluator;

    public AggregateFunctions(ExpressionEvaluator evaluator) {
        this.evaluator = evaluator;
    }

    public static boolean isAggregate(Call call) {
        return (call.space().isEmpty() || call.space().equals(":INFA")) && TABLE.containsKey(call.function());
    }

    /** Whether an aggregate function stands anywhere in the expression. */
    public static boolean aggregates(Expression expression) {
        return switch (expression) {
            case Call call -> isAggregate(call) || call.args().stream().anyMatch(AggregateFunctions::aggregates);
            case Unary unary -> aggregates(unary.operand());
            case Binary binary -> aggregates(binary.left()) || aggregates(binary.right());
            default -> false;
        };
    }

    /**
     * The answer for a group.
     *
     * @param rows of the group, in order of arrival
     * @throws RowError when an argument is in error for one of the rows
     */
    public @Nullable Object answer(Call call, List<? extends RowScope> rows) {
        if (nests(call)) {
            throw Unrepeatable.refused(call.at(), "aggregate functions inside of each other");
        }
        var aggregate = aggregate(call);
        var filter = aggregate.parameters();
        var values = new ArrayList<@Nullable Object>();
        for (var row : rows) {
            if (call.args().size() <= filter || Truth.holds(evaluator.value(call.arg(filter), row))) {
                values.add(isStar(call) ? 1L : evaluator.value(call.arg(0), row));
            }
        }
        values.removeIf(value -> value == null);
        return aggregate.of(new Aggregate.Group(call, List.copyOf(values), parameter(call, rows), evaluator));
    }

    /** Whether an aggregate function is an argument of this one. */
    public static boolean nests(Call call) {
        return isAggregate(call) && call.args().stream().anyMatch(AggregateFunctions::aggregates);
    }

    /**
     * The answer of a function over what the function inside of it answers for each group; over all rows, whatever the groups.
     *
     * @param groups in the order of their first rows
     */
    public @Nullable Object nestedAnswer(Call call, List<? extends List<? extends RowScope>> groups) {
        var aggregate = aggregate(call);
        if (!(call.arg(0) instanceof Call inner)
                || !isAggregate(inner)
                || call.args().size() > aggregate.parameters()) {
            throw Unrepeatable.refused(call.at(), "%s of more than one aggregate function".formatted(call.function()));
        }
        if (aggregate == Aggregate.FIRST || aggregate == Aggregate.LAST) {
            throw Unrepeatable.undefined(call.at(), "the order of groups");
        }
        var values = new ArrayList<@Nullable Object>();
        groups.forEach(group -> values.add(answer(inner, group)));
        values.removeIf(value -> value == null);
        return aggregate.of(
                new Aggregate.Group(call, List.copyOf(values), parameter(call, groups.getLast()), evaluator));
    }

    /** The kind of the answer, whatever the rows. */
    public Kind kind(Call call, RowScope scope) {
        var aggregate = aggregate(call);
        return isStar(call) ? Kind.WHOLE : aggregate.kind(evaluator.kind(call.arg(0), scope), evaluator.settings());
    }

    private static Aggregate aggregate(Call call) {
        var aggregate = TABLE.get(call.function());
        if (aggregate == null) {
            throw Unrepeatable.refused(call.at(), "the aggregate function " + call.function());
        }
        var count = call.args().size();
        if (count < aggregate.parameters() || count > aggregate.parameters() + 1) {
            throw Unrepeatable.refused(call.at(), "%s with %d arguments".formatted(call.function(), count));
        }
        return aggregate;
    }

    private static boolean isStar(Call call) {
        return call.function().equals("COUNT")
                && call.arg(0) instanceof Name name
                && name.name().equals("*");
    }

    /** The second argument of PERCENTILE, which is one for the group: that of its last row. */
    private @Nullable Object parameter(Call call, List<? extends RowScope> rows) {
        return call.function().equals("PERCENTILE") && !rows.isEmpty()
                ? evaluator.value(call.arg(1), rows.getLast())
                : null;
    }
}
