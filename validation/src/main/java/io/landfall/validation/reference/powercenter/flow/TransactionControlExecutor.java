package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.powercenter.TransactionControl;
import io.landfall.parsers.powercenter.Transformation;
import io.landfall.parsers.powercenter.expression.PowerCenterExpressions;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;

/** Runs Transaction Controls that only commit: all rows pass whose condition is in no error. */
final class TransactionControlExecutor implements TransformationExecutor {

    @Override
    public boolean runs(Transformation transformation) {
        return transformation instanceof TransactionControl;
    }

    @Override
    public Map<String, RowStream> run(Work work) {
        var text = work.settings().text("Transaction Control Condition");
        if (text.toUpperCase(Locale.ROOT).contains("TC_ROLLBACK")) {
            throw work.refused("a Transaction Control that rolls back");
        }
        var feed = work.feed(work.inputs());
        if (PowerCenterExpressions.isEmpty(text)) {
            return Map.of("", RowStream.begun(feed.rows(), feed.ordered()));
        }
        var condition = work.parsed(text, work.at());
        var rows = new ArrayList<FlowRow>();
        for (var row : feed.rows()) {
            work.unlessInError(() -> {
                        var values = row.values()
                                .copy()
                                .put("TC_CONTINUE_TRANSACTION", 0L)
                                .put("TC_COMMIT_BEFORE", 1L)
                                .put("TC_COMMIT_AFTER", 2L);
                        work.run().evaluator().value(condition, work.scope(values));
                        return row.renewed(row.values());
                    })
                    .ifPresent(rows::add);
        }
        return Map.of("", RowStream.begun(rows, feed.ordered()));
    }
}
