package io.landfall.validation.reference.alteryx.record;

import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.StoredType;
import io.landfall.validation.reference.alteryx.expression.FieldValues;
import org.jspecify.annotations.Nullable;

/** What a field makes of a value that is stored in it: of its type, and cut to its size. */
public final class Stored {

    private Stored() {}

    public static @Nullable Object in(FlowField field, @Nullable Object value) {
        return FieldValues.convert(value, field.stored());
    }

    /** A constant that the author typed, as a value of that type; null when it is none. */
    public static @Nullable Object constant(String text, FieldType type) {
        return FieldValues.convert(text, new StoredType(type, "", ""));
    }
}
