package io.landfall.validation.reference.alteryx.flow;

import io.landfall.parsers.expression.Expression;
import io.landfall.validation.reference.Unrepeatable;
import io.landfall.validation.reference.alteryx.expression.RecordScope;
import java.util.Optional;

/** What names mean in the formulas of interface tools: answers, and the setting that is to be changed. */
record AnswerScope(Answers answers, int tool, Optional<String> destination) implements RecordScope {

    @Override
    public Object value(Expression.Name name) {
        if (name.name().equalsIgnoreCase("Destination")) {
            return destination.orElse("");
        }
        var answer = answers.connected(tool, name.name()).or(() -> answers.named(name.name()));
        return answer.orElseThrow(() -> Unrepeatable.refused(name.at(), "the answer '%s'".formatted(name.name())));
    }

    @Override
    public Object value(Expression.RowName name) {
        throw Unrepeatable.failed(name.at(), "a formula about answers looks at rows");
    }
}
