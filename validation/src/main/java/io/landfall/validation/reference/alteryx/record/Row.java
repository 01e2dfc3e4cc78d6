package io.landfall.validation.reference.alteryx.record;

import io.landfall.validation.reference.GivenUp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record.
 *
 * @param values one for each field, null for Null, of the Java types of {@link io.landfall.validation.reference.LegacyRows}
 */
public record Row(List<@Nullable Object> values) {

    /** A record without fields. */
    public static final Row EMPTY = new Row(List.of());

    public Row {
        GivenUp.check();
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** A record that holds nothing. */
    public static Row ofNulls(int width) {
        return new Row(Collections.<@Nullable Object>nCopies(width, null));
    }

    public @Nullable Object get(int position) {
        return values.get(position);
    }

    /** The record with another value in a place. */
    public Row with(int position, @Nullable Object value) {
        var changed = new ArrayList<@Nullable Object>(values);
        changed.set(position, value);
        return new Row(changed);
    }

    /** The record with one more value behind the others. */
    public Row plus(@Nullable Object value) {
        var longer = new ArrayList<@Nullable Object>(values);
        longer.add(value);
        return new Row(longer);
    }

    /** The record with another beside it. */
    public Row beside(Row other) {
        var both = new ArrayList<@Nullable Object>(values);
        both.addAll(other.values);
        return new Row(both);
    }

    /** Some of the values. */
    public Row only(Collection<Integer> positions) {
        var some = new ArrayList<@Nullable Object>(positions.size());
        positions.forEach(position -> some.add(values.get(position)));
        return new Row(some);
    }
}
