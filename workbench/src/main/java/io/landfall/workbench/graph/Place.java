package io.landfall.workbench.graph;

import io.landfall.parsers.diagnostic.SourceLocation;

/**
 * A legacy object, whatever the line it stands in.
 *
 * @param path for example {@code SALES/m_orders/EXP_NET}
 */
public record Place(String path) {

    public static Place of(SourceLocation at) {
        return new Place(at.path());
    }

    /** Whether the other object is this one or inside it. */
    boolean holds(Place other) {
        return !path.isEmpty() && (path.equals(other.path) || other.path.startsWith(path + "/"));
    }
}
