package io.landfall.validation.reference.alteryx.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The values by which records belong together. Null equals Null, texts mind case and blanks, numbers are equal whatever their type.
 *
 * @param values comparable by {@link Object#equals}
 */
public record Key(List<@Nullable Object> values) {

    /** Value by value, Null first. */
    public static final Comparator<Key> ORDER = (left, right) -> {
        for (int i = 0; i < left.values.size(); i++) {
            var compared = ValueOrder.PLAIN.compare(left.values.get(i), right.values.get(i));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    };

    public static Key of(Row row, List<Integer> positions) {
        var values = new ArrayList<@Nullable Object>(positions.size());
        positions.forEach(position -> values.add(plain(row.get(position))));
        return new Key(values);
    }

    /** A value that equals all values that Alteryx takes for equal. */
    public static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case Long number -> BigDecimal.valueOf(number);
            case BigDecimal number -> stripped(number);
            case Double number -> Double.isFinite(number) ? stripped(new BigDecimal(number)) : number;
            case null, default -> value;
        };
    }

    private static BigDecimal stripped(BigDecimal number) {
        var plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** The records of each key, keys in their order and records as they arrive. */
    public static Map<Key, List<Row>> sorted(Records records, List<Integer> positions) {
        return grouped(records, positions, new TreeMap<>(ORDER));
    }

    /** The records of each key, keys as they arrive first. */
    public static Map<Key, List<Row>> arriving(Records records, List<Integer> positions) {
        return grouped(records, positions, new LinkedHashMap<>());
    }

    private static Map<Key, List<Row>> grouped(Records records, List<Integer> positions, Map<Key, List<Row>> groups) {
        for (var row : records.rows()) {
            groups.computeIfAbsent(of(row, positions), _ -> new ArrayList<>()).add(row);
        }
        return groups;
    }
}
