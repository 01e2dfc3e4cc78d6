package io.landfall.converter.analysis;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Source;
import java.util.regex.Pattern;

/**
 * Tells queries that put their rows in an order. Whoever runs such a query reads its rows in that order, as the legacy tool did; of rows
 * that are equal by it the database decides.
 */
public final class QueryOrder {

    private static final Pattern ORDER =
            Pattern.compile("(?is).*\\border\\s+(?:siblings\\s+)?by\\s+(?!null\\b)[\\w\"`].*");

    private final String sql;
    private final StringBuilder outside = new StringBuilder();
    private int depth;

    private QueryOrder(String sql) {
        this.sql = sql;
    }

    /** Whether a source reads what a query answers in an order of its own. */
    public static boolean isIn(Source source) {
        return source.dataset() instanceof Dataset.Query(var _, var sql, var _) && has(sql);
    }

    static boolean has(String sql) {
        return ORDER.matcher(new QueryOrder(sql).outside()).matches();
    }

    /** What stands outside of brackets, quotes and comments. */
    private String outside() {
        for (int i = 0; i < sql.length(); i = next(i)) {
            if (depth == 0 && sql.charAt(i) != ')') {
                outside.append(sql.charAt(i));
            }
        }
        return outside.toString();
    }

    /** The place behind what begins at a place. */
    private int next(int at) {
        return switch (sql.charAt(at)) {
            case '\'', '"' -> behind(sql.substring(at, at + 1), at + 1);
            case '-' -> sql.startsWith("--", at) ? behind("\n", at + 2) : at + 1;
            case '/' -> sql.startsWith("/*", at) ? behind("*/", at + 2) : at + 1;
            case '(' -> {
                depth++;
                yield at + 1;
            }
            case ')' -> {
                depth = Math.max(0, depth - 1);
                yield at + 1;
            }
            default -> at + 1;
        };
    }

    private int behind(String end, int from) {
        var found = sql.indexOf(end, from);
        return found < 0 ? sql.length() : found + end.length();
    }
}
