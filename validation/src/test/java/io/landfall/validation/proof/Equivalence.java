package io.landfall.validation.proof;

import static io.landfall.converter.expression.StandardFunction.AND;
import static io.landfall.converter.expression.StandardFunction.COALESCE;
import static io.landfall.converter.expression.StandardFunction.EQ;
import static io.landfall.converter.expression.StandardFunction.GE;
import static io.landfall.converter.expression.StandardFunction.GT;
import static io.landfall.converter.expression.StandardFunction.IS_DISTINCT;
import static io.landfall.converter.expression.StandardFunction.IS_NOT_DISTINCT;
import static io.landfall.converter.expression.StandardFunction.IS_NOT_NULL;
import static io.landfall.converter.expression.StandardFunction.IS_NULL;
import static io.landfall.converter.expression.StandardFunction.LE;
import static io.landfall.converter.expression.StandardFunction.LT;
import static io.landfall.converter.expression.StandardFunction.NE;
import static io.landfall.converter.expression.StandardFunction.NULLIF;
import static io.landfall.converter.expression.StandardFunction.OR;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Function;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.TextFunction;
import io.landfall.converter.expression.Types;
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
import io.landfall.converter.pipeline.Target;
import io.landfall.converter.pipeline.Window;
import io.landfall.converter.pipeline.WindowField;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Which alterations alter nothing, by laws that hold whatever the rows are. Only what is certain is said to be the same: everything
 * else has to be found.
 */
final class Equivalence {

    private static final Set<Function> TRIMS = Set.of(TextFunction.TRIM_LEFT_TEXT, TextFunction.TRIM_RIGHT_TEXT);

    private final Operator operator;
    private final Impossible impossible;
    private final NeverNull neverNull;
    private final ConstantFields constants;
    private final ReadCells cells;

    private Equivalence(Pipeline pipeline, Operator operator) {
        this.operator = operator;
        this.impossible = Impossible.of(pipeline, operator);
        this.neverNull = new NeverNull(pipeline);
        this.constants = new ConstantFields(pipeline);
        this.cells = new ReadCells(pipeline);
    }

    /** Whether the operator may stand for the other in a pipeline. */
    static boolean holds(Pipeline pipeline, Operator from, Operator to) {
        var laws = new Equivalence(pipeline, from);
        var answers = new OneAnswer(pipeline);
        return laws.simple(answers.simple(from, used(pipeline, from)))
                .equals(laws.simple(answers.simple(from, used(pipeline, to))));
    }

    /** Without fields of a project that nothing names any more. */
    private static Operator used(Pipeline pipeline, Operator operator) {
        if (!(operator instanceof Project(var id, var input, var fields, var at))) {
            return operator;
        }
        var others = pipeline.operators().stream()
                .filter(other -> !other.id().equals(id))
                .map(Operator::toString)
                .toList();
        return new Project(
                id,
                input,
                fields.stream().filter(field -> isNamed(field.name(), others)).toList(),
                at);
    }

    private static boolean isNamed(String field, List<String> operators) {
        var name = Pattern.compile("(?<![A-Za-z0-9_])" + Pattern.quote(field) + "(?![A-Za-z0-9_])");
        return operators.stream().anyMatch(text -> name.matcher(text).find());
    }

