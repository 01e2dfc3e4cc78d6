package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.RecordLayout;
import io.landfall.parsers.alteryx.tool.StoredType;
import io.landfall.parsers.alteryx.tool.TextInput;
import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.FreeNames;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.record.Row;
import io.landfall.validation.reference.alteryx.record.SmallestType;
import io.landfall.validation.reference.alteryx.record.Stored;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records that stand in the workflow. The types are those that Designer has noted, else the smallest that hold all values: also where what it
 * has noted does not hold what stands there now, for it looks anew in each run.
 */
final class TextInputExecutor implements ToolExecutor<TextInput> {

    @Override
    public Class<TextInput> kind() {
        return TextInput.class;
    }

    @Override
    public Answer run(TextInput input, ToolRun run) {
        return Answer.of(records(input, run));
    }

    static Records records(TextInput input, ToolRun run) {
        var names = FreeNames.all();
        var fields = new ArrayList<FlowField>();
        for (int i = 0; i < input.fields().size(); i++) {
            fields.add(FlowField.of(names.take(input.fields().get(i)), type(input, i, run)));
        }
        var rows = new ArrayList<Row>();
        for (var texts : input.rows()) {
            var row = new ArrayList<@Nullable Object>();
            for (int i = 0; i < fields.size(); i++) {
                var text = run.substituted(cell(texts, i));
                row.add(text.isEmpty() ? null : Stored.in(fields.get(i), text));
            }
            rows.add(new Row(row));
        }
        return new Records(fields, rows);
    }

    private static StoredType type(TextInput input, int position, ToolRun run) {
        var name = input.fields().get(position);
        var texts = input.rows().stream()
                .map(row -> run.substituted(cell(row, position)))
                .toList();
        return run.tool()
                .layout("Output")
                .map(RecordLayout::fields)
                .filter(seen -> seen.size() == input.fields().size()
                        && seen.get(position).name().equals(name))
                .map(seen -> seen.get(position).type())
                .filter(type -> texts.stream().allMatch(text -> text.isEmpty() || isHeld(text, type)))
                .orElseGet(() -> SmallestType.of(texts));
    }

    private static boolean isHeld(String text, StoredType stored) {
        return switch (stored.type()) {
            case BOOL -> text.matches("(?i)true|false|1|0");
            case DATE -> isRead(() -> LocalDate.parse(text));
            case TIME -> isRead(() -> LocalTime.parse(text));
            case DATETIME -> isRead(() -> LocalDateTime.parse(text.replace(' ', 'T')));
            case STRING, WSTRING, V_STRING, V_WSTRING -> text.equals(kept(text, stored));
            case BYTE, INT16, INT32, INT64 ->
                isRead(() -> new BigDecimal(text.strip()).toBigIntegerExact()) && kept(text, stored) != null;
            case FIXED_DECIMAL, FLOAT, DOUBLE, BLOB, SPATIAL, NONE, UNKNOWN -> kept(text, stored) != null;
        };
    }

    private static @Nullable Object kept(String text, StoredType stored) {
        return Stored.in(FlowField.of("", stored), text);
    }

    @SuppressWarnings("ReturnValueIgnored") // Only whether it can be read counts.
    private static boolean isRead(Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (ArithmeticException | DateTimeException | NumberFormatException _) {
            return false;
        }
    }

    private static String cell(List<String> row, int position) {
        return position < row.size() ? row.get(position) : "";
    }
}
