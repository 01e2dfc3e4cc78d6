package io.landfall.parsers.powercenter;

import java.util.List;
import java.util.Optional;

/** Keeps the top or bottom rows of each group. */
public record Rank(TransformationParts parts) implements Transformation {

    public List<Port> groupBy() {
        return ports().stream().filter(Port::isGroupBy).toList();
    }

    public Optional<Port> rankPort() {
        return ports().stream().filter(Port::isRankPort).findFirst();
    }
}
