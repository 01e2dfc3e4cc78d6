package io.landfall.rules.alteryx.flow;

import io.landfall.converter.analysis.OperatorExpressions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.PatternFunction;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.Flatten;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Route;
import io.landfall.converter.pipeline.Scan;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.expression.FormulaCode;
import io.landfall.rules.alteryx.expression.OpenText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The texts of one tool of which it is open what its patterns make. Each run checks that there are none. */
final class OpenTexts {

    private final List<OpenText> all = new ArrayList<>();

    void add(OpenText text) {
        if (!all.contains(text)) {
            all.add(text);
        }
    }

    /** What is to be said of the texts, and the checks of those that operators see in their input. */
    Found found(Tool tool, List<Operator> operators) {
        var checks = new ArrayList<Check>();
        var remarks = new ArrayList<Diagnostic>();
        for (var one : all) {
            var place = operators.stream()
                    .map(operator -> seen(operator, one))
                    .flatMap(Optional::stream)
                    .findFirst();
            place.map(rows -> check(tool, rows, one))
                    .filter(check -> !checks.contains(check))
                    .ifPresent(checks::add);
            var code = place.isPresent() ? FormulaCode.PATTERN_CHECKED : FormulaCode.PATTERN_OPEN;
            remarks.add(Diagnostic.of(code, one.at(), one.pattern(), one.doubt().texts()));
        }
        return new Found(checks, remarks);
    }

    record Found(List<Check> checks, List<Diagnostic> remarks) {}

    private static Check check(Tool tool, InputRef rows, OpenText one) {
        return new Check(
                "%s: no %s where a pattern minds them"
                        .formatted(tool.name(), one.doubt().texts()),
                rows,
                new Check.Assertion.EveryRow(one.doubt().isAbsent(one.text())),
                tool.at());
    }

    /** The rows whose text an operator holds a pattern against, where they are all such rows. */
    private static Optional<InputRef> seen(Operator operator, OpenText one) {
        var incoming = Optional.of(operator)
                .filter(_ -> !operator.inputs().isEmpty())
                .map(found -> found.inputs().getFirst());
        return switch (operator) {
            case Project _, Filter _, Route _ -> incoming.filter(_ -> isHeld(OperatorExpressions.of(operator), one));
            case Flatten flatten
            when flatten.generator() instanceof Flatten.Generator.Loop loop -> turns(flatten, loop, one);
            case Flatten _ ->
                incoming.filter(_ -> OperatorExpressions.of(operator).anyMatch(one.text()::equals));
            case Scan(var _, var input, var _, var _, var state, var _)
            when !uses(one.text(), names(state)) ->
                Optional.of(input).filter(_ -> isHeld(OperatorExpressions.of(operator), one));
            default -> Optional.empty();
        };
    }

    private static List<String> names(List<Scan.Variable> state) {
        return state.stream().map(Scan.Variable::name).toList();
    }

    private static boolean uses(Expr text, List<String> names) {
        return text.fields().stream().anyMatch(field -> names.contains(field.name()));
    }

    /** What a loop goes on from are the rows that it makes; its condition sees one value more, which no row has. */
    private static Optional<InputRef> turns(Flatten flatten, Flatten.Generator.Loop loop, OpenText one) {
        if (!uses(one.text(), List.of(flatten.field().name()))) {
            return Optional.of(flatten.input()).filter(_ -> isHeld(OperatorExpressions.of(flatten), one));
        }
        return Optional.of(InputRef.of(flatten.id()))
                .filter(_ -> isHeld(Stream.of(loop.next()), one) && !isHeld(Stream.of(loop.condition()), one));
    }

    private static boolean isHeld(Stream<Expr> all, OpenText one) {
        return all.anyMatch(expr -> holds(expr, one.text()));
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
