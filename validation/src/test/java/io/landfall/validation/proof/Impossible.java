package io.landfall.validation.proof;

import static io.landfall.converter.expression.StandardFunction.AND;
import static io.landfall.converter.expression.StandardFunction.GE;
import static io.landfall.converter.expression.StandardFunction.GT;
import static io.landfall.converter.expression.StandardFunction.LE;
import static io.landfall.converter.expression.StandardFunction.LT;
import static io.landfall.converter.expression.StandardFunction.OR;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Function;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Reject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tests of an operator that are true of none of its rows: others have taken such rows out before, or there are no numbers so great.
 *
 * @param tests by which rows were taken out
 */
record Impossible(Operator operator, Set<Expr> tests, Reach reach) {

    private static final Set<Function> ABOVE = Set.of(GE, GT);

    private static final Set<Function> BELOW = Set.of(LE, LT);

    static Impossible of(Pipeline pipeline, Operator operator) {
        return new Impossible(operator, takenOut(pipeline, operator), new Reach(pipeline));
    }

    /** What is true of no row, because rows of which it is have just been taken out. */
    private static Set<Expr> takenOut(Pipeline pipeline, Operator operator) {
        var found = new HashSet<Expr>();
        if (operator.inputs().size() != 1
                || !operator.inputs().getFirst().output().isEmpty()) {
            return found;
        }
        switch (pipeline.operator(operator.inputs().getFirst().operator()).orElseThrow()) {
            case Reject reject -> {
                found.addAll(takenOut(pipeline, reject));
                noteAny(reject.condition(), found);
            }
            case Filter filter -> found.addAll(takenOut(pipeline, filter));
            case Project project -> {
                found.addAll(takenOut(pipeline, project));
                found.removeIf(test -> !test.fields().stream().allMatch(field -> passes(project, field.name())));
            }
            default -> {}
        }
        return found;
    }

    /** Whether a field is the same before and after. */
    private static boolean passes(Project project, String field) {
        return project.fields().stream()
                .anyMatch(made -> made.name().equals(field)
                        && made.expr() instanceof Expr.FieldRef from
                        && from.name().equals(field));
    }

    private static void noteAny(Expr condition, Set<Expr> found) {
        if (condition instanceof Expr.Call call && call.function().equals(OR)) {
            call.args().forEach(arg -> noteAny(arg, found));
        } else {
            found.add(condition);
        }
    }

    /** Whether a test is true of no row: what implies it is not either. */
    boolean isTrueOfNone(Expr test) {
        return tests.contains(test)
                || reach.isBeyond(test, operator)
                || (test instanceof Expr.Call(var function, var args)
                        && (function.equals(OR)
                                ? args.stream().allMatch(this::isTrueOfNone)
                                : function.equals(AND)
                                        ? args.stream().anyMatch(this::isTrueOfNone)
                                        : tests.contains(orEqual(function, args))
                                                || tests.stream().anyMatch(other -> isWithin(function, args, other))));
    }

    /** Whether a bound is farther out than another of the same value. */
    private static boolean isWithin(Function function, List<Expr> args, Expr other) {
        return other instanceof Expr.Call(var outer, var wider)
                && wider.size() == 2
                && wider.getFirst().equals(args.getFirst())
                && wider.getLast() instanceof Literal.NumberValue(var near, var _)
                && args.getLast() instanceof Literal.NumberValue(var far, var _)
                && (ABOVE.contains(function) && ABOVE.contains(outer) && far.compareTo(near) > 0
                        || BELOW.contains(function) && BELOW.contains(outer) && far.compareTo(near) < 0);
    }

    private static Expr orEqual(Function function, List<Expr> args) {
        return new Expr.Call(function.equals(LT) ? LE : function.equals(GT) ? GE : function, args);
    }
}
