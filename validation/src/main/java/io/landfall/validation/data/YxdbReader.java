package io.landfall.validation.data;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads an Alteryx table of the classic layout, record by record: a header, the description of the fields, and blocks that are
 * packed with LZF, across which records run on.
 */
public final class YxdbReader implements Closeable {

    private static final int BLOCK = 0x40000;
    private static final int NOT_PACKED = 0x80000000;
    private static final int CHUNK = 1 << 20;

    private final InputStream bytes;
    private final YxdbHeader header;
    private final byte[] packed = new byte[BLOCK * 2];
    private final byte[] block = new byte[BLOCK * 2];
    private int position;
    private int limit;
    private byte[] record = new byte[1024];
    private int recordLength;
    private long read;

    private YxdbReader(InputStream bytes, YxdbHeader header) {
        this.bytes = bytes;
        this.header = header;
    }

    public static YxdbReader open(Path file) throws IOException {
        var bytes = new BufferedInputStream(Files.newInputStream(file), CHUNK);
        try {
            return new YxdbReader(bytes, YxdbHeader.read(bytes));
        } catch (IOException broken) {
            bytes.close();
            throw broken;
        }
    }

    public List<YxdbField> fields() {
        return header.fields();
    }

    /** Goes to the next record; false when there is none. */
    public boolean next() throws IOException {
        if (read >= header.records()) {
            return false;
        }
        read++;
        var fixed = header.fixedBytes();
        take(fixed, 0);
        if (header.hasVariablePart()) {
            take(4, fixed);
            var variable =
                    ByteBuffer.wrap(record).order(ByteOrder.LITTLE_ENDIAN).getInt(fixed);
            if (variable < 0) {
                throw new IOException("record %d is broken".formatted(read));
            }
            take(variable, fixed + 4);
        }
        return true;
    }

    public @Nullable Object value(int field) throws IOException {
        try {
            return header.fields().get(field).value(record, recordLength);
        } catch (IndexOutOfBoundsException broken) {
            throw new IOException("record %d is broken".formatted(read), broken);
        }
    }

    /** Brings the next bytes into the record; it grows only as fast as there are any. */
    private void take(int count, int offset) throws IOException {
        int done = 0;
        while (done < count) {
            if (position == limit) {
                nextBlock();
            }
            var part = Math.min(count - done, limit - position);
            if (record.length < offset + done + part) {
                record = Arrays.copyOf(record, Math.max(offset + done + part, record.length * 2));
            }
            System.arraycopy(block, position, record, offset + done, part);
            position += part;
            done += part;
        }
        recordLength = offset + count;
    }

    private void nextBlock() throws IOException {
        var lengthBytes = bytes.readNBytes(4);
        if (lengthBytes.length < 4) {
            throw new IOException("it ends after %d of %d records".formatted(read - 1, header.records()));
        }
        var length = ByteBuffer.wrap(lengthBytes).order(ByteOrder.LITTLE_ENDIAN).getInt();
        var plain = (length & NOT_PACKED) != 0;
        var count = length & ~NOT_PACKED;
        if (count == 0 || count > packed.length) {
            throw new IOException("a block of records is broken");
        }
        var target = plain ? block : packed;
        if (bytes.readNBytes(target, 0, count) < count) {
            throw new IOException("it ends after %d of %d records".formatted(read - 1, header.records()));
        }
        position = 0;
        try {
            limit = plain ? count : Lzf.unpack(packed, count, block);
        } catch (IndexOutOfBoundsException broken) {
            throw new IOException("a block of records is broken", broken);
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
