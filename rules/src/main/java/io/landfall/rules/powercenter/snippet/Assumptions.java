package io.landfall.rules.powercenter.snippet;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What a conversion takes for granted of ports where the manual leaves it open, for a person to check. */
final class Assumptions {

    private final Set<String> consumed;
    private final Set<String> written = new LinkedHashSet<>();
    private final Set<String> begunAnew = new LinkedHashSet<>();
    private final Set<String> passed = new LinkedHashSet<>();
    private final Set<String> countedAsZero = new LinkedHashSet<>();

    /** @param consumed the output ports that lead somewhere */
    Assumptions(Set<String> consumed) {
        this.consumed = Set.copyOf(consumed);
    }

    boolean isConsumed(String port) {
        return consumed.contains(port);
    }

    /** Somewhere the code gives the port a value. */
    void written(String port) {
        written.add(port);
    }

    /** NULL counts as 0 in the input port. */
    void countedAsZero(String port) {
        countedAsZero.add(port);
    }

    /** The code reads an output port that it may not have written for this row. */
    void read(String output) {
        begunAnew.add(output);
    }

    /** A row comes out with an output port that may not have been written for it. */
    void leftAsItBegins(String output) {
        if (isConsumed(output)) {
            begunAnew.add(output);
        }
    }

    /** A row comes out with a port that is input and output and may not have been written. */
    void leftAsItArrives(String port) {
        if (isConsumed(port)) {
            passed.add(port);
        }
    }

    /** The ports by what is to be said of them. One that no row writes begins as the manual says, whatever is kept from row to row. */
    Map<SnippetCode, Set<String>> told() {
        var kept = new LinkedHashSet<>(begunAnew);
        kept.retainAll(written);
        var told = new LinkedHashMap<SnippetCode, Set<String>>();
        told.put(SnippetCode.NULL_IS_ZERO, countedAsZero);
        told.put(SnippetCode.BEGINS_ANEW, kept);
        told.put(SnippetCode.PASSES_THROUGH, passed);
        return told;
    }
}
