package io.landfall.validation.data;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Goes through one XML part of a new workbook, element by element. Nothing outside of the part is ever read. */
final class XlsxPart implements Closeable {

    private static final XMLInputFactory FACTORY = factory();

    private final InputStream bytes;
    private final XMLStreamReader xml;

    private XlsxPart(InputStream bytes, XMLStreamReader xml) {
        this.bytes = bytes;
        this.xml = xml;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // Without a DTD there are only the five predefined entities; texts may hold any number of them.
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        return factory;
    }

    /** The part, or one without elements when there is none. */
    static XlsxPart open(ZipFile zip, String part) throws IOException {
        var entry = zip.getEntry(part);
        var bytes = entry == null
                ? new ByteArrayInputStream("<none/>".getBytes(StandardCharsets.UTF_8))
                : zip.getInputStream(entry);
        try {
            return new XlsxPart(bytes, FACTORY.createXMLStreamReader(bytes));
        } catch (XMLStreamException broken) {
            bytes.close();
            throw new IOException(broken.getMessage(), broken);
        }
    }

    /** Goes to the next start or end of an element; false at the end of the part. */
    boolean next() throws IOException {
        try {
            while (xml.hasNext()) {
                var event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException broken) {
            throw new IOException(broken.getMessage(), broken);
        }
    }

    boolean starts(String element) {
        return xml.getEventType() == XMLStreamConstants.START_ELEMENT
                && xml.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return xml.getEventType() == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals(element);
    }

    /** An attribute, whatever its name space; empty when it is not there. */
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    int number(String attribute, int missing) {
        var text = attribute(attribute);
        return text.isEmpty() ? missing : Integer.parseInt(text);
    }

    boolean truth(String attribute) {
        var text = attribute(attribute);
        return text.equals("1") || text.equals("true");
    }

    /** The text of the element that starts here; then it has ended. */
    String text() throws IOException {
        try {
            return xml.getElementText();
        } catch (XMLStreamException broken) {
            throw new IOException(broken.getMessage(), broken);
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
