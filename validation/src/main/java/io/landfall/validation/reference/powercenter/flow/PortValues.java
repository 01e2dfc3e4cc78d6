package io.landfall.validation.reference.powercenter.flow;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of ports by their names, in any case; a port may be null. */
final class PortValues {

    private final Map<String, @Nullable Object> values;

    PortValues() {
        this(Map.of());
    }

    private PortValues(Map<String, @Nullable Object> values) {
        this.values = new HashMap<>(values);
    }

    PortValues copy() {
        return new PortValues(values);
    }

    PortValues put(String port, @Nullable Object value) {
        values.put(PortKey.key(port), value);
        return this;
    }

    PortValues putAll(PortValues others) {
        values.putAll(others.values);
        return this;
    }

    boolean has(String port) {
        return values.containsKey(PortKey.key(port));
    }

    @Nullable
    Object get(String port) {
        return values.get(PortKey.key(port));
    }
}
