package io.landfall.rules.alteryx.field;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Field;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.StoredType;

/**
 * A field with its Alteryx type, which native types are too coarse to stand for: sizes and widths decide what a later tool makes
 * of it.
 *
 * @param size characters of a text, and of a fixed decimal with sign and point; 0 for others
 * @param scale digits after the point of a fixed decimal; 0 for others
 * @see <a href="https://help.alteryx.com/current/en/designer/get-started/data-types.html">Data Types</a>
 */
public record AlteryxField(String name, FieldType type, int size, int scale) {

    /** What tools write as the size of a text without a limit. */
    public static final int UNLIMITED = 1_073_741_823;

    /** Digits of a fixed decimal of the usual size. */
    private static final int USUAL_DECIMAL = 19;

    private static final int USUAL_SCALE = 6;

    /** Texts of more characters are unlimited in the new pipeline. */
    private static final int LONGEST_LIMIT = 1_000_000;

    /** Whether the type ends so late that no data has as many records. */
    public boolean countsFar() {
        return type == FieldType.INT32 || type == FieldType.INT64;
    }

    public static AlteryxField of(String name, FieldType type) {
        return new AlteryxField(name, type, 0, 0);
    }

    public static AlteryxField text(String name, int size) {
        return new AlteryxField(name, FieldType.V_WSTRING, size, 0);
    }

    /** A field as a tool stores it; a size that is missing is the usual one of the type. */
    public static AlteryxField of(String name, StoredType stored) {
        var type = stored.type();
        if (type.isText()) {
            var size = stored.length().orElse(UNLIMITED);
            return new AlteryxField(name, type, size < 1 ? UNLIMITED : size, 0);
        }
        return type == FieldType.FIXED_DECIMAL
                ? new AlteryxField(
                        name,
                        type,
                        stored.length().orElse(USUAL_DECIMAL),
                        stored.decimals().orElse(USUAL_SCALE))
                : of(name, type);
    }

    /** The field that holds what a native field holds. */
    public static AlteryxField of(Field field) {
        return switch (field.type()) {
            case SqlType.Text(var length) -> text(field.name(), length == SqlType.Text.UNLIMITED ? UNLIMITED : length);
            case SqlType.Decimal(var precision, var scale) ->
                new AlteryxField(field.name(), FieldType.FIXED_DECIMAL, precision, scale);
            case SqlType.Plain plain ->
                of(
                        field.name(),
                        switch (plain) {
                            case BOOLEAN -> FieldType.BOOL;
                            case SMALLINT -> FieldType.INT16;
                            case INTEGER -> FieldType.INT32;
                            case BIGINT -> FieldType.INT64;
                            case REAL -> FieldType.FLOAT;
                            case DOUBLE -> FieldType.DOUBLE;
                            case DATE -> FieldType.DATE;
                            case TIME -> FieldType.TIME;
                            case TIMESTAMP -> FieldType.DATETIME;
                            case VARBINARY -> FieldType.BLOB;
                        });
        };
    }

    public AlteryxField named(String other) {
        return new AlteryxField(other, type, size, scale);
    }

    public boolean isCalled(String other) {
        return name.equalsIgnoreCase(other);
    }

    /**
     * The native type. A byte is a small integer; spatial objects have none and are kept as bytes. A Float is kept as a double, since it is
     * open how many of its seven digits Alteryx shows.
     */
    public SqlType sqlType() {
        return switch (type) {
            case BOOL -> Types.BOOLEAN;
            case BYTE, INT16 -> Types.SMALLINT;
            case INT32 -> Types.INTEGER;
            case INT64 -> Types.BIGINT;
            case FIXED_DECIMAL -> decimal();
            case FLOAT, DOUBLE -> Types.DOUBLE;
            case STRING, WSTRING, V_STRING, V_WSTRING -> size > LONGEST_LIMIT ? Types.TEXT : Types.text(size);
            case DATE -> Types.DATE;
            case TIME -> Types.TIME;
            case DATETIME -> Types.TIMESTAMP;
            case BLOB, SPATIAL -> Types.VARBINARY;
            case NONE, UNKNOWN -> Types.TEXT;
        };
    }

    private SqlType decimal() {
        var digits = Math.clamp(Math.max(size, scale + 1), 1, SqlType.Decimal.MAX_PRECISION);
        return Types.decimal(digits, Math.min(scale, digits));
    }

    public Field nativeField() {
        return new Field(name, sqlType());
    }

    /** The field's value in the current row. */
    public Expr value() {
        return Expr.field(name, sqlType());
    }
}
