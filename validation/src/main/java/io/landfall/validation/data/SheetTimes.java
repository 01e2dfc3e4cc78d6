package io.landfall.validation.data;

import io.landfall.converter.pipeline.FileFormat;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at the times in workbooks, which are fractions of a day there. */
public final class SheetTimes {

    private SheetTimes() {}

    /** Whether every time in the sheets that a format means is a whole second. */
    public static boolean areWholeSeconds(DataFile file, FileFormat.Spreadsheet format, SourceLocation at) {
        try {
            for (var sheet : sheets(file, format)) {
                if (!areWhole(file, new FileFormat.Spreadsheet(sheet, format.range(), false), at)) {
                    return false;
                }
            }
            return true;
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static List<String> sheets(DataFile file, FileFormat.Spreadsheet format) throws IOException {
        if (!format.sheet().equals("*")) {
            return List.of(format.sheet());
        }
        try (var book = Book.open(file.path())) {
            return book.sheets();
        }
    }

    private static boolean areWhole(DataFile file, FileFormat.Spreadsheet format, SourceLocation at)
            throws IOException {
        var opened = SheetRows.open(file, format, new Remarks(at));
        if (opened.isEmpty()) {
            return false;
        }
        try (var rows = opened.get()) {
            while (rows.next()) {
                for (int i = 0; i < rows.names().size(); i++) {
                    if (isBetweenSeconds(rows.value(i))) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** Whether a time has parts of a second. */
    public static boolean isBetweenSeconds(@Nullable Object value) {
        return switch (value) {
            case LocalDateTime time -> !time.equals(time.truncatedTo(ChronoUnit.SECONDS));
            case LocalTime time -> !time.equals(time.truncatedTo(ChronoUnit.SECONDS));
            case null, default -> false;
        };
    }
}
