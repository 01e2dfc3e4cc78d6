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
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Which expressions of an operator answer the same for all of its rows, whatever these are. */
final class SameExpressions {

    private static final Set<Function> TRIMS = Set.of(TextFunction.TRIM_LEFT_TEXT, TextFunction.TRIM_RIGHT_TEXT);

    private final Operator operator;
    private final Impossible impossible;
    private final NeverNull neverNull;
    private final ConstantFields constants;
    private final ReadCells cells;
    private final Trims trims;
    private final NumberReading numbers;

    SameExpressions(Pipeline pipeline, Operator operator) {
        this.operator = operator;
        this.impossible = Impossible.of(pipeline, operator);
        this.neverNull = new NeverNull(pipeline);
        this.constants = new ConstantFields(pipeline);
        this.cells = new ReadCells(pipeline);
        this.trims = new Trims(cells);
        this.numbers = new NumberReading(impossible.tests());
    }

    /** Whether it is a constant that is not NULL. */
    boolean isConstant(Expr expr) {
        return expr instanceof Literal && neverNull.holds(expr, operator);
    }

    /** Whether nothing is equal to it for being NULL as well. */
    private boolean isFilled(Expr expr) {
        return neverNull.holds(expr, operator)
                || expr instanceof Expr.FieldRef field
                        && constants.of(field, operator).isPresent();
    }

    /** The plainest expression that answers the same. */
    Expr simple(Expr expr) {
        return switch (expr) {
            case Expr.Call(var function, var args) ->
                call(new Expr.Call(function, args.stream().map(this::simple).toList()));
            case Expr.Case choice -> choice(choice, this::simple);
            case Expr.Cast(var operand, var type) -> new Expr.Cast(simple(operand), type);
            case Literal _, Expr.FieldRef _, Expr.ParameterRef _ -> expr;
        };
    }

    /** The same for what is asked to be true: to be equal to a constant does not tell FALSE from NULL then. */
    Expr test(Expr expr) {
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
        var trimmed = trims.of(call, operator);
        if (!trimmed.equals(call)) {
            return trimmed;
        }
        var read = numbers.of(BlankReading.of(call));
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
        if (isNull && isEnd(call.arg(0))) {
            return new Expr.Call(IS_NULL, call.args());
        }
        if (isNull && !BlankReading.untrimmed(call.arg(0)).equals(call.arg(0))) {
            return new Expr.Call(call.function(), List.of(BlankReading.untrimmed(call.arg(0))));
        }
        return isNull && isEmptyAsNull(call.arg(0))
                ? new Expr.Call(call.function(), List.of(trimmed((Expr.Call) call.arg(0))))
                : call;
    }

    /** Whether it ends a run, so that nobody asks what it answers; without words it might not. */
    private static boolean isEnd(Expr expr) {
        return expr instanceof Expr.Call call
                && call.function().equals(TextFunction.FAIL)
                && call.arg(0) instanceof Literal.TextValue;
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
