package io.landfall.validation.data;

import java.nio.file.Path;
import java.util.Arrays;

/** How names and texts stand in DuckDB's SQL. */
public final class Sql {

    private Sql() {}

    /** A name of a table or column, always in quotes. */
    public static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    public static String text(String value) {
        return '\'' + value.replace("'", "''") + '\'';
    }

    public static String text(Path path) {
        return text(path.toString());
    }

    /** A WHERE of conditions that all have to be met; nothing where there are none but empty ones. */
    static String where(String... conditions) {
        var all = Arrays.stream(conditions)
                .filter(condition -> !condition.isEmpty())
                .map("(%s)"::formatted)
                .toList();
        return all.isEmpty() ? "" : " WHERE " + String.join(" AND ", all);
    }
}
