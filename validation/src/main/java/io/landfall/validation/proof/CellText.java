package io.landfall.validation.proof;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.FileFormat;
import io.landfall.converter.pipeline.FileFormat.Reading;
import io.landfall.converter.pipeline.Source;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which texts the cells of a text file can hold, once its reader has taken them.
 *
 * @param widths of columns that have one
 */
record CellText(Reading reading, Map<String, Integer> widths) {

    /** Nothing when the source is no text file. */
    static Optional<CellText> of(Source source) {
        if (!(source.dataset() instanceof Dataset.File file)) {
            return Optional.empty();
        }
        return switch (file.format()) {
            case FileFormat.Delimited delimited -> Optional.of(new CellText(delimited.reading(), Map.of()));
            case FileFormat.FixedWidth fixed -> Optional.of(new CellText(fixed.reading(), widths(source, fixed)));
            case FileFormat.Spreadsheet _, FileFormat.Yxdb _, FileFormat.Document _, FileFormat.Listing _ ->
                Optional.empty();
        };
    }

    private static Map<String, Integer> widths(Source source, FileFormat.FixedWidth format) {
        var widths = new HashMap<String, Integer>();
        for (int i = 0; i < Math.min(source.fields().size(), format.widths().size()); i++) {
            widths.put(source.fields().get(i).name(), format.widths().get(i));
        }
        return widths;
    }

    /** The most characters of a column's cells. */
    int width(String column) {
        return widths.getOrDefault(column, Integer.MAX_VALUE);
    }

    /** The cell as the reader takes it. */
    @Nullable
    String read(@Nullable String text) {
        if (!widths.isEmpty()) {
            return text == null || isNull(text) ? null : trimmed(text);
        }
        if (text == null) {
            return reading.emptyIsNull() ? null : "";
        }
        var trimmed = trimmed(text);
        var isNull = trimmed.isEmpty() ? reading.emptyIsNull() : trimmed.equals(reading.nullText());
        return isNull ? null : trimmed;
    }

    /** In columns of fixed width there is nothing empty, and the character for NULL begins the column or fills it. */
    private boolean isNull(String text) {
        if (text.isEmpty() || (text.isBlank() && reading.emptyIsNull())) {
            return true;
        }
        var mark = reading.nullText();
        return !mark.isEmpty()
                && (reading.nullAtStart()
                        ? text.startsWith(mark)
                        : text.replace(mark, "").isEmpty());
    }

    private String trimmed(String text) {
        return switch (reading.trim()) {
            case NONE -> text;
            case TRAILING -> trailing(text);
            case BOTH -> text.strip();
        };
    }

    private static String trailing(String text) {
        var end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return text.substring(0, end);
    }
}
