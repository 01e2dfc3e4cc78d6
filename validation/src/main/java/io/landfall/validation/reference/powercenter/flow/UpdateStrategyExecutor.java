package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.powercenter.Transformation;
import io.landfall.parsers.powercenter.UpdateStrategy;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs Update Strategies: each row gets a mark, which counts in a data-driven session only. Rejected rows go on to the target, which
 * rejects them, unless they are to be dropped at once.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-guide/update-strategy-transformation.html">Update
 *     Strategy transformation</a>
 */
final class UpdateStrategyExecutor implements TransformationExecutor {

    @Override
    public boolean runs(Transformation transformation) {
        return transformation instanceof UpdateStrategy;
    }

    @Override
    public Map<String, RowStream> run(Work work) {
        var feed = work.feed(work.inputs());
        if (!work.run().facts().isDataDriven()) {
            return Map.of("", renewed(feed));
        }
        var expression = work.parsed(work.settings().text("Update Strategy Expression"), work.at());
        var rows = new ArrayList<FlowRow>();
        for (var row : feed.rows()) {
            work.unlessInError(() -> mark(work, work.run().evaluator().value(expression, work.scope(row.values()))))
                    .filter(mark -> mark != RowMark.REJECT || !work.settings().isNo("Forward Rejected Rows"))
                    .ifPresent(mark -> rows.add(row.renewed(row.values()).marked(mark)));
        }
        return Map.of("", RowStream.begun(rows, feed.ordered()));
    }

    private static RowStream renewed(RowStream feed) {
        return RowStream.begun(
                feed.rows().stream().map(row -> row.renewed(row.values())).toList(), feed.ordered());
    }

    private static RowMark mark(Work work, @Nullable Object value) {
        if (value instanceof Number number) {
            return RowMark.of(number).orElseThrow(() -> work.undefined("the update strategy %s".formatted(number)));
        }
        if (value == null) {
            throw work.undefined(
                    "a row that '%s' marks with nothing".formatted(work.node().name()));
        }
        throw work.refused("an update strategy that is no number");
    }
}
