package io.landfall.parsers.powercenter;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an export says about an object beyond what the model gives a meaning to, so that nothing is lost: bookkeeping such
 * as version numbers, and whatever a newer version of the tool has added.
 */
public record Extras(SortedMap<String, String> attributes, List<RawElement> elements) {

    public static final Extras NONE = new Extras(new TreeMap<>(), List.of());

    public Extras {
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
        elements = List.copyOf(elements);
    }

    public static Extras of(Map<String, String> attributes, List<RawElement> elements) {
        return attributes.isEmpty() && elements.isEmpty() ? NONE : new Extras(new TreeMap<>(attributes), elements);
    }

    /** The value of an attribute by its exact name, for example {@code VERSIONNUMBER}. */
    public Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    /** The elements of one name, in the order of the file. */
    public List<RawElement> elements(String name) {
        return elements.stream().filter(element -> element.name().equals(name)).toList();
    }
}
