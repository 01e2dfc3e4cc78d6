package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.DbFileInput;
import io.landfall.parsers.alteryx.tool.DynamicInput;
import io.landfall.parsers.alteryx.tool.FileNameChange;
import io.landfall.parsers.alteryx.tool.FileNameField;
import io.landfall.parsers.alteryx.tool.Store;
import io.landfall.validation.reference.alteryx.expression.FieldValues;
import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.FreeNames;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.record.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        var template = tool.template().orElseThrow(() -> run.refused("a Dynamic Input without a template"));
        var input = run.input();
        var passed = tool.variation() instanceof DynamicInput.Variation.ChangedQuery(var changes)
                ? passed(changes, input, run)
                : List.<Integer>of();
        var reading = VariantReading.of(unnamed(template), run);
        var fields = new ArrayList<FlowField>();
        passed.forEach(position -> fields.add(input.fields().get(position)));
        var names = FreeNames.besides(fields);
        reading.fields().forEach(field -> fields.add(field.named(names.take(field.name()))));
        if (template.fileNameField() != FileNameField.NONE) {
            fields.add(FlowField.text(names.take("FileName"), 254));
        }
        var rows = new ArrayList<Row>();
        for (var row : input.rows()) {
            var variant = variant(unnamed(template), tool.variation(), input, row, run);
            var read = reading.read(variant);
            if (!isLike(read.fields(), reading.fields())) {
                throw run.refused("a Dynamic Input that reads files of different layout");
            }
            var before =
                    Columns.only(input.withRows(List.of(row)), passed).rows().getFirst();
            for (var one : read.rows()) {
                var both = before.beside(one);
                rows.add(
                        template.fileNameField() == FileNameField.NONE
                                ? both
                                : both.plus(origin(template, tool.variation(), variant.store(), input, row, run)));
            }
        }
        return Answer.of(new Records(fields, rows));
    }

    private static DbFileInput variant(
            DbFileInput template, DynamicInput.Variation variation, Records input, Row row, ToolRun run) {
        return switch (variation) {
            case DynamicInput.Variation.ChangedQuery(var changes) -> changed(template, changes, input, row, run);
            case DynamicInput.Variation.FileList(var field, var change) ->
                with(template, listed(template.store(), change, text(row, run.position(input, field)), run));
            case DynamicInput.Variation.Other(var mode) ->
                throw run.refused("a Dynamic Input of the kind %s".formatted(mode));
        };
    }

    private static DbFileInput unnamed(DbFileInput template) {
        return new DbFileInput(
                template.store(),
                template.format(),
                template.options(),
                template.recordLimit(),
                template.searchSubfolders(),
                FileNameField.NONE);
    }

    /** What the field with the name of the file holds: the place as a record writes it, else as the template does. */
    private static String origin(
            DbFileInput template,
            DynamicInput.Variation variation,
            Store variant,
            Records input,
            Row row,
            ToolRun run) {
        if (template.fileNameField() == FileNameField.PATH
                && variation instanceof DynamicInput.Variation.FileList(var field, var change)
                && change == FileNameChange.PATH) {
            return text(row, run.position(input, field));
        }
        return switch (variant) {
            case Store.File file -> path(template, file.path(), run);
            case Store.Workbook book when book.listsSheets() -> path(template, book.path(), run) + "|||" + book.part();
            case Store.Workbook book ->
                "%s|||`%s$%s`".formatted(path(template, book.path(), run), book.sheet(), book.range());
            case Store.Database _ -> throw run.refused("a Dynamic Input from a database");
        };
    }

    private static String path(DbFileInput template, String path, ToolRun run) {
        var whole = run.place(path);
        return template.fileNameField() == FileNameField.PATH
                ? whole
                : whole.substring(Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('\\')) + 1);
    }

    /** The store with a value in the place of its path, a part of it, or its sheet. */
    private static Store listed(Store store, FileNameChange change, String value, ToolRun run) {
        return switch (store) {
            case Store.File(var kind, var path, var part) -> new Store.File(kind, path(path, change, value, run), part);
            case Store.Workbook book -> listed(book, change, value, run);
            case Store.Database _ -> throw run.refused("a Dynamic Input from a database");
        };
    }

    /** A path may have a sheet behind it; all else is about the sheet. */
    private static Store listed(Store.Workbook book, FileNameChange change, String value, ToolRun run) {
        if (change == FileNameChange.PATH) {
            var bar = value.indexOf('|');
            var path = bar < 0 ? value : value.substring(0, bar);
            var sheet = bar < 0 || book.listsSheets() ? "" : sheet(value.substring(bar + 1));
            return new Store.Workbook(
                    book.kind(), path, sheet.isEmpty() ? book.sheet() : sheet, book.range(), book.part());
        }
        if (book.listsSheets()) {
            throw run.refused("a Dynamic Input that changes a sheet where there is none");
        }
        return new Store.Workbook(
                book.kind(),
                book.path(),
                switch (change) {
                    case FILE_NAME, TABLE -> sheet(value);
                    case SUFFIX -> book.sheet() + value;
                    case PREFIX -> value + book.sheet();
                    case PATH, UNKNOWN -> throw run.refused("a Dynamic Input that changes a part unknown");
                },
                book.range(),
                book.part());
    }

    /** A sheet may stand in quotes, and with a dollar at its end. */
    private static String sheet(String written) {
        int from = 0;
        int to = written.length();
        while (from < to && "|`'".indexOf(written.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && "`'$".indexOf(written.charAt(to - 1)) >= 0) {
            to--;
        }
        return written.substring(from, to);
    }

    private static String path(String path, FileNameChange change, String value, ToolRun run) {
        var slash = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1;
        var dot = path.lastIndexOf('.') < slash ? path.length() : path.lastIndexOf('.');
        var extension = path.substring(dot);
        return switch (change) {
            case PATH -> value;
            case FILE_NAME, TABLE ->
                path.substring(0, slash)
                        + (value.toLowerCase(Locale.ROOT).endsWith(extension.toLowerCase(Locale.ROOT))
                                ? value
                                : value + extension);
            case SUFFIX -> path.substring(0, dot) + value + extension;
            case PREFIX -> path.substring(0, slash) + value + path.substring(slash);
            case UNKNOWN -> throw run.refused("a Dynamic Input that changes a part unknown");
        };
    }

    private static String text(Row row, int position) {
        var text = FieldValues.text(row.get(position));
        return text == null ? "" : text;
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
            store = switch (change.action()) {
                case "ReplaceString" ->
                    replaced(store, change.replaceText(), text(row, run.position(input, change.field())), run);
                case "PassField" -> store;
                default -> throw run.refused("a Dynamic Input with the change %s".formatted(change.action()));
            };
        }
        return with(template, store);
    }

    private static DbFileInput with(DbFileInput template, Store store) {
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
                        old.startsWith("`") && old.endsWith("$`") && sheet(old).equals(sheet)
                                ? sheet(value)
                                : sheet.replace(old, value),
                        range.replace(old, value),
                        part.replace(old, value));
            case Store.Database _ -> throw run.refused("a Dynamic Input from a database");
        };
    }
}
