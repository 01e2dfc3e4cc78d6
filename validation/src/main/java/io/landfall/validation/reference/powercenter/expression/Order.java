package io.landfall.validation.reference.powercenter.expression;

import java.time.LocalDateTime;
import java.util.Optional;

/** How values of one family compare; texts by the codes of their characters, as the sort order {@code Binary} has it. */
public final class Order {

    private Order() {}

    private static int codes(String left, String right) {
        var some = left.codePoints().iterator();
        var other = right.codePoints().iterator();
        while (some.hasNext() && other.hasNext()) {
            var order = Integer.compare(some.nextInt(), other.nextInt());
            if (order != 0) {
                return order;
            }
        }
        return Boolean.compare(some.hasNext(), other.hasNext());
    }

    /** Below, at or above 0; empty when texts, numbers and dates mix. */
    public static Optional<Integer> compare(Object left, Object right) {
        return switch (left) {
            case Number some when right instanceof Number other -> Optional.of(Numbers.compare(some, other));
            case String some when right instanceof String other -> Optional.of(codes(some, other));
            case LocalDateTime some when right instanceof LocalDateTime other -> Optional.of(some.compareTo(other));
            default -> Optional.empty();
        };
    }
}
