package io.landfall.validation.proof;

import io.landfall.converter.analysis.OperatorExpressions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Reject;
import io.landfall.converter.pipeline.Scan;
import io.landfall.converter.pipeline.Sort;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Target;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Variables that are only asked whether they are some constants: which of all others they are says nothing. */
record ComparedStates(Pipeline pipeline) {

    /** With one constant for all that are none of those. */
    Operator of(Operator operator) {
        return operator instanceof Scan(var id, var input, var partition, var order, var state, var at)
                ? new Scan(
                        id,
                        input,
                        partition,
                        order,
                        state.stream().map(this::plain).toList(),
                        at)
                : operator;
    }

    private Scan.Variable plain(Scan.Variable variable) {
        return asked(variable.name())
                .filter(constants -> !constants.isEmpty())
                .map(constants -> new Scan.Variable(
                        variable.name(),
                        variable.type(),
                        plain(variable.initial(), constants),
                        plain(variable.update(), constants)))
                .orElse(variable);
    }

    private static Expr plain(Expr answer, Set<BigDecimal> asked) {
        return switch (answer) {
            case Literal.NumberValue(var number, var type) ->
                asked.stream().anyMatch(constant -> constant.compareTo(number) == 0)
                        ? answer
                        : Expr.number(Collections.max(asked).add(BigDecimal.ONE), type);
            case Expr.Case(var branches, var otherwise) ->
                new Expr.Case(
                        branches.stream()
                                .map(branch -> new Expr.Branch(branch.test(), plain(branch.then(), asked)))
                                .toList(),
                        plain(otherwise, asked));
            default -> answer;
        };
    }

    /** The constants that the variable is compared with; nothing where anything else is done with it. */
    private Optional<Set<BigDecimal>> asked(String variable) {
        var constants = new HashSet<BigDecimal>();
        var isAskedOnly = pipeline.operators().stream().allMatch(operator -> isAskedOnly(operator, variable, constants))
                && pipeline.checks().stream()
                        .noneMatch(check -> check.toString().contains(variable));
        return isAskedOnly ? Optional.of(constants) : Optional.empty();
    }

    private static boolean isAskedOnly(Operator operator, String variable, Set<BigDecimal> constants) {
        return switch (operator) {
            case Source _, Project _, Scan _, Reject _, Filter _ ->
                expressions(operator).allMatch(expr -> isAskedOnly(expr, variable, constants));
            case Sort _, Target _ -> !operator.toString().contains(variable);
            default -> false;
        };
    }

    private static Stream<Expr> expressions(Operator operator) {
        return OperatorExpressions.of(operator);
    }

    private static boolean isAskedOnly(Expr expr, String variable, Set<BigDecimal> constants) {
        if (expr instanceof Expr.Call(var function, var args)
                && function.equals(StandardFunction.EQ)
                && args.getFirst() instanceof Expr.FieldRef asked
                && asked.name().equals(variable)
                && args.getLast() instanceof Literal.NumberValue(var constant, var _)) {
            constants.add(constant);
            return true;
        }
        return !(expr instanceof Expr.FieldRef field && field.name().equals(variable))
                && List.copyOf(expr.parts().toList()).stream().allMatch(part -> isAskedOnly(part, variable, constants));
    }
}
