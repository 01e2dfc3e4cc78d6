package io.landfall.validation.reference.alteryx.read;

import io.landfall.parsers.alteryx.tool.DelimitedInput;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.reference.Unrepeatable;
import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.FreeNames;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.record.Row;
import io.landfall.validation.reference.alteryx.record.Stored;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a text file. Every field is text of a limited length; nothing looks at the values. */
record DelimitedFile(DelimitedInput options, SourceLocation at) {

    Records read(Path file) throws IOException {
        var lines = new DelimitedLines(TextDecoding.read(file, options.codePage(), at), delimiter(), quotes());
        for (int line = 1; line < options.firstLine(); line++) {
            lines.skipLine();
        }
        var records = new ArrayList<List<@Nullable String>>();
        for (var record = lines.next(); record != null; record = lines.next()) {
            records.add(record);
        }
        var header = options.headerRow() && !records.isEmpty() ? records.removeFirst() : List.<@Nullable String>of();
        var width = options.headerRow() || records.isEmpty()
                ? header.size()
                : records.getFirst().size();
        var fields = fields(header, width);
        var rows = new ArrayList<Row>();
        for (var record : records) {
            if (!isBlank(record) || width == 1) {
                rows.add(row(record, fields));
            }
        }
        return new Records(fields, rows);
    }

    private static boolean isBlank(List<@Nullable String> record) {
        return record.size() == 1 && record.getFirst() == null;
    }

    private List<FlowField> fields(List<@Nullable String> header, int width) {
        var names = FreeNames.all();
        var fields = new ArrayList<FlowField>();
        for (int i = 0; i < width; i++) {
            var name = i < header.size() ? header.get(i) : null;
            var wish = name == null || name.isBlank() ? "Field_" + (i + 1) : name;
            fields.add(FlowField.text(names.take(wish), options.fieldLength()));
        }
        return fields;
    }

    private Row row(List<@Nullable String> record, List<FlowField> fields) {
        var extra = record.size() > fields.size() && !(record.size() == fields.size() + 1 && record.getLast() == null);
        if ((record.size() < fields.size() || extra) && !options.ignoreErrors()) {
            throw Unrepeatable.failed(at, "a line has %d fields instead of %d".formatted(record.size(), fields.size()));
        }
        var row = new ArrayList<@Nullable Object>();
        for (int i = 0; i < fields.size(); i++) {
            row.add(i < record.size() ? Stored.in(fields.get(i), record.get(i)) : null);
        }
        return new Row(row);
    }

    private char delimiter() {
        var written = options.delimiter();
        return switch (written) {
            case "\\t" -> '\t';
            case "\\s" -> ' ';
            case "\\n" -> '\n';
            case "\\0", "" -> DelimitedLines.NONE;
            default -> {
                if (written.length() > 1) {
                    throw Unrepeatable.refused(at, "the delimiter '%s'".formatted(written));
                }
                yield written.charAt(0);
            }
        };
    }

    private String quotes() {
        return switch (options.ignoredQuotes()) {
            case "DoubleQuotes" -> "\"";
            case "SingleQuotes" -> "'";
            case "Auto" -> "\"'";
            default -> "";
        };
    }
}
