package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.MultiFieldFormula;
import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.FreeNames;
import io.landfall.validation.reference.alteryx.record.Records;
import java.util.ArrayList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Computes one formula for many fields. Each field is computed from the record as it came in, except for fields that were overwritten
 * before; a formula that reads one of those is refused, for it is not known which value Designer takes.
 */
final class MultiFieldExecutor implements ToolExecutor<MultiFieldFormula> {

    @Override
    public Class<MultiFieldFormula> kind() {
        return MultiFieldFormula.class;
    }

    @Override
    public Answer run(MultiFieldFormula tool, ToolRun run) {
        var input = run.input();
        var formula = run.formula(tool.expression());
        var names = FreeNames.besides(input.fields());
        var records = input;
        for (int i = 0; i < input.fields().size(); i++) {
            var field = input.fields().get(i);
            if (tool.fields().includes(field.name()) && isOffered(tool.fieldGroup(), field.type())) {
                records = computed(tool, formula, field, i, input, records, names, run);
            }
        }
        refuseMutual(tool, formula, input, run);
        return Answer.of(records);
    }

    private static Records computed(
            MultiFieldFormula tool,
            RecordFormula formula,
            FlowField field,
            int position,
            Records input,
            Records records,
            FreeNames names,
            ToolRun run) {
        var made = tool.copy()
                .map(copy -> field.named(names.take(Renaming.added(field.name(), copy, run))))
                .orElse(field);
        var typed = tool.outputType().type() == FieldType.NONE ? made : made.typed(tool.outputType());
        var values = new ArrayList<@Nullable Object>();
        for (var row : input.rows()) {
            var value = formula.value(input, row, CurrentField.of(field, row.get(position)));
            values.add(formula.stored(typed, value));
        }
        return tool.copy().isPresent()
                ? Columns.appended(records, typed, values)
                : Columns.replaced(records, position, typed, values);
    }

    private static void refuseMutual(MultiFieldFormula tool, RecordFormula formula, Records input, ToolRun run) {
        if (tool.copy().isPresent()) {
            return;
        }
        var chosen = input.fields().stream()
                .filter(field -> tool.fields().includes(field.name()) && isOffered(tool.fieldGroup(), field.type()))
                .toList();
        for (var field : chosen) {
            if (chosen.size() > 1 && formula.reads(field.name())) {
                throw run.refused(
                        "a Multi-Field Formula that reads '%s', which it changes too".formatted(field.name()));
            }
        }
    }

    private static boolean isOffered(String group, FieldType type) {
        return switch (group.toLowerCase(Locale.ROOT)) {
            case "text", "string" -> type.isText();
            case "numeric", "number" -> type.isNumber();
            case "date", "datetime", "dateortime" -> type.isTemporal();
            case "bool" -> type == FieldType.BOOL;
            default -> true;
        };
    }
}
