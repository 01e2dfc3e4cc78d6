package io.landfall.converter.pipeline;

import io.landfall.converter.expression.Expr;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;

/**
 * The rows for which the condition is true; false and NULL drop. Keeps arrival order.
 *
 * <pre>{@code {id: FIL_OPEN, op: filter, input: SRC, condition: "STATUS = 'OPEN'"}}</pre>
 */
public record Filter(String id, InputRef input, Expr condition, SourceLocation at) implements Operator {

    @Override
    public List<InputRef> inputs() {
        return List.of(input);
    }
}
