package io.landfall.parsers.alteryx.element;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads one element and all below it. Pictures are left out: Designer stores them as text of many megabytes, and no
 * pipeline needs them. The caller's reader must limit the nesting.
 */
public final class ElementReader {

    private static final Set<String> PICTURES = Set.of("BG_Image", "MacroImage", "Wiz_CustomGraphic", "Image");
    private static final int SHORTEST_PICTURE = 200;
    private static final Pattern INDENTATION = Pattern.compile("\\r?\\n[ \\t]+");

    private final XMLStreamReader xml;
    private final IntSupplier line;
    /** The same few names come again and again. */
    private final Map<String, Boolean> secretNames = new HashMap<>();

    /**
     * @param line the line of the file in which the reader stands; asked right after each start tag
     */
    public ElementReader(XMLStreamReader xml, IntSupplier line) {
        this.xml = xml;
        this.line = line;
    }

    /** Reads the element whose start tag the reader stands on, and leaves the reader on its end tag. */
    public XmlElement read() throws XMLStreamException {
        var name = xml.getLocalName();
        var startLine = line.getAsInt();
        var startColumn = xml.getLocation().getColumnNumber();
        var attributes = attributes(name);
        List<XmlElement> children = new ArrayList<>(0);
        var text = new StringBuilder(0);
        var skipped = 0L;
        for (var event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> children.add(read());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (PICTURES.contains(name) && text.length() >= SHORTEST_PICTURE) {
                        skipped += xml.getTextLength();
                    } else {
                        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                    }
                }
                default -> {}
            }
        }
        if (children.stream().anyMatch(ElementReader::asksForPassword)) {
            children.replaceAll(child -> child.name().equals("Default") ? without(child) : child);
        }
        if (children.stream().anyMatch(this::namesSecret)) {
            children.replaceAll(child -> child.name().equals("Value") ? hidden(child) : child);
        }
        return new XmlElement(
                name, attributes, children, text(name, attributes, text, skipped, children), startLine, startColumn);
    }

    private Map<String, String> attributes(String element) {
        var count = xml.getAttributeCount();
        if (count == 0) {
            return Map.of();
        }
        var attributes = new LinkedHashMap<String, String>();
        for (var index = 0; index < count; index++) {
            attributes.put(xml.getAttributeLocalName(index), xml.getAttributeValue(index));
        }
        var label = label(attributes);
        attributes.replaceAll((name, value) -> name.equalsIgnoreCase("value")
                ? redact(element, label, value)
                : isLabel(name) ? value : redact(name, "", value));
        return attributes;
    }

    private String redact(String name, String label, String value) {
        return isSecretName(name) || (!label.isEmpty() && isSecretName(label))
                ? Secrets.hide(value)
                : Secrets.redact(value);
    }

    private boolean isSecretName(String name) {
        return secretNames.computeIfAbsent(name, Secrets::isSecretName);
    }

    private static String label(Map<String, String> attributes) {
        return attributes.getOrDefault("name", attributes.getOrDefault("Name", ""));
    }

    /** Attributes that name a field may well name it Password. */
    private static boolean isLabel(String attribute) {
        return attribute.equalsIgnoreCase("name") || attribute.equals("field") || attribute.equals("rename");
    }

    private String text(
            String name, Map<String, String> attributes, CharSequence text, long skipped, List<XmlElement> children) {
        if (PICTURES.contains(name) && text.length() >= SHORTEST_PICTURE) {
            return "[picture of %d characters]".formatted(text.length() + skipped);
        }
        var isLayout = children.isEmpty()
                ? INDENTATION.matcher(text).matches()
                : text.toString().isBlank();
        return isLayout ? "" : redact(name, label(attributes), text.toString());
    }

    private static boolean asksForPassword(XmlElement child) {
        return child.name().equals("Password")
                && child.attribute("value").orElse("").equalsIgnoreCase("true");
    }

    /** A constant of the workflow has its name in an element beside the one of its value. */
    private boolean namesSecret(XmlElement child) {
        return child.name().equals("Name") && isSecretName(child.text());
    }

    private static XmlElement hidden(XmlElement secret) {
        return new XmlElement(
                secret.name(),
                secret.attributes(),
                secret.children(),
                Secrets.hide(secret.text()),
                secret.line(),
                secret.column());
    }

    private static XmlElement without(XmlElement secret) {
        var text = secret.text().isEmpty() ? "" : Secrets.MARKER;
        return new XmlElement(secret.name(), Map.of(), List.of(), text, secret.line(), secret.column());
    }
}
