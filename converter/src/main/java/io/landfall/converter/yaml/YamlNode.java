package io.landfall.converter.yaml;

import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** A piece of a document that was read, with its place. */
sealed interface YamlNode {

    SourceLocation at();

    /** What kind of thing it is, in a reader's words. */
    String kind();

    /**
     * A text, number, truth value or nothing: which of them it is depends on who asks.
     *
     * @param plain whether it stood without quotes
     * @param places where the character at an offset of the text stands
     */
    record Scalar(String text, boolean plain, SourceLocation at, IntFunction<SourceLocation> places)
            implements YamlNode {
        boolean isNothing() {
            return plain && text.isEmpty();
        }

        @Override
        public String kind() {
            return isNothing() ? "nothing" : "a text";
        }
    }

    record Sequence(List<YamlNode> items, SourceLocation at) implements YamlNode {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /** Entries in the order of the document. */
    record Mapping(Map<String, Entry> entries, SourceLocation at) implements YamlNode {
        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        @Override
        public String kind() {
            return "a mapping";
        }
    }

    /** A value under its key. */
    record Entry(SourceLocation key, YamlNode value) {}
}
