package io.landfall.parsers.keep;

import java.io.DataInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads what {@link PackedWriter} has written. */
final class PackedReader {

    private final DataInputStream in;
    private final Shapes shapes;
    private final List<String> texts = new ArrayList<>();

    PackedReader(DataInputStream in, Shapes shapes) {
        this.in = in;
        this.shapes = shapes;
    }

    Record readRecord() throws IOException {
        if (read() instanceof Record value) {
            return value;
        }
        throw new IllegalStateException("not a record");
    }

    private @Nullable Object read() throws IOException {
        return switch (Tag.of(in.readUnsignedByte())) {
            case NULL -> null;
            case TEXT -> text(new String(in.readNBytes(number()), StandardCharsets.UTF_8));
            case TEXT_AGAIN -> texts.get(number());
            case CHARS -> text(chars());
            case RECORD -> parts();
            case LIST -> list();
            case SET -> Collections.unmodifiableSet(into(new LinkedHashSet<>()));
            case MAP -> Collections.unmodifiableMap(map(new LinkedHashMap<>()));
            case SORTED_MAP -> Collections.unmodifiableSortedMap(map(new TreeMap<>()));
            case OPTIONAL -> Optional.ofNullable(read());
            case CONSTANT -> shapes.at(number()).constants().get(number());
            case TRUE -> true;
            case FALSE -> false;
            case INTEGER -> in.readInt();
            case LONG -> in.readLong();
            case DOUBLE -> Double.longBitsToDouble(in.readLong());
            case DECIMAL -> new BigDecimal(whole(), in.readInt());
            case WHOLE -> whole();
            case DATE -> LocalDate.ofEpochDay(in.readLong());
            case TIME -> LocalTime.ofNanoOfDay(in.readLong());
            case TIMESTAMP ->
                LocalDateTime.of(LocalDate.ofEpochDay(in.readLong()), LocalTime.ofNanoOfDay(in.readLong()));
        };
    }

    private int number() throws IOException {
        var value = 0;
        var shift = 0;
        while (true) {
            var next = in.readUnsignedByte();
            value |= (next & 0x7f) << shift;
            if (next < 0x80) {
                return value;
            }
            shift += 7;
        }
    }

    private String text(String text) {
        texts.add(text);
        return text;
    }

    private String chars() throws IOException {
        var length = number();
        var text = new StringBuilder(length);
        for (var i = 0; i < length; i++) {
            text.append(in.readChar());
        }
        return text.toString();
    }

    private BigInteger whole() throws IOException {
        return new BigInteger(in.readNBytes(number()));
    }

    private Object parts() throws IOException {
        var shape = shapes.at(number());
        var parts = new @Nullable Object[shape.accessors().size()];
        for (var i = 0; i < parts.length; i++) {
            parts[i] = read();
        }
        return shape.made(parts);
    }

    private List<@Nullable Object> list() throws IOException {
        var values = into(new ArrayList<>());
        return values.contains(null) ? Collections.unmodifiableList(values) : List.copyOf(values);
    }

    private <C extends Collection<@Nullable Object>> C into(C values) throws IOException {
        for (var left = number(); left > 0; left--) {
            values.add(read());
        }
        return values;
    }

    private <M extends Map<@Nullable Object, @Nullable Object>> M map(M values) throws IOException {
        for (var left = number(); left > 0; left--) {
            var key = read();
            values.put(key, read());
        }
        return values;
    }
}
