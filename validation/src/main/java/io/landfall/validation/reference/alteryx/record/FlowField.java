package io.landfall.validation.reference.alteryx.record;

import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.StoredType;

/**
 * A field of records on their way.
 *
 * @param description the author's note, empty for none
 */
public record FlowField(String name, StoredType stored, String description) {

    /** Characters that a text has which no size limits. */
    public static final int UNLIMITED = 1_073_741_823;

    public static FlowField of(String name, FieldType type) {
        return of(name, new StoredType(type, "", ""));
    }

    public static FlowField of(String name, StoredType type) {
        return new FlowField(name, type, "");
    }

    /** A text of that many characters at most. */
    public static FlowField text(String name, int size) {
        return of(name, new StoredType(FieldType.V_WSTRING, Integer.toString(size), ""));
    }

    /** A text without limit. */
    public static FlowField text(String name) {
        return text(name, UNLIMITED);
    }

    public FieldType type() {
        return stored.type();
    }

    public FlowField named(String other) {
        return new FlowField(other, stored, description);
    }

    public FlowField typed(StoredType other) {
        return new FlowField(name, other, description);
    }

    /** Names ignore case. */
    public boolean isCalled(String other) {
        return name.equalsIgnoreCase(other);
    }
}
