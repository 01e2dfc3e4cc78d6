package io.landfall.validation.proof;

import io.landfall.converter.expression.Literal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Documents of JSON with the names, the places and the values that a pipeline looks for. */
final class JsonTexts {

    /** Positions behind this one would make long documents. */
    private static final int LAST_POSITION = 20;

    /** A value of each kind that every reader takes. */
    private static final List<String> KINDS = List.of("\"y\"", "7", "0.5");

    private JsonTexts() {}

    static Stream<String> of(Collection<Literal> met) {
        var texts = met.stream()
                .filter(Literal.TextValue.class::isInstance)
                .map(literal -> ((Literal.TextValue) literal).value())
                .filter(text -> !text.isBlank())
                .distinct()
                .toList();
        return texts.isEmpty()
                ? Stream.empty()
                : Stream.concat(Stream.of(records(texts)), texts.stream().flatMap(JsonTexts::near));
    }

    /** Two records of which each has all names, as services answer them. */
    private static String records(List<String> names) {
        return "[%s, %s]".formatted(record(names, 0), record(names, 1));
    }

    private static String record(List<String> names, int number) {
        return IntStream.range(0, names.size())
                .mapToObj(i ->
                        "%s: %s".formatted(quoted(names.get(i)), (i + number) % 3 == 2 ? number : quoted("x" + i)))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static Stream<String> near(String text) {
        var several = Stream.of(
                "{%s: [%s]}".formatted(quoted("v"), quoted(text)), "[%s]".formatted(String.join(", ", KINDS)));
        var kinds = Stream.concat(KINDS.stream(), several).map(value -> at(text, value));
        var others = Stream.of(text.toUpperCase(Locale.ROOT), text.toLowerCase(Locale.ROOT), text + "x", "x" + text)
                .filter(place -> !place.equals(text))
                .distinct()
                .map(place -> at(place, KINDS.getFirst()));
        return Stream.of(kinds, others, Stream.of("{%s: %s}".formatted(quoted("v"), quoted(text))))
                .flatMap(texts -> texts);
    }

    /** A value at a place of names and positions with dots between them, such as {@code depots.1.city}. */
    private static String at(String place, String value) {
        var dot = place.indexOf('.');
        var name = dot < 0 ? place : place.substring(0, dot);
        var inner = dot < 0 ? value : at(place.substring(dot + 1), value);
        return name.matches("\\d{1,2}") && Integer.parseInt(name) <= LAST_POSITION
                ? "[%s%s]".formatted("0, ".repeat(Integer.parseInt(name)), inner)
                : "{%s: %s}".formatted(quoted(name), inner);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ") + "\"";
    }
}
