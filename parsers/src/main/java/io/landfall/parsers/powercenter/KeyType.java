package io.landfall.parsers.powercenter;

import java.util.Arrays;
import java.util.Optional;

/** What the key flag of a column says. The flags of a target definition decide what an update or delete looks for. */
public enum KeyType implements Labelled {
    NONE("NOT A KEY"),
    PRIMARY("PRIMARY KEY"),
    FOREIGN("FOREIGN KEY"),
    PRIMARY_AND_FOREIGN("PRIMARY/FOREIGN KEY");

    private final String label;

    KeyType(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    public boolean isPrimary() {
        return this == PRIMARY || this == PRIMARY_AND_FOREIGN;
    }

    /** Older versions write a hyphen where newer ones write a slash. */
    public static Optional<KeyType> of(String text) {
        return Arrays.stream(values())
                .filter(type -> type.label.equalsIgnoreCase(text.strip().replace('-', '/')))
                .findFirst();
    }
}
