package io.landfall.parsers.alteryx.tool;

/**
 * Text To Columns: splits a text at delimiters.
 *
 * @param delimiters every character is a delimiter of its own; {@code \\t}, {@code \\n} and {@code \\s} (a blank)
 *     are written with a backslash
 * @param flags what is switched on, one bit each in the order in which Designer shows it: delimiters do not count in
 *     double quotes (1), single quotes (2), parentheses (4), brackets (8); empty pieces are skipped (16). Only 0 and 16
 *     have been seen in files.
 */
public record TextToColumns(String field, String delimiters, SplitInto into, int flags) implements ToolConfiguration {

    public boolean skipsEmpty() {
        return (flags & 16) != 0;
    }
}
