package io.landfall.rules.alteryx.field;

import io.landfall.converter.rule.Findings;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;

/**
 * The one type of a field whose records come from several inputs: the widest number, the longest text, and text where numbers or dates
 * meet texts. The sizes are those that Designer writes into its workflows: an Int16 beside a {@code String(5)} makes a
 * {@code V_String(6)}, an Int64 beside a {@code V_WString(11)} a {@code V_WString(20)}.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/join/union-tool.html">Union Tool</a>
 */
public final class CommonType {

    private CommonType() {}

    /** A field of the first one's name that holds what any of them holds; where Designer's choice is not known, that is said. */
    public static AlteryxField of(List<AlteryxField> fields, SourceLocation at, Findings findings) {
        return fields.stream()
                .reduce((left, right) -> common(left, right, at, findings))
                .orElseThrow();
    }

    private static AlteryxField common(AlteryxField left, AlteryxField right, SourceLocation at, Findings findings) {
        if (left.type() == right.type() && !left.type().isText() && left.type() != FieldType.FIXED_DECIMAL) {
            return left;
        }
        if (left.type().isText() || right.type().isText()) {
            return text(left, right);
        }
        var wider = number(left, right);
        if (!isKnown(left.type(), right.type())) {
            findings.say(Diagnostic.of(
                    FieldCode.TYPES_COMBINED,
                    at,
                    left.name(),
                    left.type().code(),
                    right.type().code(),
                    wider.type().code()));
        }
        return wider;
    }

    /** Whether it is known from workflows which type Designer chooses. */
    private static boolean isKnown(FieldType left, FieldType right) {
        var plain = left.isInteger() || left == FieldType.DOUBLE || left == FieldType.BOOL;
        var other = right.isInteger() || right == FieldType.DOUBLE || right == FieldType.BOOL;
        var truth = left == FieldType.BOOL || right == FieldType.BOOL;
        return (plain && other && (!truth || left == FieldType.DOUBLE || right == FieldType.DOUBLE))
                || (left == FieldType.FLOAT && right == FieldType.DOUBLE)
                || (left == FieldType.DOUBLE && right == FieldType.FLOAT)
                || (left == FieldType.FIXED_DECIMAL && right == FieldType.FIXED_DECIMAL);
    }

    private static AlteryxField number(AlteryxField left, AlteryxField right) {
        if (left.type() == FieldType.BOOL && right.type().isNumber()) {
            return right.named(left.name());
        }
        if (right.type() == FieldType.BOOL && left.type().isNumber()) {
            return left;
        }
        if (left.type().isNumber() && right.type().isNumber()) {
            return widest(left, right);
        }
        return left.type().isTemporal()
                        && right.type().isTemporal()
                        && left.type() != FieldType.TIME
                        && right.type() != FieldType.TIME
                ? AlteryxField.of(left.name(), FieldType.DATETIME)
                : AlteryxField.text(left.name(), AlteryxField.UNLIMITED);
    }

    private static AlteryxField widest(AlteryxField left, AlteryxField right) {
        if (left.type().isInteger() && right.type().isInteger()) {
            return left.type().compareTo(right.type()) >= 0 ? left : right.named(left.name());
        }
        if (isExact(left) && isExact(right)) {
            var scale = Math.max(left.scale(), right.scale());
            var whole = Math.max(whole(left, scale), whole(right, scale));
            return new AlteryxField(left.name(), FieldType.FIXED_DECIMAL, whole + scale, scale);
        }
        return AlteryxField.of(left.name(), FieldType.DOUBLE);
    }

    private static boolean isExact(AlteryxField field) {
        return field.type().isInteger() || field.type() == FieldType.FIXED_DECIMAL;
    }

    /** Characters before the decimals: a sign, digits and, where decimals follow, the point, which whole numbers come without. */
    private static int whole(AlteryxField field, int decimals) {
        var point = decimals > 0 && field.scale() == 0 ? 1 : 0;
        return point + (field.type().isInteger() ? characters(field) : field.size() - field.scale());
    }

    private static AlteryxField text(AlteryxField left, AlteryxField right) {
        var variable = isVariable(left.type()) || isVariable(right.type());
        var wide = isWide(left.type()) || isWide(right.type());
        var type = variable
                ? wide ? FieldType.V_WSTRING : FieldType.V_STRING
                : wide ? FieldType.WSTRING : FieldType.STRING;
        return new AlteryxField(left.name(), type, Math.max(characters(left), characters(right)), 0);
    }

    /** A number or date beside a text makes the length vary. */
    private static boolean isVariable(FieldType type) {
        return type != FieldType.STRING && type != FieldType.WSTRING;
    }

    private static boolean isWide(FieldType type) {
        return type == FieldType.WSTRING || type == FieldType.V_WSTRING;
    }

    /** Characters that the longest value has as text. */
    private static int characters(AlteryxField field) {
        return switch (field.type()) {
            case BYTE -> 3;
            case INT16 -> 6;
            case INT32 -> 11;
            case INT64 -> 20;
            case BOOL -> 5;
            case DATE -> 10;
            case TIME -> 8;
            case DATETIME -> 19;
            case FIXED_DECIMAL, STRING, WSTRING, V_STRING, V_WSTRING -> field.size();
            case FLOAT, DOUBLE, BLOB, SPATIAL, NONE, UNKNOWN -> AlteryxField.UNLIMITED;
        };
    }
}
