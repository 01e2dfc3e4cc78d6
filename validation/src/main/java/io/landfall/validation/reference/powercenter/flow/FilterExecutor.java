package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.powercenter.Filter;
import io.landfall.parsers.powercenter.Transformation;
import io.landfall.parsers.powercenter.expression.PowerCenterExpressions;
import io.landfall.validation.reference.powercenter.expression.Truth;
import java.util.ArrayList;
import java.util.Map;

/** Runs Filters: a row passes when the condition is true; NULL and 0 are not. */
final class FilterExecutor implements TransformationExecutor {

    private static final int PASSES = 0;
    private static final int STAYS = 1;

    @Override
    public boolean runs(Transformation transformation) {
        return transformation instanceof Filter;
    }

    @Override
    public Map<String, RowStream> run(Work work) {
        var feed = work.feed(work.inputs());
        var text = work.settings().text("Filter Condition");
        if (PowerCenterExpressions.isEmpty(text)) {
            return Map.of("", RowStream.begun(feed.rows(), feed.ordered()));
        }
        var condition = work.parsed(text, work.at());
        var branches = work.run().branches();
        branches.declare(work.at(), 2);
        var rows = new ArrayList<FlowRow>();
        for (var row : feed.rows()) {
            work.unlessInError(() -> Truth.holds(work.run().evaluator().value(condition, work.scope(row.values()))))
                    .ifPresent(passes -> {
                        branches.take(work.at(), passes ? PASSES : STAYS);
                        if (passes) {
                            rows.add(row.renewed(row.values()));
                        }
                    });
        }
        return Map.of("", RowStream.begun(rows, feed.ordered()));
    }
}
