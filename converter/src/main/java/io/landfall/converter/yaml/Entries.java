package io.landfall.converter.yaml;

import io.landfall.converter.pipeline.DocumentCode;
import io.landfall.converter.yaml.YamlNode.Mapping;
import io.landfall.converter.yaml.YamlNode.Scalar;
import io.landfall.converter.yaml.YamlNode.Sequence;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/**
 * The entries of a mapping that is being read. What is missing or of the wrong shape is a problem; something harmless stands in
 * for it, so that reading goes on and finds the other problems too. Keys that nobody asked for are problems in the end.
 */
final class Entries {

    private final Mapping mapping;
    private final String what;
    private final Problems problems;
    private final Set<String> asked = new HashSet<>();

    /**
     * @param what the mapping is, in a reader's words
     */
    Entries(Mapping mapping, String what, Problems problems) {
        this.mapping = mapping;
        this.what = what;
        this.problems = problems;
    }

    SourceLocation at() {
        return mapping.at();
    }

    /** Where the value of a key stands. */
    SourceLocation at(String key) {
        var entry = mapping.entries().get(key);
        return entry == null ? mapping.at() : entry.value().at();
    }

    boolean has(String key) {
        return mapping.entries().containsKey(key);
    }

    String text(String key) {
        return scalar(key).map(Scalar::text).orElse("");
    }

    String text(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    Optional<String> optionalText(String key) {
        return has(key) ? Optional.of(text(key)) : Optional.empty();
    }

    boolean truth(String key) {
        return has(key) && choice(key, List.of(false, true), String::valueOf);
    }

    long number(String key) {
        return number(key, Long.MIN_VALUE);
    }

    long number(String key, long least) {
        return scalar(key).map(text -> number(text, least, Long.MAX_VALUE)).orElse(least);
    }

    /** A number that is not negative, under a key that need not be there. */
    int integer(String key, int otherwise) {
        return has(key) ? scalar(key).map(text -> integer(text, 0)).orElse(otherwise) : otherwise;
    }

    int integer(Scalar text, int least) {
        return (int) number(text, least, Integer.MAX_VALUE);
    }

    private long number(Scalar text, long least, long greatest) {
        var number = wholeNumber(text.text());
        if (number.isEmpty() || number.getAsLong() < least || number.getAsLong() > greatest) {
            problems.add(DocumentCode.NOT_A_NUMBER, text.at(), text.text());
            return least;
        }
        return number.getAsLong();
    }

    private static OptionalLong wholeNumber(String text) {
        try {
            return OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException _) {
            return OptionalLong.empty();
        }
    }

    <E extends Enum<E>> E word(String key, Class<E> words) {
        return choice(key, List.of(words.getEnumConstants()), YamlValue::word);
    }

    <E extends Enum<E>> E word(String key, E otherwise) {
        return has(key) ? word(key, otherwise.getDeclaringClass()) : otherwise;
    }

    /** The one of some values that the text under a key spells. */
    <T> T choice(String key, List<T> values, Function<T, String> spelling) {
        var spelled = values.stream().map(spelling).toList();
        var text = scalar(key);
        text.filter(word -> !spelled.contains(word.text()))
                .ifPresent(word ->
                        problems.add(DocumentCode.UNKNOWN_WORD, word.at(), word.text(), String.join(", ", spelled)));
        var chosen = text.map(word -> spelled.indexOf(word.text())).orElse(0);
        return values.get(Math.max(0, chosen));
    }

    /** The text under a key that has to be there. */
    Optional<Scalar> scalar(String key) {
        return required(key).flatMap(node -> scalar(key, node));
    }

    Optional<Scalar> scalar(String key, YamlNode node) {
        if (node instanceof Scalar scalar && !scalar.isNothing()) {
            return Optional.of(scalar);
        }
        return misshapen(key, node, "a text");
    }

    /** The mapping under a key that has to be there. */
    Optional<Entries> mapping(String key) {
        return required(key).flatMap(node -> mapping(key, node));
    }

    Optional<Entries> mapping(String key, YamlNode node) {
        if (node instanceof Mapping nested) {
            return Optional.of(new Entries(nested, "'" + key + "'", problems));
        }
        return misshapen(key, node, "a mapping");
    }

    /** What a reader, which need not care about unknown keys, makes of the mapping under a key; nothing when there is none. */
    <T> Optional<T> optional(String key, Function<Entries, T> read) {
        return has(key) ? one(key, read) : Optional.empty();
    }

    /** What a reader, which need not care about unknown keys, makes of the mapping under a key that has to be there. */
    <T> Optional<T> one(String key, Function<Entries, T> read) {
        return mapping(key).map(entries -> closed(entries, read));
    }

    private static <T> T closed(Entries entries, Function<Entries, T> read) {
        var value = read.apply(entries);
        entries.close();
        return value;
    }

    /** The list under a key that has to be there. */
    List<YamlNode> items(String key) {
        return required(key).map(node -> items(key, node)).orElse(List.of());
    }

    List<YamlNode> itemsIfAny(String key) {
        return has(key) ? items(key) : List.of();
    }

    List<YamlNode> items(String key, YamlNode node) {
        if (node instanceof Sequence list) {
            return list.items();
        }
        this.<YamlNode>misshapen(key, node, "a list");
        return List.of();
    }

    /** The list of texts under a key that has to be there. */
    List<Scalar> scalars(String key) {
        return items(key).stream().flatMap(item -> scalar(key, item).stream()).toList();
    }

    List<Scalar> scalarsIfAny(String key) {
        return has(key) ? scalars(key) : List.of();
    }

    /** The items of a list of mappings, each read by the same reader, which need not care about unknown keys. */
    <T> List<T> each(String key, Function<Entries, T> read) {
        return mappings(key).stream().map(entries -> closed(entries, read)).toList();
    }

    /** The items of a list of mappings. */
    List<Entries> mappings(String key) {
        return items(key).stream().flatMap(item -> mapping(key, item).stream()).toList();
    }

    /** The value under a key, whatever its shape. */
    Optional<YamlNode> node(String key) {
        asked.add(key);
        return Optional.ofNullable(mapping.entries().get(key)).map(YamlNode.Entry::value);
    }

    /** Every entry as a text, for mappings whose keys are free. */
    Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        mapping.entries().keySet().forEach(key -> texts.put(key, text(key)));
        return texts;
    }

    /** Takes some keys for read, where a problem keeps their values from being understood. */
    void ignore(String... keys) {
        asked.addAll(List.of(keys));
    }

    /** Says which keys nobody asked for. */
    void close() {
        mapping.entries().forEach((key, entry) -> {
            if (!asked.contains(key)) {
                problems.add(DocumentCode.UNKNOWN_KEY, entry.key(), key, what);
            }
        });
    }

    private Optional<YamlNode> required(String key) {
        var node = node(key);
        if (node.isEmpty()) {
            problems.add(DocumentCode.MISSING_KEY, mapping.at(), key);
        }
        return node;
    }

    private <T> Optional<T> misshapen(String key, YamlNode node, String expected) {
        problems.add(DocumentCode.WRONG_SHAPE, node.at(), key, node.kind(), expected);
        return Optional.empty();
    }
}
