package io.landfall.validation.proof;

import static io.landfall.converter.expression.StandardFunction.AND;
import static io.landfall.converter.expression.StandardFunction.EQ;
import static io.landfall.converter.expression.StandardFunction.IS_NOT_DISTINCT;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.Lookup;
import io.landfall.converter.pipeline.Measure;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Reject;
import io.landfall.converter.pipeline.Route;
import io.landfall.converter.pipeline.Scan;
import io.landfall.converter.pipeline.Sort;
import io.landfall.converter.pipeline.Target;
import io.landfall.converter.pipeline.Window;
import io.landfall.converter.pipeline.WindowField;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Which alterations alter nothing, by laws that hold whatever the rows are. Only what is certain is said to be the same: everything
 * else has to be found.
 */
final class Equivalence {

    private final SameExpressions expressions;
    private final Orders orders;

    private Equivalence(SameExpressions expressions, Orders orders) {
        this.expressions = expressions;
        this.orders = orders;
    }

    /** Whether the operator may stand for the other in a pipeline. */
    static boolean holds(Pipeline pipeline, Operator from, Operator to) {
        var laws = new Equivalence(new SameExpressions(pipeline, from), new Orders(pipeline));
        var answers = new OneAnswer(pipeline);
        var used = new UsedFields(pipeline);
        var seen = new SeenValues(pipeline);
        var kept = new KeptValues(pipeline);
        var refused = new RefusedNull(pipeline);
        var few = new FewValues(pipeline);
        var unseen = new UnseenAnswer(pipeline);
        var nulls = new CheckedNulls(pipeline);
        var states = new ComparedStates(pipeline);
        var totals = new EmptyTotals(pipeline);
        var each = List.<UnaryOperator<Operator>>of(
                used::of,
                kept::of,
                seen::of,
                refused::of,
                few::of,
                unseen::of,
                nulls::of,
                states::of,
                totals::of,
                operator -> answers.simple(from, operator),
                laws::simple);
        UnaryOperator<Operator> plain = operator -> {
            var simple = operator;
            for (var law : each) {
                simple = law.apply(simple);
            }
            return simple;
        };
        return plain.apply(from).equals(plain.apply(to));
    }

    private Operator simple(Operator operator) {
        return switch (operator) {
            case Filter(var id, var input, var condition, var at) ->
                new Filter(id, input, expressions.test(condition), at);
            case Reject(var id, var input, var condition, var reason, var at) ->
                new Reject(id, input, expressions.test(condition), reason, at);
            case Route(var id, var input, var groups, var otherwise, var at) ->
                new Route(
                        id,
                        input,
                        groups.stream()
                                .map(group -> new Route.Group(group.name(), expressions.test(group.condition())))
                                .toList(),
                        otherwise,
                        at);
            case Project(var id, var input, var fields, var at) ->
                new Project(id, input, fields.stream().map(this::simple).toList(), at);
            case Target(
                    var id,
                    var input,
                    var dataset,
                    var mode,
                    var fields,
                    var keys,
                    var operation,
                    var order,
                    var deletions,
                    var at) ->
                new Target(
                        id,
                        input,
                        dataset,
                        mode,
                        fields.stream().map(this::simple).toList(),
                        keys,
                        operation,
                        order,
                        deletions,
                        at);
            case Lookup(var id, var input, var reference, var condition, var match, var order, var fields, var at) -> {
                var alike = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
                noteAlike(condition, alike);
                yield new Lookup(
                        id, input, reference, expressions.test(condition), match, without(order, alike), fields, at);
            }
            case Aggregate(var id, var input, var keys, var measures, var order, var rowWhenEmpty, var at) ->
                new Aggregate(
                        id,
                        input,
                        keys,
                        measures.stream().map(this::simple).toList(),
                        orders.plain(without(order, new HashSet<>(keys)), operator),
                        rowWhenEmpty,
                        at);
            case Window(var id, var input, var partition, var order, var fields, var at) -> {
                var plain = orders.plain(without(order, new HashSet<>(partition)), operator);
                yield new Window(
                        id,
                        input,
                        partition,
                        plain,
                        fields.stream()
                                .map(field -> simple(field, orders.plain(field.function(), plain, input)))
                                .toList(),
                        at);
            }
            case Sort(var id, var input, var order, var ordinal, var at) ->
                new Sort(id, input, orders.plain(order, operator), ordinal, at);
            case Scan(var id, var input, var partition, var order, var state, var at) ->
                new Scan(id, input, partition, order, variables(state), at);
            default -> operator;
        };
    }

    /** Where rows in question are all alike, their order by that says nothing. */
    private static Ordering without(Ordering order, Set<String> alike) {
        return new Ordering(
                order.keys().stream()
                        .filter(key -> !alike.contains(key.field()))
                        .toList(),
                order.thenArrival());
    }

    /** Fields of the reference that are the same in all rows which match one row. */
    private static void noteAlike(Expr condition, Set<String> alike) {
        if (condition instanceof Expr.Call(var function, var args)) {
            if (function.equals(AND)) {
                args.forEach(arg -> noteAlike(arg, alike));
            } else if (function.equals(EQ) || function.equals(IS_NOT_DISTINCT)) {
                noteAlike(args.getFirst(), args.getLast(), alike);
                noteAlike(args.getLast(), args.getFirst(), alike);
            }
        }
    }

    private static void noteAlike(Expr one, Expr other, Set<String> alike) {
        if (one instanceof Expr.FieldRef field
                && field.side().equals(Expr.RIGHT)
                && other.fields().stream().noneMatch(each -> each.side().equals(Expr.RIGHT))) {
            alike.add(field.name());
        }
    }

    private Projection simple(Projection projection) {
        return new Projection(projection.name(), expressions.simple(projection.expr()), projection.at());
    }

    /** Every constant counts, but NULL. */
    private Measure simple(Measure measure) {
        var isConstant = measure.function() == Measure.Function.COUNT
                && !measure.distinct()
                && measure.args().stream().allMatch(expressions::isConstant);
        return new Measure(
                measure.name(),
                measure.type(),
                measure.function(),
                isConstant ? List.of(Expr.truth(true)) : simple(measure.args()),
                measure.distinct(),
                measure.filter().map(expressions::test),
                measure.at());
    }

    private WindowField simple(WindowField field, WindowField.Function function) {
        var isConstant =
                function == WindowField.Function.COUNT && field.args().stream().allMatch(expressions::isConstant);
        return new WindowField(
                field.name(),
                field.type(),
                function,
                isConstant ? List.of(Expr.truth(true)) : simple(field.args()),
                field.frame(),
                field.at());
    }

    private List<Expr> simple(List<Expr> args) {
        return args.stream().map(expressions::simple).toList();
    }

    /** What a variable begins with says nothing where it is set before anything reads it. */
    private List<Scan.Variable> variables(List<Scan.Variable> state) {
        var plain = new ArrayList<Scan.Variable>();
        for (var variable : state) {
            var isRead = state.subList(0, plain.size() + 1).stream()
                    .flatMap(other -> other.update().fields().stream())
                    .anyMatch(field -> field.name().equals(variable.name()));
            plain.add(new Scan.Variable(
                    variable.name(),
                    variable.type(),
                    isRead ? expressions.simple(variable.initial()) : Expr.nothing(variable.type()),
                    expressions.simple(variable.update())));
        }
        return plain;
    }
}
