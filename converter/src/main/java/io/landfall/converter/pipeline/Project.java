package io.landfall.converter.pipeline;

import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;

/**
 * One row out for each row in, with exactly the listed fields, each computed from the incoming row. Keeps arrival order.
 *
 * <pre>{@code {id: EXP_NET, op: project, input: SRC, fields: [ID, {name: NET, type: DOUBLE, expr: "QTY * PRICE"}]}}</pre>
 */
public record Project(String id, InputRef input, List<Projection> fields, SourceLocation at) implements Operator {

    public Project {
        fields = List.copyOf(fields);
    }

    @Override
    public List<InputRef> inputs() {
        return List.of(input);
    }
}
