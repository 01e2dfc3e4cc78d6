package io.landfall.rules.powercenter.transformation;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a text in the place of a query is one query. Databases take procedures and statements that change tables there too, and blocks of
 * several; what such a text does beside answering, and which of its answers is read, depends on the database.
 */
final class OneQuery {

    /** Comments, and quoted texts and names, in which nothing counts. */
    private static final Pattern UNREAD =
            Pattern.compile("('[^']*'|\"[^\"]*\"|\\[[^\\]]*\\])|--[^\\r\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    private static final Pattern FIRST = Pattern.compile("^[\\s(]*(\\$*[\\p{L}_][\\p{L}\\p{N}_]*|\\{)");

    private static final Pattern MORE = Pattern.compile(";\\s*\\S");

    /** What begins a query; Teradata shortens the first, and has the last two in front of it. */
    private static final Set<String> QUERIES = Set.of("SELECT", "WITH", "VALUES", "SEL", "LOCKING", "LOCK");

    private OneQuery() {}

    /** The word that shows that it is none, for example {@code EXEC}; nothing where it is a query, or a parameter stands for all of it. */
    static Optional<String> denied(String sql) {
        var text = UNREAD.matcher(sql).replaceAll(found -> found.group(1) == null ? " " : "''");
        var first = FIRST.matcher(text);
        if (!first.find()) {
            return Optional.empty();
        }
        var word = first.group(1);
        if (!word.startsWith("$") && !QUERIES.contains(word.toUpperCase(Locale.ROOT))) {
            return Optional.of(word);
        }
        return MORE.matcher(text).find() ? Optional.of(";") : Optional.empty();
    }
}
