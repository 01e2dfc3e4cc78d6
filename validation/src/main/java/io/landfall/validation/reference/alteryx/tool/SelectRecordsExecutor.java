package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.SelectRecords;
import java.util.stream.IntStream;

/** Keeps records by their position. */
final class SelectRecordsExecutor implements ToolExecutor<SelectRecords> {

    @Override
    public Class<SelectRecords> kind() {
        return SelectRecords.class;
    }

    @Override
    public Answer run(SelectRecords tool, ToolRun run) {
        if (tool.ranges().isEmpty()) {
            throw run.refused("a Select Records of '%s'".formatted(tool.text()));
        }
        var input = run.input();
        var rows = IntStream.rangeClosed(1, input.rows().size())
                .filter(position ->
                        tool.ranges().stream().anyMatch(range -> position >= range.from() && position <= range.to()))
                .mapToObj(position -> input.rows().get(position - 1))
                .toList();
        return Answer.of(input.withRows(rows));
    }
}
