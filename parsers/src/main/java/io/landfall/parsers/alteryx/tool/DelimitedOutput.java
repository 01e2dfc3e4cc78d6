package io.landfall.parsers.alteryx.tool;

/**
 * How a text file is written.
 *
 * @param delimiter as in {@link DelimitedInput}
 * @param lineEnd {@code CRLF}, {@code LF} or {@code CR}
 * @param forceQuotes {@code False} to quote where needed, {@code True} to quote every text, {@code Never}
 * @param byteOrderMark whether a Unicode file starts with its mark
 */
public record DelimitedOutput(
        String delimiter,
        boolean headerRow,
        String lineEnd,
        String forceQuotes,
        String codePage,
        boolean byteOrderMark) {}
