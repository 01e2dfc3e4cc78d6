package io.landfall.rules.powercenter.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A statement of SQL that empties a table or deletes rows of it, and nothing else.
 *
 * @param schema empty where none is named
 * @param qualifier what may stand before the names of columns: the alias of the table, or its name where it has none
 * @param condition of the rows that go; empty where all do
 */
record DeleteStatement(String schema, String table, String qualifier, String condition) {

    private static final Pattern STATEMENT = Pattern.compile(
            "(?is)\\s*(?:TRUNCATE\\s+(?:TABLE\\s+)?(?!TABLE\\b)(?<emptied>[\\w$#.\"\\[\\]]+)(?:\\s+(?:(?:DROP|REUSE)\\s+STORAGE|IMMEDIATE))?"
                    + "|DELETE\\s+(?:FROM\\s+)?(?<table>[\\w$#.\"\\[\\]]+)(?:\\s+(?:AS\\s+)?(?!(?:WHERE|FROM|AS|USING)\\b)(?<alias>\\w+))?(?:\\s+WHERE\\s+(?<condition>.*?))?)\\s*");

    private static final Pattern TEXT_OR_COMMENT = Pattern.compile("(?s)'[^']*'|/\\*(?!!).*?\\*/");

    private static final Pattern COMMIT = Pattern.compile("(?i)\\s*COMMIT(?:\\s+WORK)?\\s*");

    /** The statements of a text, but for comments and commits; nothing where there is none, or one of another kind. */
    static Optional<List<DeleteStatement>> all(String sql) {
        var statements = new ArrayList<DeleteStatement>();
        for (var text : texts(withoutComments(sql))) {
            var found = STATEMENT.matcher(text);
            var says = !text.isBlank() && !COMMIT.matcher(text).matches();
            if (says && !found.matches()) {
                return Optional.empty();
            }
            if (says) {
                var condition = found.group("condition");
                statements.add(of(
                        found.group("emptied") == null ? found.group("table") : found.group("emptied"),
                        found.group("alias"),
                        condition == null ? "" : condition));
            }
        }
        return statements.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(statements));
    }

    private static String withoutComments(String sql) {
        return TEXT_OR_COMMENT
                .matcher(sql)
                .replaceAll(found -> found.group().startsWith("'") ? Matcher.quoteReplacement(found.group()) : " ");
    }

    /** What stands between semicolons, outside of texts. */
    private static List<String> texts(String sql) {
        var texts = new ArrayList<String>();
        var quoted = false;
        int start = 0;
        for (int i = 0; i < sql.length(); i++) {
            quoted ^= sql.charAt(i) == '\'';
            if (sql.charAt(i) == ';' && !quoted) {
                texts.add(sql.substring(start, i));
                start = i + 1;
            }
        }
        texts.add(sql.substring(start));
        return texts;
    }

    private static DeleteStatement of(String named, @Nullable String alias, String condition) {
        var name = named.replaceAll("[\"\\[\\]]", "");
        var point = name.lastIndexOf('.');
        var table = name.substring(point + 1);
        return new DeleteStatement(
                point < 0 ? "" : name.substring(0, point), table, alias == null ? table : alias, condition);
    }
}
