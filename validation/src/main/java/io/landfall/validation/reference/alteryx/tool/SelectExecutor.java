package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.Select;
import java.util.List;

/** Chooses, renames, retypes and reorders fields. */
final class SelectExecutor implements ToolExecutor<Select> {

    @Override
    public Class<Select> kind() {
        return Select.class;
    }

    @Override
    public Answer run(Select select, ToolRun run) {
        var input = run.input();
        return Answer.of(Selection.of(select.block(), List.of(new Selection.Side("", input.fields())), run)
                .records(input.rows()));
    }
}
