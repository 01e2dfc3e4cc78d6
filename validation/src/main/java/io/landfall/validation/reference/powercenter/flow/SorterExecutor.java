package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.powercenter.SortDirection;
import io.landfall.parsers.powercenter.Sorter;
import io.landfall.parsers.powercenter.Transformation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs Sorters. NULL is the highest value unless the sorter says that it is the lowest, and goes to the other end when the direction
 * does. Of rows that are equal in all ports a distinct sorter keeps the first; with case ignored, of variants in case too.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-guide/sorter-transformation.html">Sorter
 *     transformation</a>
 */
final class SorterExecutor implements TransformationExecutor {

    @Override
    public boolean runs(Transformation transformation) {
        return transformation instanceof Sorter;
    }

    @Override
    public Map<String, RowStream> run(Work work) {
        var feed = work.feed(work.inputs());
        var rows = new ArrayList<FlowRow>();
        feed.rows().forEach(row -> rows.add(row.renewed(row.values())));
        if (work.settings().isYes("Distinct")) {
            var seen = new HashMap<MatchKey, Optional<RowMark>>();
            var ignoresCase = ignoresCase(work);
            rows.removeIf(row -> {
                var first = seen.putIfAbsent(key(work, row, ignoresCase), row.mark());
                if (first != null && !first.equals(row.mark())) {
                    throw work.undefined("equal rows of which an Update Strategy wants different things done");
                }
                return first != null;
            });
        }
        var order = order(work);
        rows.sort(order);
        return Map.of("", RowStream.begun(rows, isDefined(work, rows, order)));
    }

    private static boolean ignoresCase(Work work) {
        return work.settings().isNo("Case Sensitive");
    }

    private static MatchKey key(Work work, FlowRow row, boolean ignoresCase) {
        var values = new ArrayList<@Nullable Object>();
        work.inputs().forEach(port -> values.add(row.values().get(port.name())));
        return MatchKey.of(values, ignoresCase, work.at());
    }

    private static Comparator<FlowRow> order(Work work) {
        Comparator<FlowRow> order = (_, _) -> 0;
        var ignoresCase = ignoresCase(work);
        var nullLow = work.settings().isYes("Null Treated Low");
        for (var port : ((Sorter) work.transformation()).keys()) {
            Comparator<FlowRow> next = (left, right) -> MatchKey.compare(
                    MatchKey.part(left.values().get(port.name()), ignoresCase, port.at()),
                    MatchKey.part(right.values().get(port.name()), ignoresCase, port.at()),
                    nullLow,
                    port.at());
            var descends = port.sort().filter(SortDirection.DESCENDING::equals).isPresent();
            order = order.thenComparing(descends ? next.reversed() : next);
        }
        return order;
    }

    /** The order is defined unless rows that differ stand level. */
    private static boolean isDefined(Work work, List<FlowRow> rows, Comparator<FlowRow> order) {
        for (int i = 1; i < rows.size(); i++) {
            if (order.compare(rows.get(i - 1), rows.get(i)) == 0
                    && !key(work, rows.get(i - 1), false).equals(key(work, rows.get(i), false))) {
                return false;
            }
        }
        return true;
    }
}
