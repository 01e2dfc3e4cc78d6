package io.landfall.parsers.alteryx.tool;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The options of a file format, every one that the file holds. The typed views answer with the defaults of Designer for
 * those it leaves out.
 *
 * @param entries text of each option by its name, in the order of the file
 */
public record FormatOptions(Map<String, String> entries) {

    public FormatOptions {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    public String text(String option, String otherwise) {
        return entries.getOrDefault(option, otherwise);
    }

    public boolean flag(String option, boolean otherwise) {
        var text = entries.getOrDefault(option, "");
        return text.isBlank() ? otherwise : text.strip().equalsIgnoreCase("true");
    }

    public int number(String option, int otherwise) {
        try {
            return Integer.parseInt(entries.getOrDefault(option, "").strip());
        } catch (NumberFormatException _) {
            return otherwise;
        }
    }

    public DelimitedInput delimitedInput() {
        return new DelimitedInput(
                text("Delimeter", ","),
                flag("HeaderRow", true),
                number("ImportLine", 1),
                number("FieldLen", 254),
                text("IgnoreQuotes", "DoubleQuotes"),
                flag("QuoteRecordBreak", false),
                flag("IgnoreErrors", false),
                text("CodePage", "28591"));
    }

    public DelimitedOutput delimitedOutput() {
        return new DelimitedOutput(
                text("Delimeter", ","),
                flag("HeaderRow", true),
                text("LineEndStyle", "CRLF"),
                text("ForceQuotes", "False"),
                text("CodePage", "28591"),
                flag("WriteBOM", true));
    }

    /** Whether the first row of a worksheet is data rather than the names of the fields. */
    public boolean firstRowIsData() {
        return flag("FirstRowData", false);
    }

    /** Whether a worksheet gets the names of the fields as its first row. */
    public boolean writesFieldNames() {
        return !flag("SkipFieldNames", false) && !firstRowIsData();
    }

    /** The one-based row at which a worksheet is read from. */
    public int firstLine() {
        return number("ImportLine", 1);
    }

    /** A statement to run before reading or writing a table, empty for none. */
    public String preSql() {
        return text("PreSQL", "");
    }

    /** A statement to run after reading or writing a table, empty for none. */
    public String postSql() {
        return text("PostSQL", "");
    }

    /** What an Output tool does with a file or table that exists. */
    public OutputMode outputMode() {
        return OutputMode.of(text("OutputOption", "").strip());
    }
}
