package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.DbFileInput;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.FileKind;
import io.landfall.parsers.alteryx.tool.FileNameField;
import io.landfall.parsers.alteryx.tool.Store;
import io.landfall.parsers.alteryx.tool.StoredType;
import io.landfall.validation.reference.LegacyRows;
import io.landfall.validation.reference.Unrepeatable;
import io.landfall.validation.reference.alteryx.read.FileReading;
import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.FreeNames;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.record.Row;
import io.landfall.validation.reference.alteryx.record.Stored;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
        var all = request.inputs()
                .rows(at)
                .map(rows -> named(given(rows, input, run), input, run))
                .orElseGet(() -> new FileReading(request.data(), at, run::substituted).read(input));
        var limit = input.recordLimit().orElse(Long.MAX_VALUE);
        return all.rows().size() <= limit ? all : all.withRows(all.rows().subList(0, (int) limit));
    }

    private static Records given(LegacyRows rows, DbFileInput input, ToolRun run) {
        var fields = new ArrayList<FlowField>();
        for (int i = 0; i < rows.columns().size(); i++) {
            var name = rows.columns().get(i);
            var position = i;
            var seen = run.tool()
                    .layout("Output")
                    .flatMap(layout -> layout.fields().stream()
                            .filter(field -> field.name().equalsIgnoreCase(name))
                            .findFirst());
            fields.add(seen.map(field -> new FlowField(name, field.type(), field.description()))
                    .orElseGet(() -> FlowField.of(name, type(rows, position, input))));
        }
        var records = new Records(fields, rows.rows().stream().map(Row::new).toList());
        for (int i = 0; i < fields.size(); i++) {
            var position = i;
            records = Columns.replaced(
                    records, i, fields.get(i), row -> Stored.in(fields.get(position), read(row.get(position), input)));
        }
        return records;
    }

    /** Rows that are given say which of many files they come from, but not what they would all say. */
    private static Records named(Records records, DbFileInput input, ToolRun run) {
        return switch (input.store()) {
            case Store.File file
            when input.fileNameField() == FileNameField.NAME && !file.isPattern() ->
                named(
                        records,
                        WINDOWS_FOLDERS.matcher(run.substituted(file.path())).replaceFirst(""));
            case Store.Workbook workbook
            when input.fileNameField() != FileNameField.NONE && workbook.isPattern() ->
                Columns.replaced(
                        records,
                        records.fields().size() - 1,
                        records.fields().getLast(),
                        row -> row.get(records.fields().size() - 1) + "|||" + workbook.part());
            case Store.Workbook workbook
            when input.fileNameField() != FileNameField.NONE -> {
                var path = run.substituted(workbook.path());
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

    /** Nothing between two delimiters is Null. */
    private static @Nullable Object read(@Nullable Object value, DbFileInput input) {
        return isText(input) && "".equals(value) ? null : value;
    }

    private static boolean isText(DbFileInput input) {
        return input.store() instanceof Store.File file && file.kind() == FileKind.DELIMITED;
    }

    private static StoredType type(LegacyRows rows, int position, DbFileInput input) {
        if (isText(input)) {
            var size = input.options().delimitedInput().fieldLength();
            return FlowField.text("", size).stored();
        }
        return rows.rows().stream()
                .map(row -> Optional.ofNullable(row.get(position)))
                .flatMap(Optional::stream)
                .findFirst()
                .map(InputExecutor::type)
                .orElse(FlowField.text("").stored());
    }

    private static StoredType type(Object value) {
        return switch (value) {
            case Boolean _ -> new StoredType(FieldType.BOOL, "", "");
            case Long _ -> new StoredType(FieldType.INT64, "", "");
            case Double _ -> new StoredType(FieldType.DOUBLE, "", "");
            case BigDecimal number -> new StoredType(FieldType.FIXED_DECIMAL, "38." + Math.max(0, number.scale()), "");
            case LocalDate _ -> new StoredType(FieldType.DATE, "", "");
            case LocalTime _ -> new StoredType(FieldType.TIME, "", "");
            case LocalDateTime _ -> new StoredType(FieldType.DATETIME, "", "");
            case byte[] _ -> new StoredType(FieldType.BLOB, "", "");
            default -> FlowField.text("").stored();
        };
    }
}
