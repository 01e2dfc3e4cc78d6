package io.landfall.validation.engine;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Expr.Call;
import io.landfall.converter.expression.Expr.Case;
import io.landfall.converter.expression.Expr.Cast;
import io.landfall.converter.expression.Expr.FieldRef;
import io.landfall.converter.expression.Expr.ParameterRef;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.expression.Undocumented;
import io.landfall.converter.pipeline.Scan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns the updates of a scan into formulas that fold over rows in this process. What does not depend on the state is left to the
 * engine, for all rows at once; what does may only use operations whose results are the engine's for certain. A scan that uses
 * others is not compiled.
 */
final class FoldCompiler {

    private final Scan scan;
    private final List<Expr> inputs = new ArrayList<>();

    private FoldCompiler(Scan scan) {
        this.scan = scan;
    }

    /**
     * A scan that can fold here.
     *
     * @param inputs what the engine computes from each row alone
     * @param initial the state before the first row
     * @param updates of each variable, in order
     */
    record Compiled(List<Expr> inputs, List<Formula> initial, List<Formula> updates) {}

    static Optional<Compiled> compile(Scan scan) {
        try {
            var compiler = new FoldCompiler(scan);
            var initial = new ArrayList<Formula>();
            var updates = new ArrayList<Formula>();
            for (var variable : scan.state()) {
                initial.add(compiler.start(variable));
                updates.add(compiler.assigned(
                        compiler.formula(variable.update()), variable.update().type(), variable.type()));
            }
            return Optional.of(new Compiled(List.copyOf(compiler.inputs), initial, updates));
        } catch (Unsupported unsupported) {
            return Optional.empty();
        }
    }

