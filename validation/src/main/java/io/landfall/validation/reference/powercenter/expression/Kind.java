package io.landfall.validation.reference.powercenter.expression;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What sort of value an expression has, known before any row is read: it decides what a missing branch answers and how far numbers
 * are widened. Numeric kinds stand in the order of widening.
 */
public enum Kind {
    WHOLE,
    DECIMAL,
    DOUBLE,
    TEXT,
    DATE,
    BINARY,
    /** Of NULL written out, and of what nobody declares. */
    UNKNOWN;

    /**
     * The kind of a port.
     *
     * @param datatype as exports write it, for example {@code date/time}
     */
    public static Kind of(String datatype, boolean highPrecision) {
        return switch (datatype.toLowerCase(Locale.ROOT)) {
            case "integer", "small integer", "bigint" -> WHOLE;
            case "decimal" -> highPrecision ? DECIMAL : DOUBLE;
            case "double", "real" -> DOUBLE;
            case "string", "nstring", "text", "ntext" -> TEXT;
            case "date/time" -> DATE;
            case "binary" -> BINARY;
            default -> UNKNOWN;
        };
    }

    /** The kind of a value at hand. */
    public static Kind of(@Nullable Object value) {
        return switch (value) {
            case Long _ -> WHOLE;
            case BigDecimal _ -> DECIMAL;
            case Double _ -> DOUBLE;
            case String _ -> TEXT;
            case LocalDateTime _ -> DATE;
            case byte[] _ -> BINARY;
            case null, default -> UNKNOWN;
        };
    }

    public boolean isNumber() {
        return compareTo(DOUBLE) <= 0;
    }

    /** The one kind that all values take that stand for each other; empty when texts, numbers and dates mix. */
    static Optional<Kind> common(Collection<Kind> kinds) {
        var known = kinds.stream().filter(kind -> kind != UNKNOWN).toList();
        if (known.stream().allMatch(Kind::isNumber)) {
            return Optional.of(known.stream().max(Kind::compareTo).orElse(UNKNOWN));
        }
        return known.stream().distinct().count() == 1 ? Optional.of(known.getFirst()) : Optional.empty();
    }

    /** A number widened to this kind; anything else as it is. */
    @Nullable
    Object widen(@Nullable Object value) {
        if (!(value instanceof Number number)) {
            return value;
        }
        return switch (this) {
            case DECIMAL -> number instanceof Long whole ? (Object) BigDecimal.valueOf(whole) : number;
            case DOUBLE -> number.doubleValue();
            case WHOLE, TEXT, DATE, BINARY, UNKNOWN -> number;
        };
    }
}
