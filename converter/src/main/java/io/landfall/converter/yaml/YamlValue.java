package io.landfall.converter.yaml;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A piece of a document before it is text. */
sealed interface YamlValue {

    /** A text, which is quoted where it has to be. */
    record Text(String value) implements YamlValue {}

    /** A number or truth value, which stands as it is. */
    record Plain(String value) implements YamlValue {}

    record Sequence(List<YamlValue> items) implements YamlValue {
        public Sequence {
            items = List.copyOf(items);
        }

        static Sequence of(Collection<String> texts) {
            return new Sequence(texts.stream().<YamlValue>map(Text::new).toList());
        }
    }

    /** Keys and values in the order in which they were put. Values that equal a default stay away. */
    final class Mapping implements YamlValue {

        private final Map<String, YamlValue> entries = new LinkedHashMap<>();
        private final boolean onLines;

        private Mapping(boolean onLines) {
            this.onLines = onLines;
        }

        /** A mapping that stands on one line when it fits there. */
        static Mapping small() {
            return new Mapping(false);
        }

        /** A mapping with each entry on a line of its own. */
        static Mapping onLines() {
            return new Mapping(true);
        }

        boolean isOnLines() {
            return onLines;
        }

        Map<String, YamlValue> entries() {
            return Collections.unmodifiableMap(entries);
        }

        Mapping put(String key, YamlValue value) {
            entries.put(key, value);
            return this;
        }

        Mapping put(String key, String text) {
            return put(key, new Text(text));
        }

        Mapping put(String key, long number) {
            return put(key, new Plain(Long.toString(number)));
        }

        Mapping put(String key, boolean truth) {
            return put(key, new Plain(Boolean.toString(truth)));
        }

        Mapping put(String key, Enum<?> word) {
            return put(key, word(word));
        }

        Mapping put(String key, List<? extends YamlValue> items) {
            return put(key, new Sequence(List.copyOf(items)));
        }

        Mapping putNames(String key, List<String> names) {
            return put(key, Sequence.of(names));
        }

        Mapping putUnlessEmpty(String key, List<String> names) {
            return names.isEmpty() ? this : putNames(key, names);
        }

        Mapping putIfPresent(String key, Optional<String> text) {
            return text.isEmpty() ? this : put(key, text.get());
        }

        Mapping putUnless(String usual, String key, String text) {
            return text.equals(usual) ? this : put(key, text);
        }

        Mapping putUnless(long usual, String key, long number) {
            return number == usual ? this : put(key, number);
        }

        Mapping putUnless(Enum<?> usual, String key, Enum<?> word) {
            return word == usual ? this : put(key, word);
        }

        Mapping putIf(String key, boolean truth) {
            return truth ? put(key, true) : this;
        }
    }

    /** A constant as it stands in documents. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
