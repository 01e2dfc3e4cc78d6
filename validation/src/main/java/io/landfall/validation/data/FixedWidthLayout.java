package io.landfall.validation.data;

import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.FileFormat;
import io.landfall.converter.pipeline.FileFormat.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Lays rows out in columns of fixed width, all to the left: texts and dates are cut to the width, numbers have to fit. In UTF-8 widths
 * count in bytes, and what is cut ends with a whole character; other encodings of several bytes have a byte for each here.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-4-0/workflow-basics-guide/targets/integration-service-handling-for-file-targets/writing-multibyte-data-to-fixed-width-flat-files.html">Writing
 *     multibyte data to fixed-width flat files</a>
 */
final class FixedWidthLayout {

    private final FileFormat.FixedWidth format;

    FixedWidthLayout(FileFormat.FixedWidth format) {
        this.format = format;
    }

    TextLayout of(List<Field> fields) {
        var cells = IntStream.range(0, fields.size())
                .mapToObj(index -> cell(fields.get(index), width(index)))
                .toList();
        return new TextLayout(
                List.of(String.join(" || ", cells)), header(fields), "", format.encoding(), format.writing());
    }

    /** For each field an aggregate that counts the values that are wider than its column. */
    List<String> tooWide(List<Field> fields) {
        return IntStream.range(0, fields.size())
                .mapToObj(index -> "count(*) FILTER (WHERE %s(%s) > %d)"
                        .formatted(
                                isInBytes(fields.get(index)) ? "strlen" : "length",
                                text(fields.get(index)),
                                width(index)))
                .toList();
    }

    private String cell(Field field, int width) {
        var written =
                isInBytes(field) ? inBytes(text(field), width) : "rpad(%s, %d, ' ')".formatted(text(field), width);
        return "coalesce(%s, rpad(%s, %d, ' '))"
                .formatted(written, Sql.text(format.writing().nullText()), width);
    }

    private static String inBytes(String text, int width) {
        var cut =
                "list_last(list_filter(list_transform(range(0, %2$d + 1), lambda n : left(%1$s, n)), lambda p : strlen(p) <= %2$d))"
                        .formatted(text, width);
        return "CASE WHEN strlen(%1$s) > %3$d THEN %2$s || repeat(' ', %3$d - strlen(%2$s)) ELSE %1$s || repeat(' ', %3$d - strlen(%1$s)) END"
                .formatted(text, cut, width);
    }

    private boolean isInBytes(Field field) {
        return field.type().isText() && format.encoding().equalsIgnoreCase("UTF-8");
    }

    private String text(Field field) {
        return CellTexts.text(Sql.name(field.name()), field.type(), format.writing());
    }

    private int width(int index) {
        return format.widths().get(index);
    }

    private List<String> header(List<Field> fields) {
        if (format.header() == Header.NONE) {
            return List.of();
        }
        var line = new StringBuilder();
        var names = new ArrayList<>(fields.stream().map(Field::name).toList());
        if (format.header() == Header.HASH_NAMES && !names.isEmpty()) {
            names.set(0, "#" + names.getFirst());
        }
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i);
            line.append(name, 0, Math.min(name.length(), width(i)));
            line.append(" ".repeat(Math.max(0, width(i) - name.length())));
        }
        return List.of(line.toString());
    }
}
