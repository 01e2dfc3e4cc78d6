package io.landfall.parsers.alteryx.tool;

/**
 * How a text file is read. Every field comes in as text; nothing looks at the values.
 *
 * @param delimiter as written: a character, {@code \\t}, {@code \\s} (a blank), or {@code \\0} for none, so that
 *     each line is one field
 * @param headerRow whether the first line holds the names; else they are {@code Field_1}, {@code Field_2} and so on
 * @param firstLine one-based line at which reading starts
 * @param fieldLength characters that a field may have; more are cut off with a conversion error
 * @param ignoredQuotes in which quotes delimiters do not count: {@code DoubleQuotes}, {@code SingleQuotes}, {@code Auto}
 *     or {@code None}
 * @param lineBreaksInQuotes whether a quoted field may go on in the next line
 * @param ignoreErrors whether lines with too many or too few fields pass silently
 * @param codePage number or name: 28591 is Latin-1, 65001 is UTF-8
 */
public record DelimitedInput(
        String delimiter,
        boolean headerRow,
        int firstLine,
        int fieldLength,
        String ignoredQuotes,
        boolean lineBreaksInQuotes,
        boolean ignoreErrors,
        String codePage) {}
