package io.landfall.parsers.powercenter;

import java.util.List;

/** Groups rows and computes one row for each group. */
public record Aggregator(TransformationParts parts) implements Transformation {

    /** In the order of the ports. Without any, the whole input is one group. */
    public List<Port> groupBy() {
        return ports().stream().filter(Port::isGroupBy).toList();
    }
}
