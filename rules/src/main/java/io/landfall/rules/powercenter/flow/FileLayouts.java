package io.landfall.rules.powercenter.flow;

import io.landfall.converter.pipeline.FileFormat;
import io.landfall.converter.pipeline.FileFormat.Header;
import io.landfall.converter.pipeline.FileFormat.Numbers;
import io.landfall.converter.pipeline.FileFormat.Quoting;
import io.landfall.converter.pipeline.FileFormat.Reading;
import io.landfall.converter.pipeline.FileFormat.Signs;
import io.landfall.converter.pipeline.FileFormat.Trim;
import io.landfall.converter.pipeline.FileFormat.Writing;
import io.landfall.parsers.powercenter.Attributes;
import io.landfall.parsers.powercenter.FlatFile;
import io.landfall.rules.powercenter.expression.DateMask;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * PowerCenter's flat-file descriptions as file formats.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/designer-guide/working-with-flat-files.html">Working with
 *     flat files</a>
 */
public final class FileLayouts {

    /** The mask of a column that has none of its own. */
    public static final String DEFAULT_DATE_MASK = "MM/DD/YYYY HH24:MI:SS";

    private static final int DEFAULT_DATE_WIDTH = 19;

    private static final Pattern OCTAL = Pattern.compile("\\\\([0-7]{3})");

    /** A column format such as {@code A  19 mm/dd/yyyy hh24:mi:ss}: alignment, width, mask. */
    private static final Pattern COLUMN_FORMAT = Pattern.compile("[A-Z]\\s+(\\d{1,5})\\s+(.*)");

    private static final Map<String, Charset> CODE_PAGES = Map.of(
            "MS1252", Charset.forName("windows-1252"),
            "LATIN1", StandardCharsets.ISO_8859_1,
            "US-ASCII", StandardCharsets.US_ASCII,
            "UTF-8", StandardCharsets.UTF_8,
            "UTF-16LE", StandardCharsets.UTF_16LE,
            "UTF-16BE", StandardCharsets.UTF_16BE);

    private FileLayouts() {}

    /**
     * The format of a file that is read or written with this header. Widths count in bytes. In columns of fixed width the null character
     * alone makes a text NULL, at its beginning or, repeated, all over; blanks are a text, unless they are stripped.
     *
     * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/designer-guide/working-with-flat-files/editing-flat-file-definitions/updating-fixed-width-file-properties/null-character-handling.html">Null
     *     character handling</a>
     */
    public static FileFormat format(FlatFile file, List<Integer> widths, Header header, String dateMask) {
        return format(file, widths, header, dateMask, Signs.PLAIN);
    }

    /** The format of a file whose numbers are written with these signs. */
    static FileFormat format(FlatFile file, List<Integer> widths, Header header, String dateMask, Signs signs) {
        var date = DateMask.of(dateMask).flatMap(DateMask::pattern).orElse("%m/%d/%Y %H:%M:%S");
        var nullText = file.delimited() ? "" : file.nullCharacter();
        var reading = new Reading(
                file.skipRows(),
                nullText,
                file.delimited() || file.stripTrailingBlanks(),
                file.stripTrailingBlanks() ? Trim.TRAILING : Trim.NONE,
                file.consecutiveDelimitersAsOne(),
                !nullText.isEmpty() && !file.nullRepeatable());
        var quote = quote(file.quoteCharacter());
        var writing = new Writing(
                quote.isEmpty() ? Quoting.NEVER : Quoting.TEXT_FIELDS,
                "\n",
                false,
                file.nullRepeatable()
                        ? nullText.repeat(widths.stream().max(Integer::compare).orElse(1))
                        : nullText,
                Numbers.FULL_SCALE,
                date,
                date,
                signs);
        var encoding = charset(file.codePage()).name();
        return file.delimited()
                ? new FileFormat.Delimited(
                        unescaped(file.delimiters()), quote, file.escapeCharacter(), encoding, header, reading, writing)
                : new FileFormat.FixedWidth(widths, encoding, header, reading, writing);
    }

    /** The mask by which a definition's columns hold dates. */
    public static String dateMask(Attributes attributes) {
        var matcher = COLUMN_FORMAT.matcher(attributes.text("Datetime Format").strip());
        return matcher.matches() ? matcher.group(2).strip() : DEFAULT_DATE_MASK;
    }

    /** How wide a definition's columns of dates are: by their format, whatever their precision. */
    static int dateWidth(Attributes attributes) {
        var matcher = COLUMN_FORMAT.matcher(attributes.text("Datetime Format").strip());
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : DEFAULT_DATE_WIDTH;
    }

    /**
     * The signs in a file's numbers. Those of datatype {@code number} alone have them: whole numbers and doubles have a format that
     * nobody can change.
     *
     * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-4-1/designer-guide/working-with-flat-files/formatting-flat-file-columns/formatting-numeric-columns.html">Formatting
     *     numeric columns</a>
     */
    static Signs signs(NodeSettings settings, Attributes definition) {
        var thousands = setting("Thousand Separator", settings, definition);
        var point = setting("Decimal Separator", settings, definition);
        return new Signs(thousands.equalsIgnoreCase("None") ? "" : thousands, point.isEmpty() ? "." : point);
    }

    private static String setting(String name, NodeSettings settings, Attributes definition) {
        return Stream.of(settings.sessionText(name), settings.text(name), definition.text(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Whether files in the code page can be read and written. */
    static boolean isKnown(String codePage) {
        return codePage.isBlank()
                || CODE_PAGES.containsKey(codePage.toUpperCase(Locale.ROOT))
                || (codePage.matches("[\\w.:+-]+") && Charset.isSupported(codePage));
    }

    /** Whether columns of so many bytes can be written: one for each character, or those of UTF-8. */
    static boolean isMeasured(String codePage) {
        var charset = charset(codePage);
        return charset.equals(StandardCharsets.UTF_8)
                || (charset.canEncode() && charset.newEncoder().maxBytesPerChar() <= 1);
    }

    private static Charset charset(String codePage) {
        var known = CODE_PAGES.get(codePage.toUpperCase(Locale.ROOT));
        if (known != null) {
            return known;
        }
        return !codePage.isBlank() && isKnown(codePage) ? Charset.forName(codePage) : StandardCharsets.UTF_8;
    }

    private static String quote(String quoteCharacter) {
        return switch (quoteCharacter.toUpperCase(Locale.ROOT)) {
            case "DOUBLE" -> "\"";
            case "SINGLE" -> "'";
            default -> "";
        };
    }

    /** Delimiters are written as they are, or in octal: {@code \011} is a tab. */
    static String unescaped(String delimiters) {
        return OCTAL.matcher(delimiters)
                .replaceAll(found -> String.valueOf((char) Integer.parseInt(found.group(1), 8)));
    }
}
