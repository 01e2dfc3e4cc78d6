package io.landfall.parsers.keep;

import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Writes one value. A text that comes again is written as the number of the first. */
final class PackedWriter {

    /** How deep records may be within each other, so that whatever thread unpacks them has the stack for it. */
    static final int MOST_LEVELS = 500;

    private final DataOutputStream out;
    private final Shapes shapes;
    private final Map<String, Integer> texts = new HashMap<>();
    private int level;

    PackedWriter(DataOutputStream out, Shapes shapes) {
        this.out = out;
        this.shapes = shapes;
    }

    void write(@Nullable Object value) throws IOException {
        switch (value) {
            case null -> tag(Tag.NULL);
            case String text -> text(text);
            case Record parts -> parts(parts);
            case List<?> list -> all(Tag.LIST, list);
            case Set<?> set -> all(Tag.SET, set);
            case SortedMap<?, ?> map when map.comparator() == null -> all(Tag.SORTED_MAP, map);
            case SortedMap<?, ?> map -> throw new Packing.UnpackableException(map.getClass());
            case Map<?, ?> map -> all(Tag.MAP, map);
            case Optional<?> optional -> {
                tag(Tag.OPTIONAL);
                write(optional.isPresent() ? optional.get() : null);
            }
            case Enum<?> constant -> {
                tag(Tag.CONSTANT);
                var shape = shapes.of(constant.getDeclaringClass());
                number(shape.number());
                number(shape.constants().indexOf(constant));
            }
            case Boolean flag -> tag(flag ? Tag.TRUE : Tag.FALSE);
            case Integer number -> {
                tag(Tag.INTEGER);
                out.writeInt(number);
            }
            case Long number -> {
                tag(Tag.LONG);
                out.writeLong(number);
            }
            case Double number -> {
                tag(Tag.DOUBLE);
                out.writeLong(Double.doubleToRawLongBits(number));
            }
            case BigDecimal number -> {
                tag(Tag.DECIMAL);
                var digits = number.unscaledValue().toByteArray();
                number(digits.length);
                out.write(digits);
                out.writeInt(number.scale());
            }
            case BigInteger number -> {
                tag(Tag.WHOLE);
                var digits = number.toByteArray();
                number(digits.length);
                out.write(digits);
            }
            case LocalDate date -> {
                tag(Tag.DATE);
                out.writeLong(date.toEpochDay());
            }
            case LocalTime time -> {
                tag(Tag.TIME);
                out.writeLong(time.toNanoOfDay());
            }
            case LocalDateTime timestamp -> {
                tag(Tag.TIMESTAMP);
                out.writeLong(timestamp.toLocalDate().toEpochDay());
                out.writeLong(timestamp.toLocalTime().toNanoOfDay());
            }
            default -> throw new Packing.UnpackableException(value.getClass());
        }
    }

    private void tag(Tag tag) throws IOException {
        out.writeByte(tag.number());
    }

    /** Small numbers in one byte, others in as many as they need. */
    private void number(int value) throws IOException {
        var rest = value;
        while (rest > 0x7f) {
            out.writeByte((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }

    private void text(String text) throws IOException {
        var known = texts.putIfAbsent(text, texts.size());
        if (known != null) {
            tag(Tag.TEXT_AGAIN);
            number(known);
        } else if (isWhole(text)) {
            tag(Tag.TEXT);
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            number(bytes.length);
            out.write(bytes);
        } else {
            tag(Tag.CHARS);
            number(text.length());
            out.writeChars(text);
        }
    }

    /** Half a pair of surrogates is lost in UTF-8. */
    private static boolean isWhole(String text) {
        return text.chars().noneMatch(one -> Character.isSurrogate((char) one));
    }

    private void parts(Record value) throws IOException {
        if (level == MOST_LEVELS) {
            throw new Packing.UnpackableException("records of more than %d levels".formatted(MOST_LEVELS));
        }
        level++;
        var shape = shapes.of(value.getClass());
        tag(Tag.RECORD);
        number(shape.number());
        for (var i = 0; i < shape.accessors().size(); i++) {
            write(shape.part(value, i));
        }
        level--;
    }

    private void all(Tag tag, Collection<?> values) throws IOException {
        tag(tag);
        number(values.size());
        for (var value : values) {
            write(value);
        }
    }

    private void all(Tag tag, Map<?, ?> values) throws IOException {
        tag(tag);
        number(values.size());
        for (var entry : values.entrySet()) {
            write(entry.getKey());
            write(entry.getValue());
        }
    }
}
