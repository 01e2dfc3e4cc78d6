package io.landfall.parsers.powercenter;

import java.util.List;
import java.util.Optional;

/** Joins two pipelines by equality. The master side has the ports with {@link PortRole#MASTER}. */
public record Joiner(TransformationParts parts) implements Transformation {

    public Optional<JoinType> joinType() {
        return attributes().oneOf("Join Type", JoinType.values());
    }

    public String condition() {
        return attributes().text("Join Condition");
    }

    public List<Port> masterPorts() {
        return ports().stream().filter(port -> port.is(PortRole.MASTER)).toList();
    }

    public List<Port> detailPorts() {
        return ports().stream()
                .filter(port -> port.isInput() && !port.is(PortRole.MASTER))
                .toList();
    }

    public Optional<Boolean> isCaseSensitive() {
        return attributes().flag("Case Sensitive String Comparison");
    }

    public Optional<Boolean> isSorted() {
        return attributes().flag("Sorted Input");
    }
}
