package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.powercenter.FlatFile;
import io.landfall.validation.reference.Unrepeatable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the reader makes of a field of a flat file. Nothing is NULL, in a numeric or date column blanks as well; something else that is no
 * number or no date there takes the row out. Texts are cut to the column's length.
 *
 * @param datatype of the column in the file, for example {@code datetime}
 * @param mask by which the column holds dates
 * @param numbers how decimals stand in the file; whole numbers and doubles have a format that nobody can change
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/workflow-basics-guide/sources/integration-service-handling-for-file-sources/numeric-data-handling.html">Numeric
 *     data handling</a>
 */
record FlatFileColumn(
        FlatFile layout, String datatype, int precision, String mask, FileNumbers numbers, SourceLocation at) {

    private static final String DEFAULT_MASK = "MM/DD/YYYY HH24:MI:SS";

    /** A format such as {@code A  19 mm/dd/yyyy hh24:mi:ss}: alignment, width, mask. */
    private static final Pattern FORMAT = Pattern.compile("[A-Z]\\s+\\d+\\s+(.*)");

    /** The mask in the {@code Datetime Format} of a source, target or lookup. */
    static String mask(String format) {
        var matcher = FORMAT.matcher(format.strip());
        return matcher.matches() ? matcher.group(1).strip() : DEFAULT_MASK;
    }

    @Nullable
    Object value(@Nullable String cell, SessionFacts facts) {
        if (cell == null || isNull(cell)) {
            return null;
        }
        return switch (ColumnType.of(datatype, precision, 0)) {
            case ColumnType.Text _ -> text(cell);
            case ColumnType.Decimal _ -> isBlank(cell) ? null : numbers.read(cell.strip(), at);
            case ColumnType.Whole _, ColumnType.Real _ ->
                isBlank(cell) ? null : FileNumbers.PLAIN.read(cell.strip(), at);
            case ColumnType.Date _ ->
                isBlank(cell) ? null : facts.ports(mask).convert(cell.strip(), "date/time", 0, 0, at);
            case ColumnType.Binary _ -> throw Unrepeatable.refused(at, "binary columns of files");
        };
    }

    /** Blanks are nothing; a tab is something that is no number. */
    private static boolean isBlank(String cell) {
        return cell.chars().allMatch(character -> character == ' ');
    }

    /** A character that stands for NULL is one of fixed width; it has to fill the field, or to begin it. */
    private boolean isNull(String cell) {
        var mark = layout.nullCharacter();
        if (layout.delimited() || mark.isEmpty() || cell.isEmpty()) {
            return cell.isEmpty();
        }
        return layout.nullRepeatable() ? cell.replace(mark, "").isEmpty() : cell.startsWith(mark);
    }

    private @Nullable String text(String cell) {
        var stripped = layout.stripTrailingBlanks() ? cell.replaceFirst(" +$", "") : cell;
        if (stripped.isEmpty()) {
            return null;
        }
        return precision < 1 || stripped.codePointCount(0, stripped.length()) <= precision
                ? stripped
                : stripped.substring(0, stripped.offsetByCodePoints(0, precision));
    }
}
