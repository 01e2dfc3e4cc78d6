package io.landfall.rules.powercenter.transformation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Sees that a query answers with one row at most: it selects aggregates over everything, without groups. */
final class SingleRow {

    private static final Pattern COMMENTS = Pattern.compile("--[^\\r\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    private static final Pattern AGGREGATE =
            Pattern.compile("(?:COUNT|SUM|MIN|MAX|AVG)\\s*\\(\\s*\\)(?:\\s+AS)?(?:\\s+(?!OVER\\b)[\\w$#\"]+)?");

    private static final Pattern OTHERS = Pattern.compile("\\b(?:GROUP|UNION|INTERSECT|EXCEPT|MINUS|OVER)\\b");

    private SingleRow() {}

    static boolean of(String query) {
        var outside = outside(COMMENTS.matcher(query).replaceAll(" "))
                .toUpperCase(Locale.ROOT)
                .strip();
        var from = outside.indexOf(" FROM ");
        return outside.startsWith("SELECT ")
                && from > 0
                && !OTHERS.matcher(outside).find()
                && List.of(outside.substring("SELECT ".length(), from).split(",", -1)).stream()
                        .allMatch(column -> AGGREGATE.matcher(column.strip()).matches());
    }

    /** What stands outside of brackets and quotes, with single blanks. */
    private static String outside(String query) {
        var kept = new StringBuilder();
        var open = new ArrayList<Character>();
        for (int i = 0; i < query.length(); i++) {
            var letter = query.charAt(i);
            if (!open.isEmpty() && open.getLast() == '\'') {
                if (letter == '\'') {
                    open.removeLast();
                }
            } else if (letter == '\'') {
                open.add(letter);
            } else if (letter == '(') {
                open.add(letter);
                kept.append(open.size() == 1 ? "(" : "");
            } else if (letter == ')' && !open.isEmpty()) {
                open.removeLast();
                kept.append(open.isEmpty() ? ")" : "");
            } else if (open.isEmpty()) {
                kept.append(letter);
            }
        }
        return kept.toString().replaceAll("\\s+", " ");
    }
}
