package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.reference.Unrepeatable;
import io.landfall.validation.reference.powercenter.expression.Order;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Values by which rows are found or grouped: numbers are the same when they are equal, whatever their kind; trailing blanks count.
 *
 * @param parts may be null
 */
record MatchKey(List<@Nullable Object> parts) {

    static MatchKey of(List<@Nullable Object> values, boolean ignoresCase, SourceLocation at) {
        var parts = new @Nullable Object[values.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = part(values.get(i), ignoresCase, at);
        }
        return new MatchKey(Arrays.asList(parts));
    }

    boolean hasNull() {
        return parts.stream().anyMatch(part -> part == null);
    }

    static @Nullable Object part(@Nullable Object value, boolean ignoresCase, SourceLocation at) {
        return switch (value) {
            case null -> null;
            case String text -> ignoresCase ? text.toLowerCase(Locale.ROOT) : text;
            case BigDecimal decimal -> plain(decimal);
            case Double number -> plain(BigDecimal.valueOf(number));
            case Long whole -> plain(BigDecimal.valueOf(whole));
            case LocalDateTime date -> date;
            default -> throw Unrepeatable.refused(at, "binary values that are compared");
        };
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    /**
     * Compares two values, of which one may be NULL, by their parts.
     *
     * @param nullLow whether NULL comes before everything else
     */
    static int compare(@Nullable Object left, @Nullable Object right, boolean nullLow, SourceLocation at) {
        if (left == null || right == null) {
            var order = Boolean.compare(left == null, right == null);
            return nullLow ? -order : order;
        }
        return Order.compare(left, right)
                .orElseThrow(() -> Unrepeatable.refused(at, "a comparison of values of different types"));
    }
}
