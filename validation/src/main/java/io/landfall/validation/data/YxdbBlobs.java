package io.landfall.validation.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How values of varying length lie in a record of an Alteryx table. The four bytes in the fixed part say: empty, NULL, up to three
 * bytes of value themselves, or how far ahead the value lies. There a length of one byte or four stands before it.
 */
final class YxdbBlobs {

    private static final int EMPTY = 0;
    private static final int NULL = 1;
    private static final int LENGTH_HERE = 0x30000000;
    private static final int LONGEST_SHORT = 127;

    private YxdbBlobs() {}

    static byte @Nullable [] read(byte[] record, int recordLength, int offset) {
        var bytes = ByteBuffer.wrap(record).order(ByteOrder.LITTLE_ENDIAN);
        var pointer = bytes.getInt(offset);
        if (pointer == EMPTY) {
            return new byte[0];
        }
        if (pointer == NULL) {
            return null;
        }
        if (pointer > 0 && (pointer & LENGTH_HERE) != 0) {
            return Arrays.copyOfRange(record, offset, offset + (pointer >>> 28));
        }
        var start = offset + (pointer & Integer.MAX_VALUE);
        var isShort = (record[start] & 1) == 1;
        var length = isShort ? (record[start] & 0xFF) >> 1 : bytes.getInt(start) / 2;
        var from = start + (isShort ? 1 : 4);
        if (length < 0 || from + length > recordLength) {
            throw new IndexOutOfBoundsException(length);
        }
        return Arrays.copyOfRange(record, from, from + length);
    }

    /** What stands in the fixed part for a value whose bytes come that far ahead. */
    static int pointer(byte @Nullable [] value, int ahead) {
        if (value == null) {
            return NULL;
        }
        return value.length == 0 ? EMPTY : ahead;
    }

    /** The bytes of a value with their length before them. */
    static byte[] framed(byte[] value) {
        var isShort = value.length <= LONGEST_SHORT;
        var framed = ByteBuffer.allocate(value.length + (isShort ? 1 : 4)).order(ByteOrder.LITTLE_ENDIAN);
        if (isShort) {
            framed.put((byte) (value.length * 2 + 1));
        } else {
            framed.putInt(value.length * 2);
        }
        return framed.put(value).array();
    }
}
