package io.landfall.rules.alteryx.database;

import io.landfall.rules.alteryx.flow.Quoting;
import java.util.regex.Pattern;

/**
 * Whether SQL that an author wrote stays in the place of a query that it is put into, whatever database reads it: each quotation mark,
 * bracket and comment ends in it, and nothing in it ends the query. Where databases read a text in different ways, it does not count as
 * one that stays.
 */
final class SqlPlace {

    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][-+]?\\d+)?");
    private static final Pattern TEXT = Pattern.compile("[nN]?'(?:[^'\\\\]|'')*'");
    private static final Pattern MARKS = Pattern.compile(".*['\"`()\\[\\];*/].*");

    private final String sql;
    private final Quoting quoting;
    private int at;
    private int open;

    private SqlPlace(String sql, Quoting quoting) {
        this.sql = sql;
        this.quoting = quoting;
    }

    /** Whether SQL is one value or condition, or one query. */
    static boolean holds(String sql, Quoting quoting) {
        return !sql.isBlank() && new SqlPlace(sql, quoting).stays();
    }

    static boolean isNumber(String operand) {
        return NUMBER.matcher(operand).matches();
    }

    /** Whether an operand is one text in quotes. */
    static boolean isText(String operand) {
        return TEXT.matcher(operand).matches();
    }

    private boolean stays() {
        while (at < sql.length()) {
            if (!passes(sql.charAt(at)) || open < 0) {
                return false;
            }
        }
        return open == 0;
    }

    /** Goes behind what begins with a character. */
    private boolean passes(char begin) {
        return switch (begin) {
            case '\'', '"', '`' -> behindQuote(begin);
            case '[' -> quoting == Quoting.BRACKETS ? behindQuote(']') : next(0);
            case '-' -> sql.startsWith("--", at) ? behindLine(sql.startsWith("-- ", at) ? 3 : 2) : next(0);
            case '#' -> behindLine(1);
            case '/' -> sql.startsWith("/*", at) ? behindComment() : next(0);
            case '*' -> !sql.startsWith("*/", at) && next(0);
            case '$' -> !sql.substring(at).matches("(?s)\\$\\w*\\$.*") && next(0);
            case '(' -> next(1);
            case ')' -> next(-1);
            case ';' -> false;
            default -> next(0);
        };
    }

    private boolean next(int opened) {
        at++;
        open += opened;
        return true;
    }

    /** A mark that stands twice begins a quotation anew. A backslash before a mark keeps it for some databases and ends it for others. */
    private boolean behindQuote(char mark) {
        var end = sql.indexOf(mark, at + 1);
        if (end < 0 || sql.charAt(end - 1) == '\\') {
            return false;
        }
        at = end + 1;
        return true;
    }

    /** What is a comment for some databases only must not matter to the others. */
    private boolean behindLine(int mark) {
        var end = sql.indexOf('\n', at);
        var line = sql.substring(at + mark, end < 0 ? sql.length() : end);
        at += mark + line.length();
        return mark == 3 || !MARKS.matcher(line).matches();
    }

    /** Comments within comments end with the first mark for some databases, and with the last for others; MySQL runs what is in some. */
    private boolean behindComment() {
        var end = sql.indexOf("*/", at + 2);
        if (end < 0 || sql.substring(at + 2, end).contains("/*") || sql.startsWith("/*!", at)) {
            return false;
        }
        at = end + 2;
        return true;
    }
}
