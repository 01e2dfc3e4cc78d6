package io.landfall.validation.data;

import java.nio.file.Path;

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
}
