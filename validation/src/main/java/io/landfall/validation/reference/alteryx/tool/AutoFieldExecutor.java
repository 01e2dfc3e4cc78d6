package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.AutoField;
import io.landfall.parsers.alteryx.tool.StoredType;
import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.record.SmallestType;
import io.landfall.validation.reference.alteryx.record.Stored;
import java.util.List;

/**
 * Gives each chosen text field the smallest type that holds all its values. Rows that are given have the type that Designer noted where
 * it is a wider number; of values that say nothing about a noted type nobody knows what comes after it.
 */
final class AutoFieldExecutor implements ToolExecutor<AutoField> {

    @Override
    public Class<AutoField> kind() {
        return AutoField.class;
    }

    @Override
    public Answer run(AutoField tool, ToolRun run) {
        var records = run.input();
        for (int i = 0; i < records.fields().size(); i++) {
            var field = records.fields().get(i);
            if (field.type().isText() && tool.fields().includes(field.name())) {
                records = sized(records, i, field, run);
            }
        }
        return Answer.of(records);
    }

    private static Records sized(Records records, int position, FlowField field, ToolRun run) {
        var texts = records.column(position).stream()
                .map(value -> value == null ? "" : value.toString())
                .toList();
        var sized = field.typed(type(texts, field, run));
        return Columns.replaced(records, position, sized, row -> {
            var value = row.get(position);
            var empty = value == null || (value.equals("") && !sized.type().isText());
            return empty ? null : Stored.in(sized, value);
        });
    }

    private static StoredType type(List<String> texts, FlowField field, ToolRun run) {
        var smallest = SmallestType.of(texts);
        if (run.around().request().data().isPresent()) {
            return smallest;
        }
        return run.tool()
                .layout("Output")
                .flatMap(layout -> layout.fields().stream()
                        .filter(seen -> seen.name().equalsIgnoreCase(field.name()))
                        .findFirst())
                .map(seen -> seen.type())
                .filter(seen -> !seen.type().isText())
                .filter(seen -> holds(seen, smallest, texts, run))
                .orElse(smallest);
    }

    private static boolean holds(StoredType seen, StoredType smallest, List<String> texts, ToolRun run) {
        if (texts.stream().allMatch(String::isEmpty)) {
            throw run.undefined("an Auto Field over nothing but empty values");
        }
        return smallest.type().isInteger()
                && seen.type().isNumber()
                && texts.stream()
                        .allMatch(text -> text.isEmpty() || Stored.in(new FlowField("", seen, ""), text) != null);
    }
}
