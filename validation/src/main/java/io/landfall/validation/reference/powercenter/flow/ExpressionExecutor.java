package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.powercenter.ExpressionTransformation;
import io.landfall.parsers.powercenter.Transformation;
import java.util.ArrayList;
import java.util.Map;

/** Runs Expressions: each row gets computed ports, and variables remember from row to row. */
final class ExpressionExecutor implements TransformationExecutor {

    @Override
    public boolean runs(Transformation transformation) {
        return transformation instanceof ExpressionTransformation;
    }

    @Override
    public Map<String, RowStream> run(Work work) {
        var feed = work.feed(work.inputs());
        var program = new PortProgram(work);
        var rows = new ArrayList<FlowRow>();
        for (var row : feed.rows()) {
            work.unlessInError(() -> program.computed(row.values()))
                    .map(row::with)
                    .ifPresent(rows::add);
        }
        return Map.of("", feed.with(rows));
    }
}
