package io.landfall.validation.proof;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a traceback follows: those with certain values, which are given as text.
 *
 * @param values by column, in any case
 */
public record TracedKey(Map<String, String> values) {

    public TracedKey {
        values = new LinkedHashMap<>(values);
    }

    /** Whether rows with these columns can be told to belong to the key. */
    boolean isIn(List<String> columns) {
        return values.keySet().stream().allMatch(name -> position(columns, name) >= 0);
    }

    boolean matches(List<String> columns, List<@Nullable Object> row) {
        return values.entrySet().stream()
                .allMatch(value -> isText(row.get(position(columns, value.getKey())), value.getValue()));
    }

    private static int position(List<String> columns, String name) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).equalsIgnoreCase(name))
                .findFirst()
                .orElse(-1);
    }

    /** Texts may be padded, numbers written in another way, midnights left out. */
    private static boolean isText(@Nullable Object value, String text) {
        return switch (value) {
            case null -> text.isEmpty() || text.equals("NULL");
            case String own -> own.strip().equals(text.strip());
            case Number number -> isNumber(number, text);
            case LocalDateTime time
            when time.toLocalTime().equals(LocalTime.MIDNIGHT) ->
                time.toLocalDate().toString().equals(text) || time.toString().equals(text);
            case LocalDateTime time -> time.toString().equals(text.replace(' ', 'T'));
            default -> value.toString().equals(text);
        };
    }

    private static boolean isNumber(Number number, String text) {
        try {
            return new BigDecimal(number.toString()).compareTo(new BigDecimal(text.strip())) == 0;
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }
}
