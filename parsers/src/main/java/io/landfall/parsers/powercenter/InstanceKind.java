package io.landfall.parsers.powercenter;

import java.util.Arrays;
import java.util.Optional;

/** What sort of definition an instance stands for. */
public enum InstanceKind {
    SOURCE,
    TARGET,
    TRANSFORMATION,
    MAPPLET;

    public static Optional<InstanceKind> of(String text) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(text)).findFirst();
    }
}
