package io.landfall.validation.reference.alteryx.flow;

import io.landfall.parsers.alteryx.Constants;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.DbFileOutput;
import io.landfall.parsers.alteryx.tool.FileNameChange;
import io.landfall.parsers.alteryx.tool.Store;
import io.landfall.validation.reference.Unrepeatable;
import io.landfall.validation.reference.alteryx.expression.FieldValues;
import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.FreeNames;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.record.Row;
import io.landfall.validation.reference.alteryx.tool.EngineFolders;
import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Says to which file or sheet each record goes, where an Output Data takes the name from a field: the fields {@code _file} and
 * {@code _sheet} behind the others, as many as there are names. The field itself is only written where that is asked for.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/in-out/output-data-tool.html">Output Data Tool</a>
 */
record PlacedRecords(Tool tool, DbFileOutput output, DbFileOutput.FilePerValue split, Constants constants) {

    private static final Pattern FOLDERS = Pattern.compile("^.*[\\\\/]", Pattern.DOTALL);
    private static final Pattern EXTENSION = Pattern.compile("\\.[^.]*$");
    private static final Pattern SHEET = Pattern.compile("^[|`']*(.*?)[`'$]*$", Pattern.DOTALL);

    Records of(Records records) {
        var position = records.position(split.field());
        if (position < 0) {
            throw Unrepeatable.refused(tool.at(), "an output by a field that is not there");
        }
        var names = FreeNames.besides(records.fields());
        var placed = switch (output.store()) {
            case Store.File file ->
                records.with(FlowField.text(names.take("_file")), row -> file(file, text(row, position)));
            case Store.Workbook book
            when split.change() == FileNameChange.PATH ->
                records.with(FlowField.text(names.take("_file")), row -> book(text(row, position)))
                        .with(FlowField.text(names.take("_sheet")), row -> sheetOf(text(row, position)));
            case Store.Workbook book ->
                records.with(FlowField.text(names.take("_sheet")), row -> named(book.sheet(), "", text(row, position)));
            case Store.Database _ -> throw Unrepeatable.refused(tool.at(), "an output into tables by a field");
        };
        return split.keepField() ? placed : without(placed, position);
    }

    private static @Nullable String text(Row row, int position) {
        return FieldValues.text(row.get(position));
    }

    private @Nullable String file(Store.File file, @Nullable String value) {
        if (split.change() == FileNameChange.PATH) {
            return value;
        }
        var name = FOLDERS.matcher(
                        EngineFolders.relative(constants.substitute(file.path()).text()))
                .replaceFirst("");
        var stem = EXTENSION.matcher(name).replaceFirst("");
        return named(stem, name.substring(stem.length()), value);
    }

    private @Nullable String named(String stem, String extension, @Nullable String value) {
        if (value == null) {
            return null;
        }
        return switch (split.change()) {
            case FILE_NAME, TABLE -> value.isEmpty() ? null : value + extension;
            case SUFFIX -> stem + value + extension;
            case PREFIX -> value + stem + extension;
            case PATH, UNKNOWN -> throw Unrepeatable.refused(tool.at(), "an output that changes a part unknown");
        };
    }

    private static @Nullable String book(@Nullable String value) {
        return value == null || value.indexOf('|') < 0 ? value : value.substring(0, value.indexOf('|'));
    }

    private static @Nullable String sheetOf(@Nullable String value) {
        if (value == null) {
            return null;
        }
        return SHEET.matcher(value.indexOf('|') < 0 ? "" : value.substring(value.indexOf('|') + 1))
                .replaceFirst("$1");
    }

    private static Records without(Records records, int position) {
        var fields = new ArrayList<>(records.fields());
        fields.remove(position);
        var kept = IntStream.range(0, records.fields().size())
                .filter(other -> other != position)
                .boxed()
                .toList();
        var rows = records.rows().stream().map(row -> row.only(kept)).toList();
        return new Records(fields, rows);
    }
}
