package io.landfall.validation.data;

import io.landfall.converter.expression.SqlType;
import io.landfall.converter.pipeline.Field;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes an Alteryx table of the classic layout. Blocks are not packed, which every reader takes. */
final class YxdbWriter implements Closeable {

    private static final int BLOCK = 0x40000;
    private static final int NOT_PACKED = 0x80000000;
    private static final int RECORDS_PER_INDEX = 0x10000;
    private static final int WITHOUT_SPATIAL_INDEX = 0x00440204;
    private static final int FILE_ID = 64;
    private static final int INDEX_POSITION = 96;
    private static final int COMPRESSION_VERSION = 112;
    private static final int LONGEST_TEXT = 1_073_741_823;
    private static final int LONGEST_BLOB = Integer.MAX_VALUE;

    private final Path file;
    private final List<YxdbField> fields;
    private final OutputStream out;
    private final ByteArrayOutputStream block = new ByteArrayOutputStream(BLOCK);
    private final List<Long> index = new ArrayList<>();
    private final int metaLength;
    private long written;
    private long records;

    YxdbWriter(Path file, List<Field> columns) throws IOException {
        this.file = file;
        this.fields = fields(columns);
        this.out = new BufferedOutputStream(Files.newOutputStream(file));
        var meta = meta().getBytes(StandardCharsets.UTF_16LE);
        this.metaLength = meta.length / 2;
        write(new byte[YxdbHeader.BYTES]);
        write(meta);
    }

    private static List<YxdbField> fields(List<Field> columns) {
        var fields = new ArrayList<YxdbField>();
        int offset = 0;
        for (var column : columns) {
            var field = field(column, offset);
            fields.add(field);
            offset += field.width();
        }
        return fields;
    }

    private static YxdbField field(Field column, int offset) {
        return switch (column.type()) {
            case SqlType.Text text ->
                new YxdbField(
                        column.name(), YxdbField.Kind.V_WString, Math.min(text.length(), LONGEST_TEXT), 0, offset);
            case SqlType.Decimal(var precision, var scale) ->
                new YxdbField(column.name(), YxdbField.Kind.FixedDecimal, precision + 2, scale, offset);
            case SqlType.Plain plain -> new YxdbField(column.name(), kind(plain), LONGEST_BLOB, 0, offset);
        };
    }

    private static YxdbField.Kind kind(SqlType.Plain type) {
        return switch (type) {
            case BOOLEAN -> YxdbField.Kind.Bool;
            case SMALLINT -> YxdbField.Kind.Int16;
            case INTEGER -> YxdbField.Kind.Int32;
            case BIGINT -> YxdbField.Kind.Int64;
            case REAL -> YxdbField.Kind.Float;
            case DOUBLE -> YxdbField.Kind.Double;
            case DATE -> YxdbField.Kind.Date;
            case TIME -> YxdbField.Kind.Time;
            case TIMESTAMP -> YxdbField.Kind.DateTime;
            case VARBINARY -> YxdbField.Kind.Blob;
        };
    }

    private String meta() {
        var xml = new StringBuilder("<RecordInfo>\n");
        for (var field : fields) {
            xml.append("\t<Field name=\"").append(escaped(field.name())).append('"');
            if (field.kind() == YxdbField.Kind.FixedDecimal || field.kind().isVariable()) {
                xml.append(" size=\"").append(field.size()).append('"');
            }
            if (field.kind() == YxdbField.Kind.FixedDecimal) {
                xml.append(" scale=\"").append(field.scale()).append('"');
            }
            xml.append(" type=\"").append(field.kind()).append("\"/>\n");
        }
        return xml.append("</RecordInfo>\n\0").toString();
    }

