package io.landfall.validation.reference.alteryx;

import io.landfall.validation.reference.LegacyRows;
import io.landfall.validation.reference.alteryx.expression.FieldValues;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table as a text file shows it: names, and rows in any order whose numbers are equal to nine digits, or to the seven that a Float
 * shows.
 *
 * @param floats positions of columns whose values are Floats
 */
record ExpectedTable(List<String> names, List<List<String>> rows, Set<Integer> floats) {

    private static final MathContext DIGITS = new MathContext(9);
    private static final MathContext FLOAT_DIGITS = new MathContext(7);

    static ExpectedTable of(LegacyRows rows) {
        return new ExpectedTable(
                rows.columns(),
                rows.rows().stream()
                        .map(row -> row.stream().map(ExpectedTable::text).toList())
                        .toList(),
                IntStream.range(0, rows.columns().size())
                        .filter(i -> rows.rows().stream().map(row -> row.get(i)).allMatch(ExpectedTable::mayBeFloat))
                        .boxed()
                        .collect(Collectors.toSet()));
    }

    private static boolean mayBeFloat(@Nullable Object value) {
        return value == null || (value instanceof Double number && number.doubleValue() == number.floatValue());
    }

    private static String text(@Nullable Object value) {
        var text = FieldValues.text(value);
        return text == null ? "" : cell(text);
    }

    private static String cell(String text) {
        return cell(text, DIGITS);
    }

    private static String cell(String text, MathContext digits) {
        var plain = text.strip();
        try {
            return new BigDecimal(plain).round(digits).stripTrailingZeros().toString();
        } catch (NumberFormatException _) {
            return plain.replace("\r\n", "\n").replace('\r', '\n');
        }
    }

    static ExpectedTable read(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        var utf8 = new String(bytes, StandardCharsets.UTF_8);
        var text = utf8.indexOf('\uFFFD') < 0 ? utf8 : new String(bytes, StandardCharsets.ISO_8859_1);
        var lines = records(text.startsWith("\uFEFF") ? text.substring(1) : text);
        return new ExpectedTable(
                lines.getFirst().stream().map(String::strip).toList(),
                lines.stream()
                        .skip(1)
                        .map(line -> line.stream().map(ExpectedTable::cell).toList())
                        .toList(),
                Set.of());
    }

    private static List<List<String>> records(String text) {
        var first = text.lines().findFirst().orElse("");
        var delimiter = ",\t|;"
                .chars()
                .boxed()
                .max((one, other) -> Long.compare(count(first, one), count(first, other)))
                .orElseThrow();
        var records = new ArrayList<List<String>>();
        var record = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (char character : (text.replace("\r\n", "\n").replace('\r', '\n') + "\n").toCharArray()) {
            if (character == '"') {
                quoted = !quoted;
                field.append(character);
            } else if (!quoted && (character == delimiter || character == '\n')) {
                record.add(unquoted(field.toString()));
                field.setLength(0);
                if (character == '\n') {
                    if (record.size() > 1 || !record.getFirst().isEmpty()) {
                        records.add(List.copyOf(record));
                    }
                    record.clear();
                }
            } else {
                field.append(character);
            }
        }
        return records;
    }

    private static long count(String text, int character) {
        return text.chars().filter(one -> one == character).count();
    }

    private static String unquoted(String field) {
        return field.startsWith("\"") && field.endsWith("\"") && field.length() > 1
                ? field.substring(1, field.length() - 1).replace("\"\"", "\"")
                : field;
    }

    /** What another table has otherwise, in a few words; empty where both hold the same. */
    String difference(ExpectedTable other) {
        if (!names.stream()
                .sorted()
                .toList()
                .equals(other.names.stream().sorted().toList())) {
            return "fields: expected " + names + ", are " + other.names;
        }
        var order = names.stream().map(other.names::indexOf).toList();
        var floats = IntStream.range(0, order.size())
                .filter(i -> other.floats.contains(order.get(i)))
                .boxed()
                .collect(Collectors.toSet());
        var missing = counted(shortened(rows, floats));
        var extra = counted(shortened(
                other.rows.stream()
                        .map(row -> order.stream().map(row::get).toList())
                        .toList(),
                floats));
        var both = new ArrayList<>(missing.keySet());
        both.forEach(row -> {
            var common = Math.min(missing.get(row), extra.getOrDefault(row, 0));
            missing.merge(row, -common, Integer::sum);
            extra.merge(row, -common, Integer::sum);
        });
        missing.values().removeIf(count -> count <= 0);
        extra.values().removeIf(count -> count <= 0);
        return missing.isEmpty() && extra.isEmpty()
                ? ""
                : "%d rows expected, %d are; %d missing such as %s; %d extra such as %s"
                        .formatted(
                                rows.size(),
                                other.rows.size(),
                                missing.size(),
                                some(missing),
                                extra.size(),
                                some(extra));
    }

    private static List<List<String>> shortened(List<List<String>> rows, Set<Integer> floats) {
        return rows.stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(i -> floats.contains(i) ? cell(row.get(i), FLOAT_DIGITS) : row.get(i))
                        .toList())
                .toList();
    }

    private static Map<List<String>, Integer> counted(List<List<String>> rows) {
        var counted = new HashMap<List<String>, Integer>();
        rows.forEach(row -> counted.merge(row, 1, Integer::sum));
        return counted;
    }

    private static String some(Map<List<String>, Integer> rows) {
        return rows.keySet().stream()
                .map(row -> Arrays.toString(row.toArray()))
                .sorted()
                .limit(2)
                .collect(Collectors.joining(" "));
    }
}
