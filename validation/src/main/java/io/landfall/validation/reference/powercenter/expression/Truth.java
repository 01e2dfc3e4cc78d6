package io.landfall.validation.reference.powercenter.expression;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Conditions: any number but 0 is true, 0 is false, and NULL is neither until a place decides, where it counts as false. */
public final class Truth {

    private Truth() {}

    /** Whether a row passes: the meaning of a condition in a filter, a router, IIF and an aggregate's filter. */
    public static boolean holds(@Nullable Object condition) {
        return of(condition).orElse(false);
    }

    /** Empty for NULL. */
    static Optional<Boolean> of(@Nullable Object condition) {
        return switch (condition) {
            case Long whole -> Optional.of(whole != 0);
            case BigDecimal decimal -> Optional.of(decimal.signum() != 0);
            case Double number -> Optional.of(number != 0);
            case null -> Optional.empty();
            default -> throw new IllegalArgumentException("no condition: " + condition.getClass());
        };
    }

    static Object value(boolean truth) {
        return truth ? 1L : 0L;
    }

    static boolean isCondition(@Nullable Object value) {
        return value == null || value instanceof Number;
    }
}
