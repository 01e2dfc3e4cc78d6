package io.landfall.parsers.powercenter;

import java.util.List;
import java.util.Optional;

/** Sorts rows, or drops duplicates. */
public record Sorter(TransformationParts parts) implements Transformation {

    /** The most significant first. */
    public List<Port> keys() {
        return ports().stream().filter(port -> port.sort().isPresent()).toList();
    }

    public Optional<Boolean> isDistinct() {
        return attributes().flag("Distinct");
    }

    public Optional<Boolean> isCaseSensitive() {
        return attributes().flag("Case Sensitive");
    }
}
