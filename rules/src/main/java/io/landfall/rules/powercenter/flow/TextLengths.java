package io.landfall.rules.powercenter.flow;

import io.landfall.converter.conversion.Draft;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Target;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Numbers that become text where the port may be too short for them. What PowerCenter makes of one that does not fit is written nowhere,
 * so each run checks that there is none.
 */
final class TextLengths {

    /**
     * One such number.
     *
     * @param text the number as text, in full
     * @param most how many characters the port has
     */
    private record Doubtful(Expr text, int most, SourceLocation at) {}

    private final List<Doubtful> all = new ArrayList<>();

    void add(Expr text, int most, SourceLocation at) {
        var one = new Doubtful(text, most, at);
        if (!all.contains(one)) {
            all.add(one);
        }
    }

    /** Adds a check wherever such a text is computed, and a warning where none can be made. */
    void check(Draft draft) {
        for (var one : all) {
            var place = draft.operators().stream()
                    .filter(operator ->
                            projections(operator).stream().anyMatch(projection -> holds(projection.expr(), one.text())))
                    .findFirst();
            place.ifPresentOrElse(
                    operator -> draft.check(check(operator, one)),
                    () -> draft.say(Diagnostic.of(FlowCode.NUMBER_AS_TEXT, one.at(), Integer.toString(one.most()))));
            if (place.isPresent()) {
                draft.say(Diagnostic.of(FlowCode.NUMBER_CHECKED, one.at(), Integer.toString(one.most())));
            }
        }
    }

    private static Check check(Operator operator, Doubtful one) {
        var fits = Expr.call(
                StandardFunction.LE, Expr.call(StandardFunction.CHAR_LENGTH, one.text()), Expr.integer(one.most()));
        return new Check(
                "%s: the number has no more than %d characters".formatted(name(one.at()), one.most()),
                operator.inputs().getFirst(),
                new Check.Assertion.EveryRow(
                        Expr.call(StandardFunction.OR, Expr.call(StandardFunction.IS_NULL, one.text()), fits)),
                one.at());
    }

    private static String name(SourceLocation at) {
        var path = at.path();
        return path.substring(path.indexOf('/', path.indexOf('/') + 1) + 1);
    }

    private static List<Projection> projections(Operator operator) {
        return switch (operator) {
            case Project project -> project.fields();
            case Target target -> target.fields();
            default -> List.of();
        };
    }

    private static boolean holds(Expr expr, Expr part) {
        if (expr.equals(part)) {
            return true;
        }
        return switch (expr) {
            case Expr.Call call -> call.args().stream().anyMatch(arg -> holds(arg, part));
            case Expr.Cast cast -> holds(cast.operand(), part);
            case Expr.Case choice ->
                choice.branches().stream().anyMatch(branch -> holds(branch.test(), part) || holds(branch.then(), part))
                        || holds(choice.otherwise(), part);
            default -> false;
        };
    }

    /** The length of a text that a value is, when it is one. */
    static Optional<Integer> length(io.landfall.converter.expression.SqlType type) {
        return type instanceof io.landfall.converter.expression.SqlType.Text(var length)
                ? Optional.of(length)
                : Optional.empty();
    }
}
