package io.landfall.parsers.powercenter;

import java.util.List;
import java.util.Optional;

/** Keeps the top or bottom rows of each group. */
public record Rank(TransformationParts parts) implements Transformation {

    /** True for the largest values, false for the smallest; empty when the sheet says something else. */
    public Optional<Boolean> isTop() {
        return switch (attributes().text("Top/Bottom").strip()) {
            case "Top" -> Optional.of(true);
            case "Bottom" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    public Optional<Long> numberOfRanks() {
        return attributes().number("Number of Ranks");
    }

    public List<Port> groupBy() {
        return ports().stream().filter(Port::isGroupBy).toList();
    }

    public Optional<Port> rankPort() {
        return ports().stream().filter(Port::isRankPort).findFirst();
    }

    public Optional<Port> rankIndex() {
        return ports().stream().filter(Port::isRankIndex).findFirst();
    }

    public Optional<Boolean> isCaseSensitive() {
        return attributes().flag("Case Sensitive String Comparison");
    }
}
