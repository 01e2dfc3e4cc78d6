package io.landfall.rules.alteryx.flow;

import io.landfall.converter.conversion.Draft;
import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Values;
import io.landfall.converter.rule.Fidelity;
import io.landfall.parsers.alteryx.Workflow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reports answers to an app with a quotation mark in them that would end the text which Designer writes them into, and those that are
 * empty: whether they leave a setting as it was saved is not documented.
 */
record AnswerChecks(Draft draft, Workflow app) {

    /** A check for each answer that stands in texts, where the pipeline reads it. */
    void add(ControlValues answers) {
        for (var answer : answers.all()) {
            var quotes = answers.quotes(app, answer);
            if (answer.isText() && draft.hasParameter(answer.parameter())) {
                draft.check(new Check(
                        "%s: the answer to '%s' can stand in a formula".formatted(app.name(), answer.parameter()),
                        draft.add(row(), Fidelity.EXACT),
                        new Check.Assertion.EveryRow(Conditions.all(Stream.concat(
                                        Stream.of(isThere(answer)),
                                        quotes.stream().sorted().map(quote -> isWithout(answer, quote)))
                                .toList())),
                        app.at()));
            }
        }
    }

    /** A check looks at rows; an answer is in none. */
    private Values row() {
        return new Values(
                draft.id("Answer"),
                List.of(new Field("Run", Types.INTEGER)),
                List.of(List.of(new Literal.NumberValue(BigDecimal.ONE, Types.INTEGER))),
                Optional.empty(),
                app.at());
    }

    private static Expr isThere(ControlValues.Value answer) {
        return Expr.call(StandardFunction.NE, given(answer), Expr.text(""));
    }

    private static Expr isWithout(ControlValues.Value answer, char quote) {
        return Expr.call(
                StandardFunction.NOT,
                Expr.call(TextFunction.CONTAINS_TEXT, given(answer), Expr.text(String.valueOf(quote))));
    }

    private static Expr given(ControlValues.Value answer) {
        return new Expr.ParameterRef(answer.parameter(), Types.TEXT);
    }
}