    private static String escaped(String name) {
        return name.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    /** Adds a record of values as {@link FittingValues} makes them. */
    void add(List<? extends @Nullable Object> values) throws IOException {
        if (records % RECORDS_PER_INDEX == 0) {
            flush();
            index.add(written);
        }
        records++;
        var last = fields.getLast();
        var fixed = ByteBuffer.allocate(last.offset() + last.width()).order(ByteOrder.LITTLE_ENDIAN);
        var variable = new ByteArrayOutputStream();
        for (int i = 0; i < fields.size(); i++) {
            put(fields.get(i), values.get(i), fixed, variable);
        }
        append(fixed.array());
        if (fields.stream().anyMatch(field -> field.kind().isVariable())) {
            append(ByteBuffer.allocate(4)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(variable.size())
                    .array());
            append(variable.toByteArray());
        }
    }

    private static void put(YxdbField field, @Nullable Object value, ByteBuffer fixed, ByteArrayOutputStream variable)
            throws IOException {
        if (field.kind().isVariable()) {
            var bytes =
                    value instanceof String text ? text.getBytes(field.kind().charset()) : (byte[]) value;
            var ahead = fixed.capacity() + 4 + variable.size() - field.offset();
            fixed.putInt(field.offset(), YxdbBlobs.pointer(bytes, ahead));
            if (bytes != null && bytes.length > 0) {
                variable.write(YxdbBlobs.framed(bytes));
            }
        } else if (field.kind() == YxdbField.Kind.Bool) {
            fixed.put(field.offset(), (byte) (value == null ? 2 : Boolean.TRUE.equals(value) ? 1 : 0));
        } else if (value == null) {
            fixed.put(field.offset() + field.width() - 1, (byte) 1);
        } else {
            put(field, value, fixed);
        }
    }

    private static void put(YxdbField field, Object value, ByteBuffer fixed) {
        switch (value) {
            case Short number -> fixed.putShort(field.offset(), number);
            case Integer number -> fixed.putInt(field.offset(), number);
            case Long number -> fixed.putLong(field.offset(), number);
            case Float number -> fixed.putFloat(field.offset(), number);
            case Double number -> fixed.putDouble(field.offset(), number);
            case BigDecimal number -> putText(field, number.toPlainString(), fixed);
            default -> putText(field, FittingValues.text(value), fixed);
        }
    }

    private static void putText(YxdbField field, String text, ByteBuffer fixed) {
        var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        fixed.put(field.offset(), bytes, 0, Math.min(bytes.length, field.width() - 1));
    }

    private void append(byte[] bytes) throws IOException {
        int done = 0;
        while (done < bytes.length) {
            if (block.size() == BLOCK) {
                flush();
            }
            var part = Math.min(bytes.length - done, BLOCK - block.size());
            block.write(bytes, done, part);
            done += part;
        }
    }

    private void flush() throws IOException {
        if (block.size() > 0) {
            write(ByteBuffer.allocate(4)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(block.size() | NOT_PACKED)
                    .array());
            write(block.toByteArray());
            block.reset();
        }
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        written += bytes.length;
    }

    @Override
    public void close() throws IOException {
        flush();
        var indexPosition = written;
        var positions = ByteBuffer.allocate(4 + index.size() * 8).order(ByteOrder.LITTLE_ENDIAN);
        positions.putInt(index.size());
        index.forEach(positions::putLong);
        write(positions.array());
        out.close();
        try (var header = new RandomAccessFile(file.toFile(), "rw")) {
            header.write(header(indexPosition));
        }
    }

    private byte[] header(long indexPosition) {
        var header = ByteBuffer.allocate(YxdbHeader.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        header.put(YxdbHeader.MAGIC.getBytes(StandardCharsets.ISO_8859_1));
        header.putInt(FILE_ID, WITHOUT_SPATIAL_INDEX);
        header.putInt(YxdbHeader.META_LENGTH, metaLength);
        header.putLong(INDEX_POSITION, indexPosition);
        header.putLong(YxdbHeader.RECORD_COUNT, records);
        header.putInt(COMPRESSION_VERSION, 1);
        return header.array();
    }
}
