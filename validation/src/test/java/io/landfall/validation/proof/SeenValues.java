package io.landfall.validation.proof;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Function;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Values that nothing but a filter sees, and that do not pass it, may as well be NULL: which of the numbers that a column holds is taken for
 * too small says nothing where only greater ones pass.
 */
record SeenValues(Pipeline pipeline) {

    private static final Set<Function> BELOW = Set.of(StandardFunction.LE, StandardFunction.LT);

    private static final Set<Function> ABOVE = Set.of(StandardFunction.GE, StandardFunction.GT);

    /** With the widest of bounds where no number beside them passes the only operator behind. */
    Operator of(Operator operator) {
        return operator instanceof Project(var id, var input, var fields, var at)
                        && behind(id).isPresent()
                ? new Project(
                        id,
                        input,
                        fields.stream()
                                .map(field -> of(field, behind(id).orElseThrow()))
                                .toList(),
                        at)
                : operator;
    }

    private Optional<Filter> behind(String id) {
        var readers = pipeline.operators().stream()
                .filter(other -> other.inputs().stream()
                        .anyMatch(input -> input.operator().equals(id)))
                .toList();
        var isChecked = pipeline.checks().stream()
                .anyMatch(check -> check.input().operator().equals(id));
        return readers.size() == 1 && !isChecked && readers.getFirst() instanceof Filter filter
                ? Optional.of(filter)
                : Optional.empty();
    }

    private static Projection of(Projection field, Filter filter) {
        return field.expr() instanceof Expr.Case(var branches, Expr.Cast(var seen, var type))
                        && branches.size() == 1
                        && branches.getFirst().then() instanceof Literal.Missing
                ? new Projection(
                        field.name(),
                        new Expr.Case(
                                List.of(new Expr.Branch(
                                        widest(
                                                branches.getFirst().test(),
                                                new Projection(field.name(), new Expr.Cast(seen, type), field.at()),
                                                filter),
                                        branches.getFirst().then())),
                                new Expr.Cast(seen, type)),
                        field.at())
                : field;
    }

    private static Expr widest(Expr test, Projection seen, Filter filter) {
        if (test instanceof Expr.Call(var function, var args) && function.equals(StandardFunction.OR)) {
            return new Expr.Call(
                    function,
                    args.stream().map(arg -> widest(arg, seen, filter)).toList());
        }
        return greatest(seen.type())
                .filter(_ -> Conditions.conjuncts(filter.condition()).stream()
                        .anyMatch(passed -> isApart(test, seen, passed)))
                .flatMap(most -> widest(test, most))
                .orElse(test);
    }

    /** A number is rounded before it is too great. */
    private static Optional<Expr> widest(Expr test, BigDecimal most) {
        var call = (Expr.Call) test;
        var number = (Literal.NumberValue) call.arg(1);
        return number.value().abs().compareTo(most) <= 0
                ? Optional.of(new Expr.Call(
                        call.function(),
                        List.of(
                                call.arg(0),
                                Expr.number(number.value().signum() < 0 ? most.negate() : most, number.type()))))
                : Optional.empty();
    }

    private static Optional<BigDecimal> greatest(SqlType type) {
        return type == SqlType.Plain.INTEGER ? Optional.of(new BigDecimal("2147483648.5")) : Optional.empty();
    }

    private static boolean isApart(Expr test, Projection seen, Expr passed) {
        return test instanceof Expr.Call(var out, var compared)
                && passed instanceof Expr.Call(var in, var asked)
                && compared.size() == 2
                && asked.size() == 2
                && compared.getFirst().equals(((Expr.Cast) seen.expr()).operand())
                && asked.getFirst() instanceof Expr.FieldRef own
                && own.name().equals(seen.name())
                && compared.getLast() instanceof Literal.NumberValue(var bound, var _)
                && asked.getLast() instanceof Literal.NumberValue(var least, var _)
                && BELOW.contains(out)
                && ABOVE.contains(in)
                && bound.signum() < 0
                && bound.add(BigDecimal.ONE).compareTo(least) < 0;
    }
}
