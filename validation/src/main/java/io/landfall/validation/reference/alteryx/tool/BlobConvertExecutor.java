package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.BlobConvert;
import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.Records;
import java.util.List;

/** Names the text that is made of binary data. Without records there is nothing else to do; with any, it is refused. */
final class BlobConvertExecutor implements ToolExecutor<BlobConvert> {

    @Override
    public Class<BlobConvert> kind() {
        return BlobConvert.class;
    }

    @Override
    public Answer run(BlobConvert tool, ToolRun run) {
        if (tool.toBlob() || !run.input().rows().isEmpty()) {
            throw run.refused("a Blob Convert of records");
        }
        var fields = run.input().fields().stream()
                .map(field -> field.isCalled(tool.field()) ? FlowField.text(field.name()) : field)
                .toList();
        return Answer.of(new Records(fields, List.of()));
    }
}
