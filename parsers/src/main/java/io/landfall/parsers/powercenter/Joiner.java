package io.landfall.parsers.powercenter;

import java.util.List;

/** Joins two pipelines by equality. The master side has the ports with {@link PortRole#MASTER}. */
public record Joiner(TransformationParts parts) implements Transformation {

    public List<Port> masterPorts() {
        return ports().stream().filter(port -> port.is(PortRole.MASTER)).toList();
    }

    public List<Port> detailPorts() {
        return ports().stream()
                .filter(port -> port.isInput() && !port.is(PortRole.MASTER))
                .toList();
    }
}
