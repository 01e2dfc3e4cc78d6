package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.Sort;
import io.landfall.validation.reference.alteryx.record.ValueOrder;
import java.util.ArrayList;

/** Orders records, keeping those with equal values as they arrived. */
final class SortExecutor implements ToolExecutor<Sort> {

    @Override
    public Class<Sort> kind() {
        return Sort.class;
    }

    @Override
    public Answer run(Sort sort, ToolRun run) {
        var input = run.input();
        var values = sort.isDictionaryOrder() ? ValueOrder.DICTIONARY : ValueOrder.PLAIN;
        var rows = new ArrayList<>(input.rows());
        rows.sort((left, right) -> {
            for (var key : sort.fields()) {
                var position = run.position(input, key.field());
                var compared = values.compare(left.get(position), right.get(position));
                if (compared != 0) {
                    return key.descending() ? -compared : compared;
                }
            }
            return 0;
        });
        return Answer.of(input.withRows(rows));
    }
}
