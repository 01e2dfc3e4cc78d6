package io.landfall.rules.alteryx.database;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.rule.Findings;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.FormatOptions;
import io.landfall.parsers.alteryx.tool.Store;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.flow.ToolContext;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tables and queries of databases that Input and Output tools name. */
public final class Databases {

    private static final Pattern QUERY = Pattern.compile(
            "(?:\\s|--[^\n]*\n|/\\*.*?\\*/)*(?:(?:select|with)\\b|\\().*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Where a dot is part of a name. In backticks BigQuery has the whole path of a table. */
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"]|\"\")*)\"|\\[([^\\]]*)\\]");

    private static final char DOT = '\uE000';
    private static final char QUOTE = '\uE001';

    private Databases() {}

    /** A table by its name, or what a query answers. */
    public static Dataset input(Tool tool, Store.Database database, ToolContext context, Findings findings) {
        var text = context.substituted(database.query());
        if (!isQuery(text)) {
            return table(database.connection(), text);
        }
        findings.say(Diagnostic.of(DatabaseCode.QUERY_KEPT, tool.at(), tool.name()));
        return new Dataset.Query(database.connection(), text);
    }

    /** What a tool runs beside what it reads or writes. */
    public static void statements(Tool tool, FormatOptions options, Findings findings) {
        for (var statement : List.of(options.preSql(), options.postSql())) {
            if (!statement.isBlank()) {
                findings.say(Diagnostic.of(DatabaseCode.SQL_AROUND, tool.at(), tool.name(), statement));
            }
        }
    }

    /** Whether a text is no name of a table. */
    static boolean isQuery(String text) {
        return QUERY.matcher(text).matches();
    }

    /** A table whose name may come with its schema, and in quotes. */
    public static Dataset.Table table(String connection, String name) {
        var plain = QUOTED.matcher(name)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group().replace('.', DOT).replaceAll("(?<=.)\"\"(?=.)", String.valueOf(QUOTE))))
                .replaceAll("[\"`\\[\\]]", "")
                .strip();
        var dot = plain.lastIndexOf('.');
        return new Dataset.Table(
                connection, dot < 0 ? "" : named(plain.substring(0, dot)), named(plain.substring(dot + 1)));
    }

    private static String named(String part) {
        return part.strip().replace(DOT, '.').replace(QUOTE, '"');
    }
}
