package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.Imputation;
import io.landfall.parsers.alteryx.tool.Imputation.Replaced;
import io.landfall.parsers.alteryx.tool.Imputation.Replacement;
import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.record.Stored;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at all values of a field first, then goes through them once more and puts another in the place of those that go. */
final class ImputationExecutor implements ToolExecutor<Imputation> {

    @Override
    public Class<Imputation> kind() {
        return Imputation.class;
    }

    @Override
    public Answer run(Imputation tool, ToolRun run) {
        if (tool.indicator() || tool.separate()) {
            throw run.refused("an Imputation that adds fields");
        }
        var records = run.input();
        for (var name : tool.fields()) {
            var position = run.position(records, name);
            records = imputed(tool, records, position, run);
        }
        return Answer.of(records);
    }

    private static Records imputed(Imputation tool, Records records, int position, ToolRun run) {
        var field = records.fields().get(position);
        var others = new ArrayList<Object>();
        for (var value : records.column(position)) {
            if (value != null && !goes(tool, value, run)) {
                others.add(value);
            }
        }
        var comes = replacement(tool, field, others, run);
        return Columns.replaced(records, position, field, row -> {
            var value = row.get(position);
            return goes(tool, value, run) ? comes : value;
        });
    }

    private static boolean goes(Imputation tool, @Nullable Object value, ToolRun run) {
        return switch (tool.replaced()) {
            case NULL -> value == null;
            case VALUE ->
                value instanceof Number number
                        && isSame(number, new BigDecimal(tool.replacedValue().strip()));
            case UNKNOWN -> throw run.refused("an Imputation of unknown values");
        };
    }

    private static boolean isSame(Number number, BigDecimal other) {
        return number instanceof Double real
                ? real == other.doubleValue()
                : new BigDecimal(number.toString()).compareTo(other) == 0;
    }

    private static @Nullable Object replacement(Imputation tool, FlowField field, List<Object> others, ToolRun run) {
        if (tool.replacement() != Replacement.VALUE && field.type() != FieldType.DOUBLE) {
            throw run.refused("an Imputation of other numbers than doubles");
        }
        return switch (tool.replacement()) {
            case VALUE ->
                Stored.in(field, new BigDecimal(tool.replacementValue().strip()));
            case MEAN -> Numbers.mean(others);
            case MEDIAN -> {
                if (tool.replaced() == Replaced.VALUE) {
                    throw run.refused("an Imputation by a median with or without the value that goes");
                }
                yield Numbers.median(others);
            }
            case MODE, UNKNOWN -> throw run.refused("an Imputation by an unknown value");
        };
    }
}
