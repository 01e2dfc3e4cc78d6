package io.landfall.rules.alteryx.flow;

import io.landfall.converter.conversion.Draft;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.Parameter;
import io.landfall.parsers.expression.Expression;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The answers to an app that every run may be given anew: in formulas, a parameter stands where Designer writes the answer.
 *
 * @param parameters what stands for the answers, by the names of their questions
 */
record AppParameters(Draft draft, ControlValues answers, Map<String, Parameter> parameters) implements RoundControl {

    AppParameters {
        parameters = Map.copyOf(parameters);
    }

    @Override
    public Expression filled(Expression formula) {
        return answers.filled(formula);
    }

    @Override
    public Optional<Expr> value(String name, Function<String, Optional<Expr>> fields) {
        return answers.standing(name)
                .or(() -> answers.all().stream()
                        .filter(answer -> answer.name().equals(name))
                        .findFirst())
                .map(this::parameter);
    }

    private Expr parameter(ControlValues.Value answer) {
        var parameter = Objects.requireNonNull(parameters.get(answer.parameter()));
        draft.parameter(parameter);
        return new Expr.ParameterRef(parameter.name(), parameter.type());
    }
}
