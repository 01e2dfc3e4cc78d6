package io.landfall.validation.data;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Two tables summed up, segment by segment, to the same number of bits. */
record SegmentSums(Map<Long, Sum> left, Map<Long, Sum> right) {

    /** The sum of a segment's rows. */
    record Sum(long rows, String high, String low) {

        /** The sum of the rows of both. */
        Sum plus(Sum other) {
            return new Sum(rows + other.rows, added(high, other.high), added(low, other.low));
        }

        private static String added(String one, String other) {
            return new BigInteger(one).add(new BigInteger(other)).toString();
        }
    }

    /** The segments whose rows are not the same. */
    Set<Long> differing() {
        var segments = new HashSet<>(left.keySet());
        segments.addAll(right.keySet());
        segments.removeIf(segment -> {
            var sum = left.get(segment);
            return sum != null && sum.equals(right.get(segment));
        });
        return new TreeSet<>(segments);
    }

    long leftRows() {
        return rows(left, left.keySet());
    }

    long rightRows() {
        return rows(right, right.keySet());
    }

    /** Rows of the left side in some segments. */
    long leftRows(Set<Long> segments) {
        return rows(left, segments);
    }

    /** The same with the sides in each other's place. */
    SegmentSums turned() {
        return new SegmentSums(/* left= */ right, /* right= */ left);
    }

    /** Rows of the larger side in some segments. */
    long rows(Set<Long> segments) {
        return Math.max(rows(left, segments), rows(right, segments));
    }

    private static long rows(Map<Long, Sum> sums, Set<Long> segments) {
        return segments.stream()
                .mapToLong(
                        segment -> sums.containsKey(segment) ? sums.get(segment).rows() : 0)
                .sum();
    }

    /** Rows of the segments that are the same on both sides. */
    long same(Set<Long> differing) {
        return left.entrySet().stream()
                .filter(entry -> !differing.contains(entry.getKey()))
                .mapToLong(entry -> entry.getValue().rows())
                .sum();
    }
}
