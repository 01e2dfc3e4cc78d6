package io.landfall.validation.parity;

import java.util.Locale;

/** Types whose values can be the same. */
enum Family {
    TEXT,
    INTEGER,
    DECIMAL,
    FLOAT,
    DATE,
    TIMESTAMP,
    TIME,
    BOOLEAN,
    /** Lists, structures, binary and what else there is: the same type, or compared by what it shows. */
    OTHER;

    /** The family of a type as DuckDB calls it. */
    static Family of(String type) {
        var name = type.toUpperCase(Locale.ROOT);
        if (name.endsWith("]")) {
            return OTHER;
        }
        if (name.startsWith("DECIMAL")) {
            return DECIMAL;
        }
        if (name.startsWith("TIMESTAMP")) {
            return TIMESTAMP;
        }
        return switch (name) {
            case "VARCHAR" -> TEXT;
            case "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT" -> INTEGER;
            case "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT", "UHUGEINT" -> INTEGER;
            case "REAL", "FLOAT", "DOUBLE" -> FLOAT;
            case "DATE" -> DATE;
            case "TIME" -> TIME;
            case "BOOLEAN" -> BOOLEAN;
            default -> OTHER;
        };
    }

    boolean isNumber() {
        return this == INTEGER || this == DECIMAL || this == FLOAT;
    }

    boolean isTemporal() {
        return this == DATE || this == TIMESTAMP;
    }
}
