package io.landfall.parsers.alteryx.tool;

/** The one field that a Multi-Row Formula or Generate Rows tool fills. */
public sealed interface TargetField {

    String name();

    /** An existing field, which keeps its type and size. */
    record Update(String name) implements TargetField {}

    /** A new field. */
    record Create(String name, StoredType type) implements TargetField {}
}
