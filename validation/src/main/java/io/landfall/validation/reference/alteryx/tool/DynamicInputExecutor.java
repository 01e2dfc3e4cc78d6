package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.DbFileInput;
import io.landfall.parsers.alteryx.tool.DynamicInput;
import io.landfall.parsers.alteryx.tool.Store;
import io.landfall.validation.reference.alteryx.expression.FieldValues;
import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.record.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Reads a variant of a template for each incoming record: the value of a field stands for a part of the path or sheet. Fields that are
 * passed on come before those that are read. All variants have to have the fields of the template.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/developer/dynamic-input-tool.html">Dynamic Input Tool</a>
 */
final class DynamicInputExecutor implements ToolExecutor<DynamicInput> {

    @Override
    public Class<DynamicInput> kind() {
        return DynamicInput.class;
    }

    @Override
    public Answer run(DynamicInput tool, ToolRun run) {
        if (!(tool.variation() instanceof DynamicInput.Variation.ChangedQuery(var changes))) {
            throw run.refused("a Dynamic Input that reads a list of files");
        }
        var template = tool.template().orElseThrow(() -> run.refused("a Dynamic Input without a template"));
        var input = run.input();
        var passed = passed(changes, input, run);
        var fields = new ArrayList<FlowField>();
        passed.forEach(position -> fields.add(input.fields().get(position)));
        var width = fields.size();
        fields.addAll(InputExecutor.records(template, run).fields());
        var rows = new ArrayList<Row>();
        for (var row : input.rows()) {
            var read = InputExecutor.records(changed(template, changes, input, row, run), run);
            if (!isLike(read.fields(), fields.subList(width, fields.size()))) {
                throw run.refused("a Dynamic Input that reads files of different layout");
            }
            var before =
                    Columns.only(input.withRows(List.of(row)), passed).rows().getFirst();
            read.rows().forEach(one -> rows.add(before.beside(one)));
        }
        return Answer.of(new Records(fields, rows));
    }

    private static List<Integer> passed(List<DynamicInput.Change> changes, Records input, ToolRun run) {
        return changes.stream()
                .filter(change -> change.action().equals("PassField"))
                .map(change -> run.position(input, change.field()))
                .toList();
    }

    private static boolean isLike(List<FlowField> read, List<FlowField> template) {
        return read.size() == template.size()
                && IntStream.range(0, read.size())
                        .allMatch(i -> read.get(i).isCalled(template.get(i).name())
                                && read.get(i).type() == template.get(i).type());
    }

    private static DbFileInput changed(
            DbFileInput template, List<DynamicInput.Change> changes, Records input, Row row, ToolRun run) {
        var store = template.store();
        for (var change : changes) {
            var text = FieldValues.text(row.get(run.position(input, change.field())));
            store = switch (change.action()) {
                case "ReplaceString" -> replaced(store, change.replaceText(), text == null ? "" : text, run);
                case "PassField" -> store;
                default -> throw run.refused("a Dynamic Input with the change %s".formatted(change.action()));
            };
        }
        return new DbFileInput(
                store,
                template.format(),
                template.options(),
                template.recordLimit(),
                template.searchSubfolders(),
                template.fileNameField());
    }

    private static Store replaced(Store store, String old, String value, ToolRun run) {
        return switch (store) {
            case Store.File(var kind, var path, var part) ->
                new Store.File(kind, path.replace(old, value), part.replace(old, value));
            case Store.Workbook(var kind, var path, var sheet, var range, var part) ->
                new Store.Workbook(
                        kind,
                        path.replace(old, value),
                        sheet.replace(old, value),
                        range.replace(old, value),
                        part.replace(old, value));
            case Store.Database _ -> throw run.refused("a Dynamic Input from a database");
        };
    }
}
