package io.landfall.parsers.alteryx.read;

import io.landfall.parsers.alteryx.element.ElementReader;
import io.landfall.parsers.alteryx.element.XmlElement;
import io.landfall.parsers.xml.XmlInput;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** Reads XML that a formula of a macro has put together. */
public final class XmlFragment {

    private XmlFragment() {}

    /** The elements and the text, inside an element of that name; empty if the text is no XML. */
    public static Optional<XmlElement> inside(String name, String text) {
        var document = "<%1$s>%2$s</%1$s>".formatted(name, text);
        try (var input = XmlInput.open("", new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)))) {
            var xml = input.reader();
            xml.nextTag();
            var element = new ElementReader(xml, input::line).read();
            xml.next();
            return xml.hasNext() ? Optional.empty() : Optional.of(element);
        } catch (XMLStreamException notXml) {
            return Optional.empty();
        }
    }
}