    private Operator simple(Operator operator) {
        return switch (operator) {
            case Filter(var id, var input, var condition, var at) -> new Filter(id, input, test(condition), at);
            case Reject(var id, var input, var condition, var reason, var at) ->
                new Reject(id, input, test(condition), reason, at);
            case Route(var id, var input, var groups, var otherwise, var at) ->
                new Route(
                        id,
                        input,
                        groups.stream()
                                .map(group -> new Route.Group(group.name(), test(group.condition())))
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
                yield new Lookup(id, input, reference, test(condition), match, without(order, alike), fields, at);
            }
            case Aggregate(var id, var input, var keys, var measures, var order, var rowWhenEmpty, var at) ->
                new Aggregate(
                        id,
                        input,
                        keys,
                        measures.stream().map(this::counting).toList(),
                        without(order, new HashSet<>(keys)),
                        rowWhenEmpty,
                        at);
            case Window(var id, var input, var partition, var order, var fields, var at) ->
                new Window(
                        id,
                        input,
                        partition,
                        without(order, new HashSet<>(partition)),
                        fields.stream().map(this::counting).toList(),
                        at);
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
        return new Projection(projection.name(), simple(projection.expr()), projection.at());
    }

    private boolean isConstant(Expr expr) {
        return expr instanceof Literal && neverNull.holds(expr, operator);
    }

    /** Whether nothing is equal to it for being NULL as well. */
    private boolean isFilled(Expr expr) {
        return neverNull.holds(expr, operator)
                || expr instanceof Expr.FieldRef field
                        && constants.of(field, operator).isPresent();
    }

    /** Every constant counts, but NULL. */
    private Measure counting(Measure measure) {
        var isConstant = measure.function() == Measure.Function.COUNT
                && !measure.distinct()
                && measure.args().stream().allMatch(this::isConstant);
        return isConstant
                ? new Measure(
                        measure.name(),
                        measure.type(),
                        measure.function(),
                        List.of(Expr.truth(true)),
                        false,
                        measure.filter(),
                        measure.at())
                : measure;
    }

    private WindowField counting(WindowField field) {
        return field.function() == WindowField.Function.COUNT
                        && field.args().stream().allMatch(this::isConstant)
                ? new WindowField(
                        field.name(),
                        field.type(),
                        field.function(),
                        List.of(Expr.truth(true)),
                        field.frame(),
                        field.at())
                : field;
    }

    private Expr simple(Expr expr) {
        return switch (expr) {
            case Expr.Call(var function, var args) ->
                call(new Expr.Call(function, args.stream().map(this::simple).toList()));
            case Expr.Case choice -> choice(choice, this::simple);
            case Expr.Cast cast -> cast;
            case Literal _, Expr.FieldRef _, Expr.ParameterRef _ -> expr;
        };
    }

    /** What is asked to be true: to be equal to a constant does not tell FALSE from NULL then. */
    private Expr test(Expr expr) {
        if (expr instanceof Expr.Call(var function, var args)) {
            if (impossible.isTrueOfNone(expr)) {
                return Expr.truth(false);
            }
            if (function.equals(COALESCE) && neverNull.holds(args.getFirst(), operator)) {
                return test(args.getFirst());
            }
            if (function.equals(AND) || function.equals(OR)) {
                return joined(function, args.stream().map(this::test).toList());
            }
            if (function.equals(EQ) && args.stream().anyMatch(this::isFilled)) {
                return new Expr.Call(IS_NOT_DISTINCT, args);
            }
        }
        if (expr instanceof Expr.Case choice) {
            return choice(choice, this::test);
        }
        return expr instanceof Literal.Missing ? Expr.truth(false) : simple(expr);
    }

    /** FALSE says nothing beside others of which one has to be true. */
    private static Expr joined(Function function, List<Expr> args) {
        var left = function.equals(OR)
                ? args.stream().filter(arg -> !arg.equals(Expr.truth(false))).toList()
                : args;
        return left.isEmpty() ? Expr.truth(false) : left.size() == 1 ? left.getFirst() : new Expr.Call(function, left);
    }

    private Expr choice(Expr.Case choice, UnaryOperator<Expr> answer) {
        var possible = choice.branches().stream()
                .filter(branch -> !impossible.isTrueOfNone(branch.test()))
                .map(branch -> new Expr.Branch(test(branch.test()), answer.apply(branch.then())))
                .toList();
        var otherwise = answer.apply(choice.otherwise());
        return possible.isEmpty() ? otherwise : orNull(new Expr.Case(possible, otherwise));
    }

    /** NULL where something is NULL, and else that: it is just that. */
    private static Expr orNull(Expr.Case choice) {
        var first = choice.branches().getFirst();
        return choice.branches().size() == 1
                        && first.test() instanceof Expr.Call test
                        && test.function().equals(IS_NULL)
                        && test.arg(0).equals(choice.otherwise())
                        && first.then() instanceof Literal.Missing
                ? choice.otherwise()
                : choice;
    }

    private Expr call(Expr.Call call) {
        if (call.function().equals(TextFunction.FAIL) && call.arg(0) instanceof Literal) {
            return new Expr.Call(TextFunction.FAIL, List.of(Expr.text("")));
        }
        var read = BlankReading.of(call);
        if (!read.equals(call)) {
            return read;
        }
        if (BlankReading.isBlankAsNull(call) && cells.isNeverBlank(BlankReading.untrimmed(call.arg(0)), operator)) {
            return call.arg(0);
        }
        if (call.function().equals(COALESCE) && neverNull.holds(call.arg(0), operator)) {
            return call.arg(0);
        }
        if ((call.function().equals(EQ) || call.function().equals(NE))
                && call.args().stream().allMatch(arg -> neverNull.holds(arg, operator))) {
            return new Expr.Call(call.function().equals(EQ) ? IS_NOT_DISTINCT : IS_DISTINCT, call.args());
        }
        var bound = bound(call);
        if (!bound.equals(call)) {
            return bound;
        }
        var isNull = call.function().equals(IS_NULL) || call.function().equals(IS_NOT_NULL);
        if (isNull && !BlankReading.untrimmed(call.arg(0)).equals(call.arg(0))) {
            return new Expr.Call(call.function(), List.of(BlankReading.untrimmed(call.arg(0))));
        }
        return isNull && isEmptyAsNull(call.arg(0))
                ? new Expr.Call(call.function(), List.of(trimmed((Expr.Call) call.arg(0))))
                : call;
    }

    /** A whole number is never equal to one that is not. */
    private static Expr bound(Expr.Call call) {
        var isBound = (call.function().equals(LE) || call.function().equals(GE))
                && List.of(Types.BIGINT, Types.INTEGER).contains(call.arg(0).type())
                && call.arg(1) instanceof Literal.NumberValue(var number, var _)
                && number.stripTrailingZeros().scale() > 0;
        return isBound ? new Expr.Call(call.function().equals(LE) ? LT : GT, call.args()) : call;
    }

    private static boolean isEmptyAsNull(Expr expr) {
        return expr instanceof Expr.Call call
                && call.function().equals(NULLIF)
                && call.arg(1).equals(Expr.text(""));
    }

    /** A text is empty without its blanks at one end just when it is without those at the other, or at both. */
    private static Expr trimmed(Expr.Call emptyAsNull) {
        var inner = emptyAsNull.arg(0);
        while (inner instanceof Expr.Call outer
                && TRIMS.contains(outer.function())
                && outer.arg(0) instanceof Expr.Call within
                && TRIMS.contains(within.function())
                && outer.arg(1).equals(within.arg(1))) {
            inner = within;
        }
        return inner instanceof Expr.Call call && TRIMS.contains(call.function())
                ? new Expr.Call(
                        NULLIF, List.of(new Expr.Call(TextFunction.TRIM_RIGHT_TEXT, call.args()), emptyAsNull.arg(1)))
                : emptyAsNull;
    }
}
