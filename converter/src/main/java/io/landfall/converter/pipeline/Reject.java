package io.landfall.converter.pipeline;

import io.landfall.converter.expression.Expr;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;

/**
 * Takes out the rows that the legacy tool drops with an error. Its first output has the rows for which the condition is not true;
 * output {@link InputRef#REJECTED} has the others, and a run counts them. Both keep arrival order.
 *
 * <pre>{@code {id: ERR, op: reject, input: SRC, condition: "B = 0", reason: "division by zero in RATIO"}}</pre>
 */
public record Reject(String id, InputRef input, Expr condition, String reason, SourceLocation at) implements Operator {

    @Override
    public List<InputRef> inputs() {
        return List.of(input);
    }

    @Override
    public List<String> outputs() {
        return List.of("", InputRef.REJECTED);
    }
}
