package io.landfall.parsers.powercenter;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** An element of an export that the model has no type for, kept as it stands. */
public record RawElement(
        String name, SortedMap<String, String> attributes, List<RawElement> children, String text, int line) {

    public RawElement {
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
        children = List.copyOf(children);
    }

    /** The value of an attribute, empty when it is missing. */
    public String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }
}
