package io.landfall.validation.reference.powercenter.flow;

import java.util.Locale;

/** A port of an instance, both in lower case, since links write names in any case. */
record PortKey(String node, String port) {

    PortKey {
        node = key(node);
        port = key(port);
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
