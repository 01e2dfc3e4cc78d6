package io.landfall.parsers.powercenter;

import java.util.List;

/** Sorts rows, or drops duplicates. */
public record Sorter(TransformationParts parts) implements Transformation {

    /** The most significant first. */
    public List<Port> keys() {
        return ports().stream().filter(port -> port.sort().isPresent()).toList();
    }
}
