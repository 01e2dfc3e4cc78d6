package io.landfall.validation.reference.alteryx.flow;

import io.landfall.parsers.expression.Expression;
import io.landfall.validation.reference.Unrepeatable;
import io.landfall.validation.reference.alteryx.expression.RecordScope;
import java.util.Optional;
import java.util.function.Function;

/** What names mean in the formulas of interface tools: answers, and the setting that is to be changed. */
record AnswerScope(Function<String, Optional<Object>> answers, Optional<String> destination) implements RecordScope {

    @Override
    public Object value(Expression.Name name) {
        if (name.name().equalsIgnoreCase("Destination")) {
            return destination.orElse("");
        }
        return answers.apply(name.name())
                .orElseThrow(() -> Unrepeatable.refused(name.at(), "the answer '%s'".formatted(name.name())));
    }

    @Override
    public Object value(Expression.RowName name) {
        throw Unrepeatable.failed(name.at(), "a formula about answers looks at rows");
    }
}
