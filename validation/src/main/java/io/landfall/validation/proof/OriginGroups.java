package io.landfall.validation.proof;

import io.landfall.converter.analysis.Lineage.Origin;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Source columns in groups: two that are linked are in one, and so are all that a chain of links joins. */
final class OriginGroups {

    private final Map<Origin, Origin> parents = new HashMap<>();

    /** Puts all columns of both sides into one group. */
    void link(Set<Origin> left, Set<Origin> right) {
        for (var one : left) {
            for (var other : right) {
                var from = of(one);
                var to = of(other);
                parents.putIfAbsent(from, from);
                parents.put(to, from);
            }
        }
    }

    /** Whether the column is linked with any. */
    boolean contains(Origin column) {
        return parents.containsKey(column);
    }

    /** The column that stands for the group; the column itself when it is linked with none. */
    Origin of(Origin column) {
        var parent = parents.get(column);
        return parent == null || parent.equals(column) ? column : of(parent);
    }

    /** The columns of the group that a column stands for. */
    Stream<Origin> members(Origin group) {
        return parents.keySet().stream().filter(column -> of(column).equals(group));
    }
}
