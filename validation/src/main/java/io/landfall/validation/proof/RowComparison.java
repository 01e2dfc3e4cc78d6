package io.landfall.validation.proof;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The rows that only one of two lists has, in their order or as multisets. */
record RowComparison(List<List<@Nullable Object>> left, List<List<@Nullable Object>> right) {

    static RowComparison of(List<List<@Nullable Object>> left, List<List<@Nullable Object>> right, boolean ordered) {
        return ordered ? inOrder(left, right) : multisets(left, right);
    }

    boolean isEqual() {
        return left.isEmpty() && right.isEmpty();
    }

    private static RowComparison inOrder(List<List<@Nullable Object>> left, List<List<@Nullable Object>> right) {
        var onlyLeft = new ArrayList<List<@Nullable Object>>();
        var onlyRight = new ArrayList<List<@Nullable Object>>();
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            var isSame = i < left.size() && i < right.size() && same(left.get(i), right.get(i));
            if (!isSame && i < left.size()) {
                onlyLeft.add(left.get(i));
            }
            if (!isSame && i < right.size()) {
                onlyRight.add(right.get(i));
            }
        }
        return new RowComparison(onlyLeft, onlyRight);
    }

    private static RowComparison multisets(List<List<@Nullable Object>> left, List<List<@Nullable Object>> right) {
        Map<String, Deque<List<@Nullable Object>>> known = new LinkedHashMap<>();
        for (List<@Nullable Object> row : right) {
            known.computeIfAbsent(key(row), _ -> new ArrayDeque<>()).add(row);
        }
        var onlyLeft = new ArrayList<List<@Nullable Object>>();
        for (List<@Nullable Object> row : left) {
            if (!taken(row, known.getOrDefault(key(row), new ArrayDeque<>()))) {
                onlyLeft.add(row);
            }
        }
        var onlyRight = new ArrayList<List<@Nullable Object>>();
        known.values().forEach(onlyRight::addAll);
        return onlyLeft.isEmpty() || onlyRight.isEmpty()
                ? new RowComparison(onlyLeft, onlyRight)
                : almost(onlyLeft, onlyRight);
    }

    /** Takes the first row that is the same out of the others. */
    private static boolean taken(List<@Nullable Object> row, Iterable<List<@Nullable Object>> others) {
        for (var each = others.iterator(); each.hasNext(); ) {
            if (same(row, each.next())) {
                each.remove();
                return true;
            }
        }
        return false;
    }

    /** Numbers that are the same may have different keys: at the border of rounding. */
    private static RowComparison almost(List<List<@Nullable Object>> left, List<List<@Nullable Object>> right) {
        var others = new ArrayList<List<@Nullable Object>>(right);
        var onlyLeft = new ArrayList<List<@Nullable Object>>();
        for (List<@Nullable Object> row : left) {
            if (!taken(row, others)) {
                onlyLeft.add(row);
            }
        }
        return new RowComparison(onlyLeft, others);
    }

    /** The first column in which the row on one side differs from its most similar one on the other. */
    OptionalInt firstDifferent() {
        if (left.isEmpty() || right.isEmpty()) {
            return OptionalInt.empty();
        }
        List<@Nullable Object> row = left.getFirst();
        var fewest = new int[row.size() + 1];
        var found = false;
        for (List<@Nullable Object> other : right) {
            var different = different(row, other).toArray();
            if (different.length < fewest.length) {
                fewest = different;
                found = true;
            }
        }
        var isAnother = fewest.length == 0 || (fewest.length == row.size() && row.size() > 2);
        return !found || isAnother ? OptionalInt.empty() : OptionalInt.of(fewest[0]);
    }

    private static IntStream different(List<@Nullable Object> row, List<@Nullable Object> other) {
        return IntStream.range(0, row.size()).filter(i -> !ComparedValues.same(row.get(i), other.get(i)));
    }

    /** Whether all values are one. */
    static boolean same(List<@Nullable Object> row, List<@Nullable Object> other) {
        return different(row, other).findAny().isEmpty();
    }

    private static String key(List<@Nullable Object> row) {
        return row.stream().map(ComparedValues::key).collect(Collectors.joining("|"));
    }
}
