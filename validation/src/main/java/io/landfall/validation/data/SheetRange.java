package io.landfall.validation.data;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;

/**
 * A rectangle of cells, all ends included and counted from 0.
 *
 * @param sheet that it lies on, empty when the reference does not say
 */
public record SheetRange(String sheet, int firstRow, int lastRow, int firstColumn, int lastColumn) {

    private static final int END = Integer.MAX_VALUE;

    private static final Pattern REFERENCE = Pattern.compile(
            "(?:(?<sheet>.*)!)?(?<column>[A-Z]{0,3})(?<row>[0-9]*)(?<to>:(?<toColumn>[A-Z]{0,3})(?<toRow>[0-9]*))?");

    /** Every cell of the sheet. */
    public static final SheetRange ALL = new SheetRange("", 0, END, 0, END);

    /**
     * Reads a reference such as {@code A3:D17}, {@code B:D}, {@code 6:20}, {@code A6:} or {@code 'Sheet 1'!$A$1:$D$9}; nothing
     * when the text is none.
     */
    public static Optional<SheetRange> parse(String reference) {
        var bang = reference.lastIndexOf('!') + 1;
        var cells = reference.substring(bang).replace("$", "").toUpperCase(Locale.ROOT);
        var match = REFERENCE.matcher(reference.substring(0, bang) + cells);
        if (cells.isEmpty()
                || !match.matches()
                || (match.group("to") == null && isPart(match.group("column"), match.group("row")))) {
            return Optional.empty();
        }
        var single = match.group("to") == null;
        return Optional.of(new SheetRange(
                match.group("sheet") == null ? "" : unquoted(match.group("sheet")),
                row(match.group("row"), 0),
                row(single ? match.group("row") : match.group("toRow"), END),
                column(match.group("column"), 0),
                column(single ? match.group("column") : match.group("toColumn"), END)));
    }

    private static boolean isPart(String column, String row) {
        return column.isEmpty() || row.isEmpty();
    }

    private static int row(String digits, int missing) {
        return digits.isEmpty() ? missing : Integer.parseInt(digits) - 1;
    }

    private static int column(String letters, int missing) {
        return letters.isEmpty() ? missing : CellReference.convertColStringToIndex(letters);
    }

    private static String unquoted(String sheet) {
        return sheet.startsWith("'") && sheet.endsWith("'") && sheet.length() > 1
                ? sheet.substring(1, sheet.length() - 1).replace("''", "'")
                : sheet;
    }
}
