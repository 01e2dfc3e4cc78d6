package io.landfall.rules.alteryx.flow;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What arrives at a tool, by input anchor. The arrivals of one anchor are in the order of their connections' names, which is the order
 * that Designer shows.
 */
public record ToolInputs(Map<String, List<Arrival>> byAnchor) {

    public ToolInputs {
        byAnchor = Collections.unmodifiableMap(new LinkedHashMap<>(byAnchor));
    }

    /** The records of a tool with one input, whatever its anchor is called. */
    public Optional<Records> only() {
        return all().stream().map(Arrival::records).findFirst();
    }

    public Optional<Records> at(String anchor) {
        return byAnchor.getOrDefault(anchor, List.of()).stream()
                .map(Arrival::records)
                .findFirst();
    }

    public List<Arrival> all() {
        return byAnchor.values().stream().flatMap(Collection::stream).toList();
    }
}
