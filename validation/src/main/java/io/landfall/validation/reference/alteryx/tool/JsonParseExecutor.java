package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.JsonParse;
import io.landfall.validation.reference.alteryx.expression.FieldValues;
import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.FreeNames;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.record.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One record for each value in a JSON text, as the documentation shows them: the field of each kind is Null for a value that is of another.
 * What becomes of truths, null and numbers that can be written in several ways in a field of texts, of numbers that may be whole, of empty
 * objects and arrays and of text that is no JSON, it does not tell.
 */
final class JsonParseExecutor implements ToolExecutor<JsonParse> {

    @Override
    public Class<JsonParse> kind() {
        return JsonParse.class;
    }

    @Override
    public Answer run(JsonParse tool, ToolRun run) {
        return Answer.of(values(tool, run.input(), run));
    }

    /** A record for each value in the texts of a field. */
    static Records values(JsonParse tool, Records input, ToolRun run) {
        if (!tool.mode().isBlank()) {
            throw run.refused("a JSON Parse that lays out fields");
        }
        var position = run.position(input, tool.field());
        var kept = IntStream.range(0, input.fields().size())
                .filter(i -> tool.keepField() || i != position)
                .boxed()
                .toList();
        var rows = new ArrayList<Row>();
        for (var row : input.rows()) {
            var passed = row.only(kept);
            JsonText.leaves(String.valueOf(row.get(position)), run)
                    .forEach(leaf -> rows.add(passed.beside(tool.singleField() ? text(leaf, run) : typed(leaf))));
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
        return new Records(fields, rows);
    }

    private static Row text(JsonText.Leaf leaf, ToolRun run) {
        var isKnown = switch (leaf.kind()) {
            case TEXT, WHOLE -> true;
            case DECIMAL -> leaf.text().equals(FieldValues.text(Double.parseDouble(leaf.text())));
            case TRUTH, NOTHING -> false;
        };
        if (!isKnown) {
            throw run.undefined("a JSON Parse of %s into a field of texts".formatted(leaf.text()));
        }
        return new Row(List.of(leaf.path(), leaf.text()));
    }

    private static Row typed(JsonText.Leaf leaf) {
        var named = new Row(List.of(leaf.path()));
        return switch (leaf.kind()) {
            case TEXT -> named.plus(leaf.text()).plus(null).plus(null).plus(null);
            case WHOLE ->
                named.plus(null).plus(Long.parseLong(leaf.text())).plus(null).plus(null);
            case DECIMAL ->
                named.plus(null)
                        .plus(null)
                        .plus(Double.parseDouble(leaf.text()))
                        .plus(null);
            case TRUTH ->
                named.plus(null).plus(null).plus(null).plus(leaf.text().equals("true"));
            case NOTHING -> named.plus(null).plus(null).plus(null).plus(null);
        };
    }
}
