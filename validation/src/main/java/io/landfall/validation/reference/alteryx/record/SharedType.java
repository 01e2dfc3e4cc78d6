package io.landfall.validation.reference.alteryx.record;

import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.StoredType;
import java.util.List;

/**
 * The one type that holds the values of several fields: text where any of them is text, else the widest number or date.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/join/union-tool.html">Union Tool</a>
 */
public final class SharedType {

    private SharedType() {}

    /** The first field with a type that holds the values of all. */
    public static FlowField of(List<FlowField> fields) {
        return fields.stream().reduce(SharedType::shared).orElseThrow();
    }

    private static FlowField shared(FlowField left, FlowField right) {
        var one = left.type();
        var other = right.type();
        if (one.isText() || other.isText()) {
            return left.typed(text(Math.max(characters(left), characters(right))));
        }
        if (one == FieldType.FIXED_DECIMAL || other == FieldType.FIXED_DECIMAL) {
            return left.typed(decimal(left, right));
        }
        if (one == other) {
            return left;
        }
        return left.typed(new StoredType(wider(one, other), "", ""));
    }

    private static FieldType wider(FieldType one, FieldType other) {
        if (one == FieldType.BOOL && other.isNumber()) {
            return other;
        }
        if (other == FieldType.BOOL && one.isNumber()) {
            return one;
        }
        if (one.isInteger() && other.isInteger()) {
            return one.compareTo(other) >= 0 ? one : other;
        }
        if (one.isNumber() && other.isNumber()) {
            return FieldType.DOUBLE;
        }
        var dates = one.isTemporal() && other.isTemporal() && one != FieldType.TIME && other != FieldType.TIME;
        return dates ? FieldType.DATETIME : FieldType.V_WSTRING;
    }

    private static StoredType decimal(FlowField left, FlowField right) {
        if (!isExact(left) || !isExact(right)) {
            return left.type().isNumber() && right.type().isNumber()
                    ? new StoredType(FieldType.DOUBLE, "", "")
                    : text(FlowField.UNLIMITED);
        }
        var scale = Math.max(scale(left), scale(right));
        var size = Math.max(whole(left), whole(right)) + scale;
        return new StoredType(FieldType.FIXED_DECIMAL, size + "." + scale, "");
    }

    private static boolean isExact(FlowField field) {
        return field.type().isInteger() || field.type() == FieldType.FIXED_DECIMAL;
    }

    private static int scale(FlowField field) {
        return field.type() == FieldType.FIXED_DECIMAL
                ? field.stored().decimals().orElse(0)
                : 0;
    }

    private static int whole(FlowField field) {
        return characters(field) - scale(field);
    }

    private static int characters(FlowField field) {
        return switch (field.type()) {
            case BYTE -> 3;
            case INT16 -> 6;
            case INT32 -> 11;
            case INT64 -> 20;
            case BOOL -> 5;
            case DATE -> 10;
            case TIME -> 8;
            case DATETIME -> 19;
            case FIXED_DECIMAL, STRING, WSTRING, V_STRING, V_WSTRING ->
                field.stored().length().orElse(FlowField.UNLIMITED);
            case FLOAT, DOUBLE, BLOB, SPATIAL, NONE, UNKNOWN -> FlowField.UNLIMITED;
        };
    }

    private static StoredType text(int size) {
        return new StoredType(FieldType.V_WSTRING, Integer.toString(size), "");
    }
}
