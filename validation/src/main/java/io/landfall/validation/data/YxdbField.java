package io.landfall.validation.data;

import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Field;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A field of an Alteryx table: its type, and where it lies in the fixed part of a record.
 *
 * @param size characters of a text or decimal, as declared
 * @param offset of its bytes in the record
 */
public record YxdbField(String name, Kind kind, int size, int scale, int offset) {

    private static final int NOT_LIMITED = 1 << 28;

    /** The types of Alteryx by the names in the file. */
    public enum Kind {
        Bool,
        Byte,
        Int16,
        Int32,
        Int64,
        FixedDecimal,
        Float,
        Double,
        String,
        WString,
        V_String,
        V_WString,
        Date,
        Time,
        DateTime,
        Blob,
        SpatialObj;

        static Optional<Kind> named(String name) {
            for (var kind : values()) {
                if (kind.name().equals(name)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }

        boolean isVariable() {
            return this == V_String || this == V_WString || this == Blob || this == SpatialObj;
        }

        boolean isWide() {
            return this == WString || this == V_WString;
        }

        Charset charset() {
            return isWide() ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1;
        }
    }

    /** Bytes in the fixed part, the one that says NULL included. */
    int width() {
        return switch (kind) {
            case Bool -> 1;
            case Byte -> 2;
            case Int16 -> 3;
            case Int32, Float -> 5;
            case Int64, Double -> 9;
            case FixedDecimal, String -> size + 1;
            case WString -> size * 2 + 1;
            case Date -> 11;
            case Time -> 9;
            case DateTime -> 20;
            case V_String, V_WString, Blob, SpatialObj -> 4;
        };
    }

    Field field() {
        return new Field(name, type());
    }

    private SqlType type() {
        return switch (kind) {
            case Bool -> Types.BOOLEAN;
            case Byte, Int16 -> Types.SMALLINT;
            case Int32 -> Types.INTEGER;
            case Int64 -> Types.BIGINT;
            case FixedDecimal -> decimal();
            case Float -> Types.REAL;
            case Double -> Types.DOUBLE;
            case String, WString, V_String, V_WString ->
                size >= NOT_LIMITED ? Types.TEXT : Types.text(Math.max(size, 1));
            case Date -> Types.DATE;
            case Time -> Types.TIME;
            case DateTime -> Types.TIMESTAMP;
            case Blob, SpatialObj -> Types.VARBINARY;
        };
    }

    /** The size counts characters, the point among them. */
    private SqlType decimal() {
        var digits = scale > 0 ? size - 1 : size;
        var precision = Math.clamp(digits, Math.max(scale, 1), SqlType.Decimal.MAX_PRECISION);
        return Types.decimal(precision, Math.min(scale, precision));
    }

    /**
     * The value in a record: a string, long, double, boolean or bytes.
     *
     * @param length of the record, which may be shorter than the array
     * @throws IndexOutOfBoundsException when the record is too short
     */
    @Nullable
    Object value(byte[] record, int length) {
        if (kind.isVariable()) {
            var bytes = YxdbBlobs.read(record, length, offset);
            return bytes == null || !isText() ? bytes : new String(bytes, kind.charset());
        }
        if (kind == Kind.Bool) {
            return record[offset] == 2 ? null : (Object) (record[offset] == 1);
        }
        return record[offset + width() - 1] == 1 ? null : present(record);
    }

    private boolean isText() {
        return kind == Kind.V_String || kind == Kind.V_WString;
    }

    private Object present(byte[] record) {
        var bytes = ByteBuffer.wrap(record).order(ByteOrder.LITTLE_ENDIAN);
        return switch (kind) {
            case Byte -> (long) (record[offset] & 0xFF);
            case Int16 -> (long) bytes.getShort(offset);
            case Int32 -> (long) bytes.getInt(offset);
            case Int64 -> bytes.getLong(offset);
            case Float -> bytes.getFloat(offset);
            case Double -> bytes.getDouble(offset);
            case FixedDecimal, String, WString, Date, Time, DateTime -> text(record);
            case Bool, V_String, V_WString, Blob, SpatialObj -> throw new IllegalStateException(kind.name());
        };
    }

    /** Up to the character zero, if there is one. */
    private String text(byte[] record) {
        var text = new String(record, offset, width() - 1, kind.charset());
        var end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }
}
