package io.landfall.rules.alteryx.flow;

import io.landfall.parsers.alteryx.element.XmlElement;
import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a tool's configuration as indented XML, for a person who converts it by hand. */
final class ToolText {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

    private ToolText() {}

    static String of(XmlElement configuration) {
        var text = new StringWriter();
        try {
            var writer = FACTORY.createXMLStreamWriter(text);
            write(configuration, 0, writer);
            writer.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.append('\n').toString();
    }

    private static void write(XmlElement element, int depth, XMLStreamWriter writer) throws XMLStreamException {
        var nested = !element.children().isEmpty() || !element.text().isEmpty();
        if (nested) {
            writer.writeStartElement(element.name());
        } else {
            writer.writeEmptyElement(element.name());
        }
        for (var attribute : element.attributes().entrySet()) {
            writer.writeAttribute(attribute.getKey(), attribute.getValue());
        }
        if (!nested) {
            return;
        }
        writer.writeCharacters(element.text());
        for (var child : element.children()) {
            newLine(depth + 1, writer);
            write(child, depth + 1, writer);
        }
        if (!element.children().isEmpty()) {
            newLine(depth, writer);
        }
        writer.writeEndElement();
    }

    private static void newLine(int depth, XMLStreamWriter writer) throws XMLStreamException {
        writer.writeCharacters("\n" + "  ".repeat(depth));
    }
}
