package io.landfall.workbench.graph;

import io.landfall.parsers.diagnostic.SourceLocation;

/** A legacy object, whatever the line it stands in. */
public record Place(String file, String path) {

    public static Place of(SourceLocation at) {
        return new Place(at.file(), at.path());
    }

    /** Whether the other object is this one or inside it. */
    boolean holds(Place other) {
        return file.equals(other.file)
                && (path.equals(other.path) || (!path.isEmpty() && other.path.startsWith(path + "/")));
    }

    /** The form in pages. */
    String text() {
        return path.isEmpty() ? file : path;
    }
}
