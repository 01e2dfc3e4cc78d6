package io.landfall.rules.alteryx.flow;

import io.landfall.converter.analysis.OperatorExpressions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.PatternFunction;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.Flatten;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Route;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.expression.FormulaCode;
import io.landfall.rules.alteryx.expression.OpenText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The texts of one tool of which it is open what its patterns make. Each run checks that there are none. */
final class OpenTexts {

    private final List<OpenText> all = new ArrayList<>();

    void add(OpenText text) {
        if (!all.contains(text)) {
            all.add(text);
        }
    }

    /** What is to be said of the texts, and the checks of those that operators see in their input. */
    Found found(Tool tool, List<Operator> operators, boolean isRepeated) {
        var checks = new ArrayList<Check>();
        var remarks = new ArrayList<Diagnostic>();
        for (var one : all) {
            var place = isRepeated
                    ? Optional.<Operator>empty()
                    : operators.stream().filter(operator -> sees(operator, one)).findFirst();
            place.map(operator -> check(tool, operator, one))
                    .filter(check -> !checks.contains(check))
                    .ifPresent(checks::add);
            var code = place.isPresent() ? FormulaCode.PATTERN_CHECKED : FormulaCode.PATTERN_OPEN;
            remarks.add(Diagnostic.of(code, one.at(), one.pattern(), one.doubt().texts()));
        }
        return new Found(checks, remarks);
    }

    record Found(List<Check> checks, List<Diagnostic> remarks) {}

    private static Check check(Tool tool, Operator operator, OpenText one) {
        return new Check(
                "%s: no %s where a pattern minds them"
                        .formatted(tool.name(), one.doubt().texts()),
                operator.inputs().getFirst(),
                new Check.Assertion.EveryRow(one.doubt().isAbsent(one.text())),
                tool.at());
    }

    /** Whether an operator holds a pattern against the text of a row that comes in. */
    private static boolean sees(Operator operator, OpenText one) {
        return switch (operator) {
            case Project _, Filter _, Route _ ->
                OperatorExpressions.of(operator).anyMatch(expr -> holds(expr, one.text()));
            case Flatten _ -> OperatorExpressions.of(operator).anyMatch(one.text()::equals);
            default -> false;
        };
    }

    private static boolean holds(Expr expr, Expr text) {
        return isHeld(expr, text) || expr.parts().anyMatch(part -> holds(part, text));
    }

    private static boolean isHeld(Expr expr, Expr text) {
        return expr instanceof Expr.Call(var function, var args)
                && function instanceof PatternFunction
                && args.getFirst().equals(text);
    }
}
