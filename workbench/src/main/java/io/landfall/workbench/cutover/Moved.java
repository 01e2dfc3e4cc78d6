package io.landfall.workbench.cutover;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came of moving assets.
 *
 * @param left how many stay where they are, and why
 */
public record Moved(int moved, SortedMap<Refusal, Integer> left) {

    public Moved {
        left = Collections.unmodifiableSortedMap(new TreeMap<>(left));
    }

    static Moved of(int moved, Map<Refusal, Integer> left) {
        return new Moved(moved, new TreeMap<>(left));
    }
}
