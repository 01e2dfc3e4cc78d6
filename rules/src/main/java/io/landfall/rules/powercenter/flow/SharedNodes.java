package io.landfall.rules.powercenter.flow;

import io.landfall.converter.pipeline.InputRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The nodes of a mapping that several others use, such as sequences and lookups, as far as it has been put together. */
final class SharedNodes {

    private final Set<String> used = new HashSet<>();
    private final Map<String, List<InputRef>> numbered = new HashMap<>();
    private final Map<String, Rows> lookedIn = new HashMap<>();

    void uses(String node) {
        used.add(Flow.key(node));
    }

    boolean isUsed(String node) {
        return used.contains(Flow.key(node));
    }

    /** The rows that have got numbers of a sequence before; those given get theirs now. */
    List<InputRef> numberedBefore(String sequence, InputRef rows) {
        var all = numbered.computeIfAbsent(Flow.key(sequence), _ -> new ArrayList<>());
        var before = List.copyOf(all);
        all.add(rows);
        return before;
    }

    Optional<Rows> looksIn(String lookup) {
        return Optional.ofNullable(lookedIn.get(Flow.key(lookup)));
    }

    void looksIn(String lookup, Rows rows) {
        lookedIn.put(Flow.key(lookup), rows);
    }

    /** Forgets what only an operator outside of these would have brought, such as one that a person has to write. */
    void keepLookedIn(Set<String> operators) {
        lookedIn.values().removeIf(rows -> !operators.contains(rows.ref().operator()));
    }
}
