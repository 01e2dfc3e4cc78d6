package io.landfall.validation.reference.alteryx.read;

import io.landfall.parsers.alteryx.tool.DbFileInput;
import io.landfall.parsers.alteryx.tool.FileKind;
import io.landfall.parsers.alteryx.tool.Store;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.data.DataFile;
import io.landfall.validation.data.DataFolder;
import io.landfall.validation.reference.Unrepeatable;
import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.FreeNames;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.record.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads what an Input Data names, file by file where it names a pattern.
 *
 * @param at the place of the tool
 * @param substitute puts constants into a text
 */
public record FileReading(Optional<DataFolder> data, SourceLocation at, Function<String, String> substitute) {

    private static final int FILE_NAME_SIZE = 254;

    /** The number of that code page. */
    private static final String UTF_8 = "65001";

    /** The records of all files, with the fields of the first. */
    public Records read(DbFileInput input) {
        if (input.searchSubfolders() && input.store().isPattern()) {
            throw Unrepeatable.refused(at, "an Input Data that looks into folders below");
        }
        var parts = files(path(input.store())).stream()
                .map(file -> named(input, file, records(input, file)))
                .toList();
        var first = parts.getFirst();
        var rows = new ArrayList<Row>();
        for (var part : parts) {
            if (!names(part).equals(names(first))) {
                throw Unrepeatable.refused(at, "files of different layout behind one pattern");
            }
            rows.addAll(part.rows());
        }
        return first.withRows(rows);
    }

    private static List<String> names(Records records) {
        return records.fields().stream().map(FlowField::name).toList();
    }

    private String path(Store store) {
        return switch (store) {
            case Store.File file -> file.path();
            case Store.Workbook workbook -> workbook.path();
            case Store.Database _ -> throw Unrepeatable.refused(at, "a database whose rows are not given");
        };
    }

    private List<DataFile> files(String path) {
        var folder =
                data.orElseThrow(() -> Unrepeatable.refused(at, "the file '%s', which is not given".formatted(path)));
        var found = folder.find(substitute.apply(path), at).value();
        if (found.isEmpty()) {
            throw Unrepeatable.refused(at, "the file '%s', which is not there".formatted(path));
        }
        return found;
    }

    private Records records(DbFileInput input, DataFile file) {
        try {
            return switch (input.store()) {
                case Store.Workbook workbook -> new WorkbookFile(at).read(file.path(), workbook, input.options());
                case Store.File(var kind, var _, var part)
                when part.isEmpty() && kind == FileKind.DELIMITED ->
                    new DelimitedFile(input.options().delimitedInput(), at).read(file.path());
                case Store.File(var kind, var _, var part)
                when part.isEmpty() && kind == FileKind.YXDB -> YxdbFile.read(file.path(), at);
                case Store.File(var kind, var _, var part)
                when part.isEmpty() && (kind == FileKind.XML || kind == FileKind.JSON) -> document(file);
                case Store.File(var kind, var _, var _) ->
                    throw Unrepeatable.refused(at, "a file of the kind %s".formatted(kind));
                case Store.Database _ -> throw Unrepeatable.refused(at, "a database");
            };
        } catch (IOException broken) {
            throw Unrepeatable.failed(
                    at, "the file '%s' cannot be read: %s".formatted(file.shown(), broken.getMessage()));
        }
    }

    /** The whole file in one text. */
    private Records document(DataFile file) throws IOException {
        var text = TextDecoding.read(file.path(), UTF_8, at);
        return new Records(List.of(FlowField.text("Document")), List.of(new Row(List.of(text))));
    }

    private Records named(DbFileInput input, DataFile file, Records records) {
        return switch (input.fileNameField()) {
            case NONE -> records;
            case NAME -> {
                if (input.store() instanceof Store.Workbook) {
                    throw Unrepeatable.refused(at, "the name of a workbook as a field");
                }
                var shown = file.shown().replace('\\', '/');
                var name = shown.substring(Math.max(shown.lastIndexOf('/'), shown.lastIndexOf('!')) + 1);
                var field = FlowField.text(FreeNames.besides(records.fields()).take("FileName"), FILE_NAME_SIZE);
                yield records.with(field, _ -> name);
            }
            case PATH, UNKNOWN -> throw Unrepeatable.refused(at, "the path of a file as a field");
        };
    }
}
