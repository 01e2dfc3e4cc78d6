package io.landfall.converter.sql;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** An engine whose SQL pipelines are written in. */
public enum Dialect {
    DUCKDB(new DuckDbSyntax()),
    POSTGRESQL(new PostgresSyntax());

    private final Syntax syntax;

    Dialect(Syntax syntax) {
        this.syntax = syntax;
    }

    /** The name on the command line and in folders, for example {@code postgresql}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The dialect with that label. */
    public static Optional<Dialect> labelled(String label) {
        return Arrays.stream(values())
                .filter(dialect -> dialect.label().equals(label))
                .findFirst();
    }

    Syntax syntax() {
        return syntax;
    }
}
