package io.landfall.validation.data;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet of a new workbook, read one at a time. */
final class XlsxRows implements CellRows {

    /** Characters that XML does not have, for example {@code _x000D_}. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final XlsxPart part;
    private final List<String> texts;
    private final CellStyles styles;
    private int nextRow;

    XlsxRows(XlsxPart part, List<String> texts, CellStyles styles) {
        this.part = part;
        this.texts = texts;
        this.styles = styles;
    }

    @Override
    public @Nullable CellRow next() throws IOException {
        try {
            while (part.next()) {
                if (part.starts("row")) {
                    var number = part.number("r", nextRow + 1) - 1;
                    nextRow = number + 1;
                    var row = row(number);
                    if (!row.values().isEmpty()) {
                        return row;
                    }
                }
            }
            return null;
        } catch (NumberFormatException | IndexOutOfBoundsException | DateTimeException broken) {
            throw new IOException("row %d is broken".formatted(nextRow), broken);
        }
    }

    private CellRow row(int number) throws IOException {
        var values = new ArrayList<@Nullable Object>();
        int first = -1;
        int column = 0;
        while (part.next() && !part.ends("row")) {
            if (part.starts("c")) {
                var reference = part.attribute("r");
                column = reference.isEmpty() ? column : column(reference);
                first = first < 0 ? column : first;
                while (first + values.size() < column) {
                    values.add(null);
                }
                values.add(cell());
                column++;
            }
        }
        return new CellRow(number, Math.max(first, 0), values);
    }

    private static int column(String reference) {
        int end = 0;
        while (end < reference.length() && Character.isLetter(reference.charAt(end))) {
            end++;
        }
        return CellReference.convertColStringToIndex(reference.substring(0, end));
    }

    /** The value of the cell that starts here; then it has ended. */
    private @Nullable Object cell() throws IOException {
        var type = part.attribute("t");
        var style = part.number("s", 0);
        Object value = null;
        while (part.next() && !part.ends("c")) {
            if (part.starts("v")) {
                value = value(part.text(), type, style);
            } else if (part.starts("is")) {
                value = richText(part, "is");
            }
        }
        return value;
    }

    private @Nullable Object value(String text, String type, int style) {
        return switch (type) {
            case "s" -> texts.get(Integer.parseInt(text.strip()));
            case "str" -> unescaped(text);
            case "b" -> text.strip().equals("1");
            case "e" -> null;
            case "d" -> date(text.strip());
            default -> text.isBlank() ? null : styles.value(CellNumber.of(text.strip()), style);
        };
    }

    private static Object date(String text) {
        return text.indexOf('T') < 0 ? LocalDate.parse(text) : LocalDateTime.parse(text);
    }

    /** The text of an element that may be in runs of different style; how it is pronounced does not count. */
    static String richText(XlsxPart part, String element) throws IOException {
        var text = new StringBuilder();
        boolean spoken = false;
        while (part.next() && !part.ends(element)) {
            if (part.starts("rPh") || part.ends("rPh")) {
                spoken = part.starts("rPh");
            } else if (part.starts("t")) {
                var run = part.text();
                text.append(spoken ? "" : run);
            }
        }
        return unescaped(text.toString());
    }

    private static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(match ->
                                Matcher.quoteReplacement(Character.toString(Integer.parseInt(match.group(1), 16))))
                : text;
    }

    @Override
    public void close() throws IOException {
        part.close();
    }
}
