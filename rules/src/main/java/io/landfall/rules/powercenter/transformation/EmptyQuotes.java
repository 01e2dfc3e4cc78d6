package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.FileFormat;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.rule.Findings;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import java.util.List;

/**
 * Texts of a file that are empty between quotes. Whether PowerCenter reads them as NULL, like what is empty without quotes, is not
 * documented: they stay empty here, and each run checks that there are none.
 */
record EmptyQuotes(TransformationNode node, Source file, FlowContext context) {

    /**
     * Adds the check where the file may have such texts.
     *
     * @param texts the columns whose values go on as texts; of others NULL comes either way
     */
    void check(List<Field> texts, Findings findings) {
        if (texts.isEmpty() || !mayHaveSome()) {
            return;
        }
        var none = texts.stream()
                .map(text -> Expr.call(
                        StandardFunction.IS_NOT_TRUE,
                        Expr.call(StandardFunction.EQ, Expr.field(text.name(), text.type()), Expr.text(""))))
                .reduce((one, other) -> Expr.call(StandardFunction.AND, one, other))
                .orElseThrow();
        context.check(new Check(
                "%s: no text is empty between quotes".formatted(node.name()),
                InputRef.of(file.id()),
                new Check.Assertion.EveryRow(none),
                node.at()));
        findings.say(Diagnostic.of(TransformationCode.EMPTY_QUOTES, node.at(), node.name()));
    }

    private boolean mayHaveSome() {
        return file.dataset() instanceof Dataset.File(var _, var _, FileFormat.Delimited format, var _)
                && !format.quote().isEmpty()
                && format.reading().emptyIsNull();
    }
}
