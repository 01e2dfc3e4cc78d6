package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.DynamicRename;
import io.landfall.parsers.alteryx.tool.RenameRule;
import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.FreeNames;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.record.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Renames fields by a rule. A name that comes empty stays as it was. */
final class DynamicRenameExecutor implements ToolExecutor<DynamicRename> {

    @Override
    public Class<DynamicRename> kind() {
        return DynamicRename.class;
    }

    @Override
    public Answer run(DynamicRename tool, ToolRun run) {
        var input = run.arrived("Targets").orElseGet(run::input);
        var names = FreeNames.all();
        var fields = new ArrayList<FlowField>();
        for (int i = 0; i < input.fields().size(); i++) {
            var field = input.fields().get(i);
            var name = tool.fields().includes(field.name())
                    ? name(tool, input, i, run)
                            .filter(found -> !found.isBlank())
                            .orElse(field.name())
                    : field.name();
            fields.add(field.named(names.take(name)));
        }
        var renamed = input.withFields(fields);
        return Answer.of(
                tool.rule() instanceof RenameRule.FirstRow && !renamed.rows().isEmpty()
                        ? renamed.withRows(
                                renamed.rows().subList(1, renamed.rows().size()))
                        : renamed);
    }

    private static Optional<String> name(DynamicRename tool, Records input, int position, ToolRun run) {
        var field = input.fields().get(position);
        return switch (tool.rule()) {
            case RenameRule.ByFormula(var formula) ->
                text(run.formula(formula).value(CurrentField.of(field, field.name())));
            case RenameRule.FirstRow _ -> firstRow(input, position, run);
            case RenameRule.AddText(var change) -> Optional.of(Renaming.added(field.name(), change, run));
            case RenameRule.RemoveText remove -> Renaming.removed(field.name(), remove.change(), run);
            case RenameRule.FromSourceFields source
            when !source.changeFields() -> fromSource(tool, input, position, run);
            case RenameRule.FromSourceRows rows when rows.mapped() -> mapped(rows, field, run);
            case RenameRule.FromDescriptions _ -> Optional.of(field.description());
            case RenameRule.FromSourceFields _ -> throw run.refused("a Dynamic Rename that changes types");
            case RenameRule.FromSourceRows rows -> placed(tool, rows, input, position, run);
            case RenameRule.Other(var mode) -> throw run.refused("a Dynamic Rename by %s".formatted(mode));
        };
    }

    private static Optional<String> firstRow(Records input, int position, ToolRun run) {
        if (input.rows().isEmpty()) {
            throw run.undefined("a Dynamic Rename by the first of no records");
        }
        var name = text(input.rows().getFirst().get(position)).orElse("");
        return Optional.of(name.isBlank() ? "Field_" + (position + 1) : name);
    }

    private static Optional<String> fromSource(DynamicRename tool, Records input, int position, ToolRun run) {
        var place = meant(tool, input.fields().subList(0, position));
        return run.input("Source").fields().stream().skip(place).findFirst().map(FlowField::name);
    }

    /** The records stand for the fields one by one; what becomes of one that is over is not documented. */
    private static Optional<String> placed(
            DynamicRename tool, RenameRule.FromSourceRows rows, Records input, int position, ToolRun run) {
        var source = run.input("Source");
        if (source.rows().size() != meant(tool, input.fields())) {
            throw run.refused("a Dynamic Rename by more or fewer records than fields");
        }
        var row = source.rows().get((int) meant(tool, input.fields().subList(0, position)));
        return text(row.get(run.position(source, rows.newNameField())));
    }

    /** How many fields are meant. */
    private static long meant(DynamicRename tool, List<FlowField> fields) {
        return fields.stream()
                .filter(field -> tool.fields().includes(field.name()))
                .count();
    }

    private static Optional<String> mapped(RenameRule.FromSourceRows rows, FlowField field, ToolRun run) {
        var source = run.input("Source");
        var old = run.position(source, rows.oldNameField());
        var name = run.position(source, rows.newNameField());
        return source.rows().stream()
                .filter(row -> text(row.get(old)).filter(field::isCalled).isPresent())
                .findFirst()
                .flatMap(row -> text(row.get(name)));
    }

    private static Optional<String> text(@Nullable Object value) {
        return Optional.ofNullable((String) Stored.in(FlowField.text(""), value));
    }
}
