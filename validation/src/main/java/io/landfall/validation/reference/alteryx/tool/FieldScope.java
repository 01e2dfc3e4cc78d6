package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.StoredType;
import io.landfall.parsers.expression.Expression;
import io.landfall.validation.reference.alteryx.expression.RecordScope;
import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.record.Row;
import io.landfall.validation.reference.alteryx.record.Stored;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What names mean while a record passes.
 *
 * @param names what stands for something beside the fields, in lower case
 * @param nearby values of rows nearby, by their distance; none where no tool shows them
 */
record FieldScope(
        Records records,
        Row row,
        Map<String, @Nullable Object> names,
        @Nullable BiFunction<Integer, String, @Nullable Object> nearby,
        ToolRun run)
        implements RecordScope {

    @Override
    public @Nullable Object value(Expression.Name name) {
        var key = name.name().toLowerCase(Locale.ROOT);
        if (names.containsKey(key)) {
            return names.get(key);
        }
        var position = records.position(name.name());
        return position >= 0 ? row.get(position) : constant(name.name());
    }

    @Override
    public @Nullable Object value(Expression.RowName name) {
        if (nearby == null) {
            throw run.failed("the formula looks at other rows, which this tool does not show");
        }
        return nearby.apply(name.offset(), name.name());
    }

    @Override
    public StoredType type(Expression.Name name) {
        return records.field(name.name()).map(FlowField::stored).orElse(StoredType.NONE);
    }

    private Object constant(String name) {
        var parts = name.split("\\.", 2);
        if (parts.length < 2) {
            throw run.failed("the formula names '%s', which does not come in".formatted(name));
        }
        if (parts[0].equalsIgnoreCase("Engine")) {
            return Optional.ofNullable(run.around().engine().get(parts[1].toLowerCase(Locale.ROOT)))
                    .orElseThrow(() -> run.refused("the constant %s".formatted(name)));
        }
        var constant = run.around()
                .constants()
                .find(parts[0], parts[1])
                .orElseThrow(() -> run.refused("the constant %s".formatted(name)));
        var number = constant.numeric() ? Stored.constant(constant.value(), FieldType.DOUBLE) : null;
        return number == null ? constant.value() : number;
    }
}
