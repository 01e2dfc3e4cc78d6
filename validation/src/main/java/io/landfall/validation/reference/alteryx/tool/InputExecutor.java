package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.DbFileInput;
import io.landfall.parsers.alteryx.tool.FileKind;
import io.landfall.parsers.alteryx.tool.FileNameField;
import io.landfall.parsers.alteryx.tool.Store;
import io.landfall.validation.reference.LegacyRows;
import io.landfall.validation.reference.Unrepeatable;
import io.landfall.validation.reference.alteryx.read.FileReading;
import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.FreeNames;
import io.landfall.validation.reference.alteryx.record.Records;
import java.util.regex.Pattern;

/**
 * Reads a file or a table. Rows that are given have the types that Designer noted for the fields; a file is read as it is.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/in-out/input-data-tool.html">Input Data Tool</a>
 */
final class InputExecutor implements ToolExecutor<DbFileInput> {

    private static final int NAME_SIZE = 254;

    private static final Pattern WINDOWS_FOLDERS = Pattern.compile("^.*[\\\\/]", Pattern.DOTALL);

    /** With a drive, or the share of a host. */
    private static final Pattern WHOLE = Pattern.compile("[A-Za-z]:|[\\\\/]");

    @Override
    public Class<DbFileInput> kind() {
        return DbFileInput.class;
    }

    @Override
    public Answer run(DbFileInput input, ToolRun run) {
        return Answer.of(records(input, run));
    }

    static Records records(DbFileInput input, ToolRun run) {
        var request = run.around().request();
        var at = run.tool().at();
        var read = request.inputs()
                .rows(at)
                .map(rows -> named(given(rows, input, run), input, run))
                .orElseGet(() -> new FileReading(request.data(), at, run::place).read(input));
        var all = DocumentRecords.isDocument(input.store()) ? new DocumentRecords(input, run).of(read) : read;
        var limit = input.recordLimit().orElse(Long.MAX_VALUE);
        return all.rows().size() <= limit ? all : all.withRows(all.rows().subList(0, (int) limit));
    }

    private static Records given(LegacyRows rows, DbFileInput input, ToolRun run) {
        if (DocumentRecords.isDocument(input.store())) {
            return GivenRows.records(rows, run, _ -> FlowField.text("").stored(), value -> value);
        }
        if (!isText(input)) {
            return GivenRows.records(rows, run);
        }
        var size = input.options().delimitedInput().fieldLength();
        return GivenRows.records(
                rows, run, _ -> FlowField.text("", size).stored(), value -> "".equals(value) ? null : value);
    }

    /** Rows that are given say which of many files they come from, but not what they would all say. */
    private static Records named(Records records, DbFileInput input, ToolRun run) {
        return switch (input.store()) {
            case Store.File file
            when input.fileNameField() == FileNameField.NAME && !file.isPattern() ->
                named(records, WINDOWS_FOLDERS.matcher(run.place(file.path())).replaceFirst(""));
            case Store.Workbook workbook
            when input.fileNameField() != FileNameField.NONE && workbook.isPattern() ->
                Columns.replaced(
                        records,
                        records.fields().size() - 1,
                        records.fields().getLast(),
                        row -> row.get(records.fields().size() - 1) + "|||" + workbook.part());
            case Store.Workbook workbook
            when input.fileNameField() != FileNameField.NONE -> {
                var path = run.place(workbook.path());
                if (input.fileNameField() == FileNameField.PATH
                        && !WHOLE.matcher(path).lookingAt()) {
                    throw Unrepeatable.refused(run.tool().at(), "the folder that a workflow stood in");
                }
                var name = input.fileNameField() == FileNameField.PATH
                        ? path
                        : WINDOWS_FOLDERS.matcher(path).replaceFirst("");
                yield named(records, name + "|||" + workbook.part());
            }
            case Store.File _, Store.Workbook _, Store.Database _ -> records;
        };
    }

    private static Records named(Records records, String origin) {
        var field = FlowField.text(FreeNames.besides(records.fields()).take("FileName"), NAME_SIZE);
        return records.with(field, _ -> origin);
    }

    private static boolean isText(DbFileInput input) {
        return input.store() instanceof Store.File file && file.kind() == FileKind.DELIMITED;
    }
}
