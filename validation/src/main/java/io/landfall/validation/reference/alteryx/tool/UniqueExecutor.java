package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.Unique;
import io.landfall.validation.reference.alteryx.record.Key;
import io.landfall.validation.reference.alteryx.record.Row;
import java.util.ArrayList;

/** The first record of each key leaves at Unique, every other at Duplicates, both in the order of the keys. */
final class UniqueExecutor implements ToolExecutor<Unique> {

    @Override
    public Class<Unique> kind() {
        return Unique.class;
    }

    @Override
    public Answer run(Unique unique, ToolRun run) {
        var input = run.input();
        var firsts = new ArrayList<Row>();
        var others = new ArrayList<Row>();
        for (var group :
                Key.sorted(input, run.positions(input, unique.fields())).values()) {
            firsts.add(group.getFirst());
            others.addAll(group.subList(1, group.size()));
        }
        return Answer.of("Unique", input.withRows(firsts), "Duplicates", input.withRows(others));
    }
}
