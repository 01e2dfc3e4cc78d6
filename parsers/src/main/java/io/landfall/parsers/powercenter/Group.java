package io.landfall.parsers.powercenter;

import io.landfall.parsers.diagnostic.SourceLocation;

/**
 * A group of ports, as Router, Union, Custom and XML transformations have them.
 *
 * @param order its place among the groups, which decides over its place in the file
 * @param type {@code INPUT}, {@code OUTPUT} or {@code OUTPUT/DEFAULT}
 * @param expression the condition of a Router group, empty for none
 */
public record Group(
        String name, int order, String type, String expression, String description, SourceLocation at, Extras extras)
        implements Named {

    public boolean isInput() {
        return type.equalsIgnoreCase("INPUT");
    }

    /** Whether it takes the rows that no other group of a Router took. */
    public boolean isDefault() {
        return type.equalsIgnoreCase("OUTPUT/DEFAULT");
    }

    public boolean isOutput() {
        return type.equalsIgnoreCase("OUTPUT") || isDefault();
    }
}
