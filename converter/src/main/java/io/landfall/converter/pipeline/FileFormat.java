package io.landfall.converter.pipeline;

import java.util.List;

/** How a file holds rows. */
public sealed interface FileFormat {

    /**
     * Delimited text. With {@link Header#NONE} columns bind by position, else by the names in the header, in any case.
     *
     * @param delimiter one or more characters between fields
     * @param quote character around fields, empty for none
     * @param escape character before a character that stands for itself, empty for none
     * @param encoding a Java charset name
     */
    record Delimited(
            String delimiter,
            String quote,
            String escape,
            String encoding,
            Header header,
            Reading reading,
            Writing writing)
            implements FileFormat {}

    /**
     * Text in columns of fixed width; columns bind by position.
     *
     * @param widths bytes of each field, in field order
     * @param encoding a Java charset name
     */
    record FixedWidth(List<Integer> widths, String encoding, Header header, Reading reading, Writing writing)
            implements FileFormat {
        public FixedWidth {
            widths = List.copyOf(widths);
        }
    }

    /**
     * A sheet of an Excel workbook, old or new. With a header columns bind by name, else by position.
     *
     * @param sheet its name, or the defined name of a range where no sheet has it; empty for the first, {@code *} for all
     * @param range cells such as {@code A3:D17}, or a defined name; empty for all
     * @param header whether the first row names the fields
     */
    record Spreadsheet(String sheet, String range, boolean header) implements FileFormat {}

    /** Alteryx's own binary table, in either of its two layouts. */
    record Yxdb() implements FileFormat {}

    /**
     * The whole text of a file as the one field of one row, as is right for XML and JSON.
     *
     * @param encoding a Java charset name, for files that do not begin with a byte order mark
     */
    record Document(String encoding) implements FileFormat {}

    /** The files or sheets themselves, one row each: all that is known of them are origins. */
    record Listing(Kind kind) implements FileFormat {

        /** What is listed. */
        public enum Kind {
            FILES,
            SHEETS
        }
    }

    /** What stands before the first row of a text file. */
    enum Header {
        NONE,
        /** The field names. */
        NAMES,
        /** The field names after a {@code #}, as PowerCenter writes them. */
        HASH_NAMES
    }

    /**
     * How text becomes values. Every field of a text file is read as text.
     *
     * @param skipLines lines before the header or the data
     * @param nullText text, or in columns of fixed width the character all over, that stands for NULL; empty for none
     * @param emptyIsNull whether an empty field without quotes, or a column of fixed width that is blank all over, reads as NULL rather
     *     than as the text that it is
     * @param trim which blanks around a field are not part of it
     * @param mergeDelimiters whether delimiters next to each other count as one
     * @param nullAtStart whether a column of fixed width is NULL when it begins with the text for NULL, whatever follows
     */
    record Reading(
            int skipLines,
            String nullText,
            boolean emptyIsNull,
            Trim trim,
            boolean mergeDelimiters,
            boolean nullAtStart) {

        /** Text that stands for NULL is all that its field holds. */
        public Reading(int skipLines, String nullText, boolean emptyIsNull, Trim trim, boolean mergeDelimiters) {
            this(skipLines, nullText, emptyIsNull, trim, mergeDelimiters, false);
        }
    }

    /** Which blanks around a field are not part of its value. */
    enum Trim {
        NONE,
        TRAILING,
        BOTH
    }

    /**
     * How values become text.
     *
     * @param quoting which fields are quoted
     * @param lineEnd what ends a line
     * @param byteOrderMark whether one opens the file
     * @param nullText what a NULL is written as
     * @param numbers how numbers look
     * @param date pattern of dates in the parts of {@code DATE_TO_TEXT}
     * @param timestamp pattern of date-times
     * @param signs between the digits of decimals; whole numbers and doubles never have others than {@link Signs#PLAIN}
     */
    record Writing(
            Quoting quoting,
            String lineEnd,
            boolean byteOrderMark,
            String nullText,
            Numbers numbers,
            String date,
            String timestamp,
            Signs signs) {

        /** Decimals have a point and nothing else. */
        public Writing(
                Quoting quoting,
                String lineEnd,
                boolean byteOrderMark,
                String nullText,
                Numbers numbers,
                String date,
                String timestamp) {
            this(quoting, lineEnd, byteOrderMark, nullText, numbers, date, timestamp, Signs.PLAIN);
        }
    }

    /**
     * What stands between the digits of a decimal.
     *
     * @param thousands between each three digits before the point, empty for nothing
     * @param point before the decimals
     */
    record Signs(String thousands, String point) {

        /** A point and nothing else. */
        public static final Signs PLAIN = new Signs("", ".");
    }

    /** Which fields of a delimited file are quoted. */
    enum Quoting {
        NEVER,
        /** Those that hold a delimiter, a quote of either kind, or a line end. */
        NEEDED,
        /** Those of type text, and names in the header not. */
        TEXT_FIELDS,
        ALWAYS
    }

    /** How numbers look in text. */
    enum Numbers {
        /** As PowerCenter writes them: decimals to their full scale, doubles in up to 15 significant digits. */
        FULL_SCALE,
        /** As Alteryx writes them: decimals to their scale, doubles as NUMBER_TO_COMPACT_TEXT has them. */
        SHORTEST
    }
}
