package io.landfall.validation.reference;

import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Which ways through its conditions a run took: both of an IIF, each of a DECODE, of a router's groups, of a filter. */
public final class Branches {

    private final Map<SourceLocation, Integer> ways = new LinkedHashMap<>();
    private final Map<SourceLocation, Set<Integer>> taken = new LinkedHashMap<>();

    /** A condition of the object, before anything runs. */
    public void declare(SourceLocation at, int count) {
        ways.merge(at, count, Math::max);
    }

    /**
     * A row took a way.
     *
     * @param way from 0
     */
    public void take(SourceLocation at, int way) {
        ways.merge(at, way + 1, Math::max);
        taken.computeIfAbsent(at, _ -> new HashSet<>()).add(way);
    }

    /** Adds what another run of the same object took. */
    public void add(Branches other) {
        other.ways.forEach(this::declare);
        other.taken.forEach((at, some) -> some.forEach(way -> take(at, way)));
    }

    public int total() {
        return ways.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int covered() {
        return taken.values().stream().mapToInt(Set::size).sum();
    }
}
