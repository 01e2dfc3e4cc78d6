package io.landfall.rules.alteryx.flow;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How names stand in the SQL of a database. A workflow names its connections and says nothing about their databases, but the SQL that its
 * author wrote into In-DB tools quotes names as the database wants it; where nothing is quoted, names stand in double quotes, as the
 * standard has it.
 */
public enum Quoting {
    STANDARD("\"", "\"", Pattern.compile("\"[^\"]+\"")),
    /** MySQL, Hive, Spark, BigQuery. */
    BACKTICKS("`", "`", Pattern.compile("`[^`]+`")),
    /** SQL Server, which takes double quotes too. */
    BRACKETS("[", "]", Pattern.compile("\\[[A-Za-z_][^\\]]*\\]"));

    private static final Pattern TEXTS = Pattern.compile("'(?:[^']|'')*'");

    private final String open;
    private final String close;
    private final Pattern quoted;

    Quoting(String open, String close, Pattern quoted) {
        this.open = open;
        this.close = close;
        this.quoted = quoted;
    }

    /** How the SQL of a workflow quotes names. */
    static Quoting of(Collection<String> sql) {
        var bare =
                sql.stream().map(text -> TEXTS.matcher(text).replaceAll("''")).toList();
        return List.of(BACKTICKS, STANDARD, BRACKETS).stream()
                .filter(quoting -> bare.stream()
                        .anyMatch(text -> quoting.quoted.matcher(text).find()))
                .findFirst()
                .orElse(STANDARD);
    }

    public String name(String name) {
        return open + name.replace(close, close + close) + close;
    }
}