    /** Thrown and caught here only. */
    private static final class Unsupported extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unsupported(Object what) {
            super(what.toString(), null, false, false);
        }
    }

    private Formula start(Scan.Variable variable) {
        if (!(variable.initial() instanceof Literal literal)) {
            throw new Unsupported(variable.initial());
        }
        return assigned(constant(literal), literal.type(), variable.type());
    }

    /** The value as the engine puts it into a column of the variable's type. */
    private Formula assigned(Formula value, SqlType from, SqlType to) {
        if (from.equals(to) || (from.isText() && to.isText()) || (from.isInteger() && to.isInteger())) {
            return from.isText() ? value : cast(value, from, to);
        }
        if (from.isInteger() && FoldNumbers.takes(to)) {
            return cast(value, from, to);
        }
        throw new Unsupported(to);
    }

    private Formula formula(Expr expr) {
        if (expr instanceof Literal literal) {
            return constant(literal);
        }
        if (expr.fields().stream().noneMatch(this::isState) && !Undocumented.mayEnd(expr)) {
            return input(expr);
        }
        return switch (expr) {
            case FieldRef field -> variable(field);
            case Call call -> call(call);
            case Case(var branches, var otherwise) -> choice(branches, formula(otherwise));
            case Cast(var operand, var type) -> cast(formula(operand), operand.type(), type);
            case Literal literal -> constant(literal);
            case ParameterRef parameter -> input(parameter);
        };
    }

    private boolean isState(FieldRef field) {
        return scan.state().stream().anyMatch(variable -> variable.name().equals(field.name()));
    }

    private Formula variable(FieldRef field) {
        for (int i = 0; i < scan.state().size(); i++) {
            if (scan.state().get(i).name().equals(field.name())) {
                var index = i;
                return (state, row) -> state[index];
            }
        }
        throw new Unsupported(field);
    }

    private Formula input(Expr expr) {
        if (expr.type().equals(Types.REAL) || expr.type().equals(Types.VARBINARY)) {
            throw new Unsupported(expr.type());
        }
        var known = inputs.indexOf(expr);
        var index = known < 0 ? inputs.size() : known;
        if (known < 0) {
            inputs.add(expr);
        }
        return (state, row) -> row[index];
    }

    private static Formula constant(Literal literal) {
        Object value = switch (literal) {
            case Literal.Missing missing -> null;
            case Literal.Truth(var truth) -> truth;
            case Literal.TextValue(var text) -> text;
            case Literal.NumberValue(var number, var type) when type.isInteger() -> number.longValueExact();
            case Literal.NumberValue(var number, var type) when type.equals(Types.DOUBLE) -> number.doubleValue();
            case Literal.NumberValue(var number, var type) when type instanceof SqlType.Decimal -> number;
            case Literal.NumberValue number -> throw new Unsupported(number);
            case Literal.DateValue(var day) -> day;
            case Literal.TimeValue(var time) -> time;
            case Literal.TimestampValue(var time) -> time;
        };
        return (state, row) -> value;
    }

    private Formula choice(List<Expr.Branch> branches, Formula otherwise) {
        var tests = branches.stream().map(branch -> formula(branch.test())).toList();
        var values = branches.stream().map(branch -> formula(branch.then())).toList();
        return Formula.choice(tests, values, otherwise);
    }

    private static Formula cast(Formula operand, SqlType from, SqlType to) {
        if (from.isText() && to.isText()) {
            return Formula.onValue(operand, value -> FoldValues.cut((String) value, to));
        }
        if (from.isInteger() && to.isText()) {
            return Formula.onValue(operand, value -> FoldValues.cut(value.toString(), to));
        }
        var intoDouble = to.equals(Types.DOUBLE) && (from.isInteger() || from.equals(Types.DOUBLE));
        var fromExact = FoldNumbers.takes(from) && !from.equals(Types.DOUBLE) && !to.equals(Types.DOUBLE);
        var rounds = from.equals(Types.DOUBLE) && to.isInteger();
        if (FoldNumbers.takes(to) && (intoDouble || fromExact || rounds)) {
            return Formula.onValue(operand, value -> FoldNumbers.cast(value, to));
        }
        if (from.equals(to)) {
            return operand;
        }
        throw new Unsupported(to);
    }

    private Formula call(Call call) {
        var args = call.args().stream().map(this::formula).toList();
        if (call.function().equals(TextFunction.JOIN_TEXT)) {
            return Formula.onNullables(args, FoldValues::joined);
        }
        if (call.function().equals(TextFunction.FAIL)) {
            return Formula.onValue(args.getFirst(), message -> {
                throw new ArithmeticException((String) message);
            });
        }
        if (call.function() instanceof StandardFunction function) {
            return standard(function, call, args);
        }
        throw new Unsupported(call.function());
    }

    private static Formula standard(StandardFunction function, Call call, List<Formula> args) {
        var type = call.type();
        return switch (function) {
            case PLUS -> Formula.onValues(numbers(call, args), (left, right) -> FoldNumbers.plus(left, right, type));
            case MINUS -> Formula.onValues(numbers(call, args), (left, right) -> FoldNumbers.minus(left, right, type));
            case TIMES -> Formula.onValues(numbers(call, args), (left, right) -> FoldNumbers.times(left, right, type));
            case NEGATE -> Formula.onValue(numbers(call, args).getFirst(), value -> FoldNumbers.negated(value, type));
            case CONCAT -> Formula.onValues(args, (left, right) -> (String) left + right);
            case EQ -> compared(call, args, order -> order == 0);
            case NE -> compared(call, args, order -> order != 0);
            case LT -> compared(call, args, order -> order < 0);
            case LE -> compared(call, args, order -> order <= 0);
            case GT -> compared(call, args, order -> order > 0);
            case GE -> compared(call, args, order -> order >= 0);
            case IS_DISTINCT ->
                Formula.onNullables(comparable(call, args), (left, right) -> !FoldValues.same(left, right));
            case IS_NOT_DISTINCT -> Formula.onNullables(comparable(call, args), FoldValues::same);
            case AND -> Formula.onNullables(args, FoldValues::and);
            case OR -> Formula.onNullables(args, FoldValues::or);
            case NOT -> Formula.onNullable(args.getFirst(), FoldValues::not);
            case IS_NULL -> Formula.is(args.getFirst(), null);
            case IS_NOT_NULL -> Formula.isNot(args.getFirst(), null);
            case IS_TRUE -> Formula.is(args.getFirst(), true);
            case IS_NOT_TRUE -> Formula.isNot(args.getFirst(), true);
            case COALESCE -> Formula.first(args);
            case NULLIF ->
                Formula.onNullables(
                        comparable(call, args),
                        (left, right) -> left != null && right != null && FoldValues.same(left, right) ? null : left);
            case IN -> Formula.among(comparable(call, args));
            case DIVIDE -> Formula.onValues(numbers(call, args), (left, right) -> (double) left / (double) right);
            case UPPER, LOWER, CHAR_LENGTH, SUBSTRING -> throw new Unsupported(function);
            case ABS, CEIL, FLOOR, POWER, SQRT, EXP, LN, LOG10 -> throw new Unsupported(function);
            case SIN, COS, TAN, ASIN, ACOS, ATAN, ATAN2, PI -> throw new Unsupported(function);
        };
    }

    /** The arguments, if the engine computes with them as they are. */
    private static List<Formula> numbers(Call call, List<Formula> args) {
        var mixes = call.type().equals(Types.DOUBLE)
                && call.args().stream().anyMatch(arg -> arg.type() instanceof SqlType.Decimal);
        if (mixes
                || !FoldNumbers.takes(call.type())
                || !call.args().stream().allMatch(arg -> FoldNumbers.takes(arg.type()))) {
            throw new Unsupported(call);
        }
        return args;
    }

    /** The arguments, if the engine compares them as they are. */
    private static List<Formula> comparable(Call call, List<Formula> args) {
        var types = call.args().stream().map(Expr::type).toList();
        var isNumber = types.stream().allMatch(SqlType::isNumber);
        var floats = types.stream().anyMatch(SqlType::isFloating);
        var decimals = types.stream().anyMatch(type -> type instanceof SqlType.Decimal);
        if ((isNumber && floats && decimals) || types.contains(Types.REAL) || types.contains(Types.VARBINARY)) {
            throw new Unsupported(call);
        }
        return args;
    }

    private interface OrderTest {
        boolean holds(int order);
    }

    private static Formula compared(Call call, List<Formula> args, OrderTest test) {
        return Formula.onValues(comparable(call, args), (left, right) -> test.holds(FoldValues.compare(left, right)));
    }
}
