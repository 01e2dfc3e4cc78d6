package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.FieldType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Computes with the numbers of a group. */
final class Numbers {

    private Numbers() {}

    /** Whole and decimal numbers exactly, others as doubles in the order in which they arrive; Null for none. */
    static @Nullable Object sum(List<Object> values, FieldType type) {
        if (values.isEmpty()) {
            return null;
        }
        if (type.isInteger() || type == FieldType.FIXED_DECIMAL) {
            var exact = values.stream()
                    .map(value -> new BigDecimal(value.toString()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            return type.isInteger() ? (Object) exact.longValue() : exact;
        }
        return total(values);
    }

    static @Nullable Object mean(List<Object> values) {
        return values.isEmpty() ? null : total(values) / values.size();
    }

    /** The middle value, or the mean of the two in the middle. */
    static @Nullable Object median(List<Object> values) {
        if (values.isEmpty()) {
            return null;
        }
        var sorted = values.stream().mapToDouble(Numbers::number).sorted().toArray();
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The value below which a share of the others lies: on the straight line between the two values beside it, where it is none of them. */
    static @Nullable Object percentile(List<Object> values, BigDecimal share) {
        if (values.isEmpty()) {
            return null;
        }
        var sorted = values.stream().mapToDouble(Numbers::number).sorted().toArray();
        var place = share.multiply(BigDecimal.valueOf(sorted.length - 1));
        var before = place.intValue();
        var way = place.subtract(BigDecimal.valueOf(before)).doubleValue();
        var low = sorted[before];
        return way == 0 ? low : low + (sorted[before + 1] - low) * way;
    }

    /**
     * That of a sample; Null for a single value. In which order Designer adds up is not documented, so the doubles are added up exactly: equal
     * ones do not vary.
     */
    static @Nullable Double variance(List<Object> values) {
        if (values.size() < 2) {
            return null;
        }
        if (!values.stream().mapToDouble(Numbers::number).allMatch(Double::isFinite)) {
            return Double.NaN;
        }
        var count = BigDecimal.valueOf(values.size());
        var total = BigDecimal.ZERO;
        var squares = BigDecimal.ZERO;
        for (var value : values) {
            var exact = new BigDecimal(number(value));
            total = total.add(exact);
            squares = squares.add(exact.multiply(exact));
        }
        return count.multiply(squares)
                .subtract(total.multiply(total))
                .divide(count.multiply(count.subtract(BigDecimal.ONE)), MathContext.DECIMAL128)
                .doubleValue();
    }

    static @Nullable Object deviation(List<Object> values) {
        var variance = variance(values);
        return variance == null ? null : Math.sqrt(variance);
    }

    static double total(List<Object> values) {
        double total = 0;
        for (var value : values) {
            total += number(value);
        }
        return total;
    }

    private static double number(Object value) {
        return value instanceof Number number ? number.doubleValue() : Double.NaN;
    }
}
