package io.landfall.validation.reference.alteryx.record;

import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.StoredType;
import io.landfall.validation.reference.alteryx.expression.FieldValues;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a field makes of a value that is stored in it: of its type, and cut to its size. */
public final class Stored {

    private Stored() {}

    public static @Nullable Object in(FlowField field, @Nullable Object value) {
        return FieldValues.convert(value, field.stored());
    }

    /** A value that a field takes over from another: a FixedDecimal is a text of digits, of which a whole number takes those before the point. */
    public static @Nullable Object copied(FlowField field, @Nullable Object value) {
        return value instanceof BigDecimal decimal && field.stored().type().isInteger()
                ? in(field, new BigDecimal(decimal.toBigInteger()))
                : in(field, value);
    }

    /** A constant that the author typed, as a value of that type; null when it is none. */
    public static @Nullable Object constant(String text, FieldType type) {
        return FieldValues.convert(text, new StoredType(type, "", ""));
    }
}
