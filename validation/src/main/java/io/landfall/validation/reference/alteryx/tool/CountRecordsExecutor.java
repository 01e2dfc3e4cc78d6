package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.CountRecords;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.record.Row;
import java.util.List;

/** One record with the number of records, also for none. */
final class CountRecordsExecutor implements ToolExecutor<CountRecords> {

    @Override
    public Class<CountRecords> kind() {
        return CountRecords.class;
    }

    @Override
    public Answer run(CountRecords tool, ToolRun run) {
        long count = run.input().rows().size();
        return Answer.of(
                new Records(List.of(FlowField.of("Count", FieldType.INT64)), List.of(new Row(List.of(count)))));
    }
}
