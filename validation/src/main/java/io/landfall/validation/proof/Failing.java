package io.landfall.validation.proof;

import io.landfall.converter.analysis.OperatorExpressions;
import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where expressions of a pipeline end its run, and what they ask for that. */
final class Failing {

    private Failing() {}

    /** What has to hold of the rows of operators, so that no choice between expressions takes one that ends the run. */
    static Map<InputRef, List<Expr>> conditions(Pipeline pipeline) {
        var found = new LinkedHashMap<InputRef, List<Expr>>();
        for (var operator : pipeline.operators()) {
            if (operator.inputs().size() == 1) {
                var tests = tests(operator);
                if (!tests.isEmpty()) {
                    found.computeIfAbsent(operator.inputs().getFirst(), _ -> new ArrayList<>())
                            .addAll(tests);
                }
            }
        }
        return found;
    }

    private static List<Expr> tests(Operator operator) {
        var found = new ArrayList<Expr>();
        OperatorExpressions.of(operator).forEach(expr -> collect(expr, found));
        return found;
    }

    private static void collect(Expr expr, List<Expr> found) {
        if (expr instanceof Expr.Case choice) {
            choice.branches().stream()
                    .filter(branch -> ends(branch.then()))
                    .map(branch -> (Expr) new Expr.Call(StandardFunction.IS_NOT_TRUE, List.of(branch.test())))
                    .forEach(found::add);
            if (ends(choice.otherwise())) {
                found.add(Conditions.any(
                        choice.branches().stream().map(Expr.Branch::test).toList()));
            }
        }
        expr.parts().forEach(part -> collect(part, found));
    }

    /** Whether it ends the run whatever it is about. */
    private static boolean ends(Expr expr) {
        return switch (expr) {
            case Expr.Call call ->
                call.function().equals(TextFunction.FAIL)
                        || call.args().stream().anyMatch(Failing::ends);
            case Expr.Cast cast -> ends(cast.operand());
            case Expr.Case _, Expr.FieldRef _, Literal _, Expr.ParameterRef _ -> false;
        };
    }

    /** The same with NULL instead of the end of the run. */
    static Project without(Project project) {
        return new Project(
                project.id(),
                project.input(),
                project.fields().stream()
                        .map(field -> new Projection(field.name(), without(field.expr()), field.at()))
                        .toList(),
                project.at());
    }

    private static Expr without(Expr expr) {
        return switch (expr) {
            case Expr.Call call ->
                call.function().equals(TextFunction.FAIL)
                        ? Expr.nothing(call.type())
                        : new Expr.Call(
                                call.function(),
                                call.args().stream().map(Failing::without).toList());
            case Expr.Cast(var operand, var type) -> new Expr.Cast(without(operand), type);
            case Expr.Case(var branches, var otherwise) ->
                new Expr.Case(
                        branches.stream()
                                .map(branch -> new Expr.Branch(without(branch.test()), without(branch.then())))
                                .toList(),
                        without(otherwise));
            case Expr.FieldRef _, Literal _, Expr.ParameterRef _ -> expr;
        };
    }
}
