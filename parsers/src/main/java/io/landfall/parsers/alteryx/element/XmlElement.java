package io.landfall.parsers.alteryx.element;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One XML element with all that it holds, so that nothing the customer configured is lost when no type fits it.
 * Secrets are already replaced by {@link Secrets#MARKER}.
 *
 * @param name without namespace
 * @param attributes in the order of the file
 * @param text the text directly in this element, verbatim; empty where Designer wrote only a line break and indentation
 * @param line one-based line of the file in which the start tag ends, so that text begins there; 0 when unknown
 * @param column one-based column right after the start tag; 0 when unknown
 */
public record XmlElement(
        String name, Map<String, String> attributes, List<XmlElement> children, String text, int line, int column) {

    public XmlElement {
        attributes = attributes.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        children = List.copyOf(children);
    }

    /** An element with nothing in it, for what a file leaves out. */
    public static XmlElement empty(String name) {
        return new XmlElement(name, Map.of(), List.of(), "", 0, 0);
    }

    public Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    /** The first child of that name. */
    public Optional<XmlElement> child(String name) {
        return children(name).findFirst();
    }

    public Stream<XmlElement> children(String name) {
        return children.stream().filter(child -> child.name.equals(name));
    }

    /** The text of the first child of that name, empty when there is none. */
    public String textOf(String child) {
        return child(child).map(XmlElement::text).orElse("");
    }

    /** The attribute {@code value} of the first child of that name: how Designer writes most switches and numbers. */
    public Optional<String> valueOf(String child) {
        return child(child).flatMap(found -> found.attribute("value"));
    }
}
