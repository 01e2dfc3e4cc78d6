package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.DynamicSelect;
import java.util.stream.IntStream;

/** Lets fields through by their type. */
final class DynamicSelectByTypeExecutor implements ToolExecutor<DynamicSelect.ByType> {

    @Override
    public Class<DynamicSelect.ByType> kind() {
        return DynamicSelect.ByType.class;
    }

    @Override
    public Answer run(DynamicSelect.ByType tool, ToolRun run) {
        var input = run.input();
        var passing = IntStream.range(0, input.fields().size())
                .filter(i -> tool.types().contains(input.fields().get(i).type()))
                .boxed()
                .toList();
        return Answer.of(Columns.only(input, passing));
    }
}
