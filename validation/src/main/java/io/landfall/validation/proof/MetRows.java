package io.landfall.validation.proof;

import io.landfall.converter.analysis.Lineage.Origin;
import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Gives rows of a place the keys of rows that look for theirs there.
 *
 * @param place the columns of the rows
 * @param mild whether no row may stop a run
 */
record MetRows(List<Origin> place, Choices choices, boolean mild, RandomGenerator random) {

    /** The row with all keys of one that looks for its own here, NULL too. */
    List<@Nullable Object> met(List<@Nullable Object> row, GeneratedTable.Made partner) {
        if (partner.rows().rows().isEmpty()) {
            return row;
        }
        var other = random.nextBoolean() ? any(partner.rows().rows()) : telling(partner);
        for (int i = 0; i < row.size(); i++) {
            var values = choices.values(place.get(i));
            for (int j = 0; j < other.size(); j++) {
                if (meets(place.get(i), partner.place().get(j))) {
                    var value = other.get(j);
                    row.set(i, values.stored(value == null ? null : shared(values, plain(value))));
                }
            }
        }
        return row;
    }

    /** A row that looks for NULL here by one key alone, or for a text with blanks around it, if there is one; each key is as likely. */
    private List<@Nullable Object> telling(GeneratedTable.Made partner) {
        var looking = IntStream.range(0, partner.place().size())
                .filter(j -> place.stream()
                        .anyMatch(column -> meets(column, partner.place().get(j))))
                .boxed()
                .toList();
        if (looking.isEmpty()) {
            return any(partner.rows().rows());
        }
        var some = partner.rows().rows().stream()
                .filter(tells(any(looking), looking))
                .toList();
        return any(some.isEmpty() ? partner.rows().rows() : some);
    }

    private Predicate<List<@Nullable Object>> tells(int key, List<Integer> looking) {
        if (random.nextBoolean()) {
            return (List<@Nullable Object> row) -> isNullAlone(row, key, looking);
        }
        return (List<@Nullable Object> row) -> isPadded(row.get(key));
    }

    private static boolean isNullAlone(List<@Nullable Object> row, int key, List<Integer> looking) {
        return looking.stream().allMatch(other -> (row.get(other) == null) == (other == key));
    }

    private boolean meets(Origin column, Origin other) {
        return choices.hints().group(other).equals(choices.hints().group(column));
    }

    private static boolean isPadded(@Nullable Object value) {
        return value instanceof String text && !text.equals(text.strip());
    }

    /** What is looked for, or what it is without the blanks around it: whoever takes these off finds the row, and nobody else. */
    private Object plain(Object value) {
        return value instanceof String text && !text.isBlank() && random.nextBoolean() ? text.strip() : value;
    }

    private @Nullable Object shared(ColumnValues values, Object value) {
        return values.shared(value, mild).or(() -> values.usual(random)).orElse(null);
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
