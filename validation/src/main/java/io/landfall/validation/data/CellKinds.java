package io.landfall.validation.data;

import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which kinds of values the cells of a column hold, and so which type the column has. */
final class CellKinds {

    static final int USUAL_LENGTH = 255;

    private final Set<Kind> seen = EnumSet.noneOf(Kind.class);
    private final SqlType empty;
    private int longest;

    /**
     * A column without cells so far.
     *
     * @param empty type of a column that has none
     */
    CellKinds(SqlType empty) {
        this.empty = empty;
    }

    private enum Kind {
        NUMBER,
        TRUTH,
        DATE,
        TIME,
        TIMESTAMP,
        TEXT
    }

    void add(@Nullable Object value) {
        if (value == null) {
            return;
        }
        seen.add(
                switch (value) {
                    case CellNumber _ -> Kind.NUMBER;
                    case Boolean _ -> Kind.TRUTH;
                    case LocalDate _ -> Kind.DATE;
                    case LocalTime _ -> Kind.TIME;
                    case LocalDateTime _ -> Kind.TIMESTAMP;
                    default -> Kind.TEXT;
                });
        if (value instanceof String text) {
            longest = Math.max(longest, text.codePointCount(0, text.length()));
        }
    }

    SqlType type() {
        if (seen.isEmpty()) {
            return empty;
        }
        if (seen.equals(EnumSet.of(Kind.DATE, Kind.TIMESTAMP))) {
            return Types.TIMESTAMP;
        }
        if (seen.size() > 1) {
            return Types.text(Math.max(longest, USUAL_LENGTH));
        }
        return switch (seen.iterator().next()) {
            case NUMBER -> Types.DOUBLE;
            case TRUTH -> Types.BOOLEAN;
            case DATE -> Types.DATE;
            case TIME -> Types.TIME;
            case TIMESTAMP -> Types.TIMESTAMP;
            case TEXT -> Types.text(Math.max(longest, USUAL_LENGTH));
        };
    }
}
