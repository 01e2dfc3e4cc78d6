package io.landfall.rules.powercenter.flow;

import java.util.Locale;

/** A port of a node. Names are compared without case. */
public record PortRef(String node, String port) {

    public PortRef {
        node = node.toLowerCase(Locale.ROOT);
        port = port.toLowerCase(Locale.ROOT);
    }
}
