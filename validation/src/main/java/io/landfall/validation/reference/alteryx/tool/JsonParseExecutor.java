package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.JsonParse;
import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.FreeNames;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.record.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One record for each text and whole number in a JSON text, as the documentation shows them. What becomes of other values, of empty objects and
 * arrays and of text that is no JSON, it does not tell.
 */
final class JsonParseExecutor implements ToolExecutor<JsonParse> {

    @Override
    public Class<JsonParse> kind() {
        return JsonParse.class;
    }

    @Override
    public Answer run(JsonParse tool, ToolRun run) {
        if (!tool.mode().isBlank()) {
            throw run.refused("a JSON Parse that lays out fields");
        }
        var input = run.input();
        var position = run.position(input, tool.field());
        var kept = IntStream.range(0, input.fields().size())
                .filter(i -> tool.keepField() || i != position)
                .boxed()
                .toList();
        var rows = new ArrayList<Row>();
        for (var row : input.rows()) {
            var passed = row.only(kept);
            JsonText.leaves(String.valueOf(row.get(position)), run)
                    .forEach(leaf -> rows.add(passed.beside(made(leaf, tool))));
        }
        var fields = new ArrayList<FlowField>();
        kept.forEach(i -> fields.add(input.fields().get(i)));
        var names = FreeNames.besides(fields);
        fields.add(FlowField.text(names.take("JSON_Name")));
        fields.add(FlowField.text(names.take("JSON_ValueString")));
        if (!tool.singleField()) {
            fields.add(FlowField.of(names.take("JSON_ValueInt"), FieldType.INT64));
            fields.add(FlowField.of(names.take("JSON_ValueFloat"), FieldType.DOUBLE));
            fields.add(FlowField.of(names.take("JSON_ValueBool"), FieldType.BOOL));
        }
        return Answer.of(new Records(fields, rows));
    }

    private static Row made(JsonText.Leaf leaf, JsonParse tool) {
        if (tool.singleField()) {
            return new Row(List.of(leaf.path(), leaf.text()));
        }
        var named = new Row(List.of(leaf.path()));
        return leaf.isText()
                ? named.plus(leaf.text()).plus(null).plus(null).plus(null)
                : named.plus(null).plus(Long.parseLong(leaf.text())).plus(null).plus(null);
    }
}
