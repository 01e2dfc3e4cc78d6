package io.landfall.validation.data;

import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.FileFormat;
import io.landfall.parsers.diagnostic.Parsed;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Answers which fields a file has, as Alteryx would type them, for exports that do not say: text files have texts of 254
 * characters, Excel columns the type that all their cells share, in old workbooks those of the first rows, Alteryx tables what their
 * header says.
 */
public final class SchemaProbe {

    private static final int TEXT_LENGTH = 254;

    /** Old workbooks come through a driver that looks at no more. */
    private static final int GUESSED_ROWS = 8;

    private SchemaProbe() {}

    /** The fields of a file; none when a diagnostic says why. */
    public static Parsed<List<Field>> fields(DataFile file, FileFormat format, SourceLocation at) {
        var remarks = new Remarks(at);
        try {
            var fields = switch (format) {
                case FileFormat.Delimited delimited -> delimited(file, delimited, remarks);
                case FileFormat.FixedWidth fixed ->
                    texts(numbered(fixed.widths().size()), fixed.widths());
                case FileFormat.Spreadsheet sheet -> sheet(file, sheet, remarks);
                case FileFormat.Yxdb yxdb -> yxdb(file, remarks);
                case FileFormat.Document _ -> List.of(new Field("Document", Types.TEXT));
                case FileFormat.Listing listing -> List.<Field>of();
            };
            return new Parsed<>(fields, remarks.all());
        } catch (IOException failure) {
            remarks.add(DataCode.UNREADABLE, file.shown(), String.valueOf(failure.getMessage()));
            return new Parsed<>(List.of(), remarks.all());
        }
    }

    private static List<Field> delimited(DataFile file, FileFormat.Delimited format, Remarks remarks)
            throws IOException {
        var encoding = TextEncoding.of(file.path(), format.encoding());
        if (encoding.isEmpty()) {
            remarks.add(DataCode.CHARSET_UNKNOWN, format.encoding(), file.shown());
            return List.of();
        }
        try (var text = new DelimitedText(encoding.get().open(file.path()), format)) {
            var head = DelimitedHead.read(text, format);
            if (format.header() != FileFormat.Header.NONE) {
                return texts(HeaderNames.of(head.names()).names());
            }
            return text.next() ? texts(numbered(text.size())) : List.of();
        }
    }

    private static List<String> numbered(int count) {
        return IntStream.rangeClosed(1, count).mapToObj("Field_%d"::formatted).toList();
    }

    private static List<Field> texts(List<String> names) {
        return names.stream()
                .map(name -> new Field(name, Types.text(TEXT_LENGTH)))
                .toList();
    }

    private static List<Field> texts(List<String> names, List<Integer> lengths) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> new Field(names.get(i), Types.text(lengths.get(i))))
                .toList();
    }

    private static List<Field> sheet(DataFile file, FileFormat.Spreadsheet format, Remarks remarks) throws IOException {
        var opened = SheetRows.open(file, format, remarks);
        if (opened.isEmpty()) {
            return List.of();
        }
        try (var rows = opened.get()) {
            var names = HeaderNames.of(rows.names()).names();
            var empty = rows.isOld() ? Types.text(CellKinds.USUAL_LENGTH) : Types.DOUBLE;
            var columns = names.stream().map(_ -> new CellKinds(empty)).toList();
            for (int row = 0; rows.next() && !(rows.isOld() && row >= GUESSED_ROWS); row++) {
                for (int i = 0; i < columns.size(); i++) {
                    columns.get(i).add(rows.value(i));
                }
            }
            var fields = new ArrayList<Field>();
            for (int i = 0; i < names.size(); i++) {
                fields.add(new Field(names.get(i), columns.get(i).type()));
            }
            return List.copyOf(fields);
        }
    }

    private static List<Field> yxdb(DataFile file, Remarks remarks) throws IOException {
        var opened = new YxdbFiles(remarks).open(file);
        if (opened.isEmpty()) {
            return List.of();
        }
        try (var reader = opened.get()) {
            return reader.fields().stream().map(YxdbField::field).toList();
        }
    }
}
