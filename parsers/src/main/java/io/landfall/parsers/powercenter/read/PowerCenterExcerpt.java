package io.landfall.parsers.powercenter.read;

import io.landfall.parsers.export.ExportFile;
import io.landfall.parsers.xml.Excerpt;
import io.landfall.parsers.xml.XmlInput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Shows what a PowerCenter export says around a line, without passwords. */
public final class PowerCenterExcerpt {

    private PowerCenterExcerpt() {}

    /** The elements around a line, to where the file cannot be read any more; not one when the line is not in the file. */
    public static List<Excerpt.Line> of(ExportFile file, int line) throws IOException {
        var excerpt = new Excerpt(line);
        try (var input = XmlInput.open(file.path(), file.open())) {
            var attributes = new CleanAttributes(new PasswordFilter(file.path(), input::line, _ -> {}));
            collect(input, attributes, excerpt);
        } catch (XMLStreamException _) {
            // A diagnostic says why; what comes before is what somebody wants to see.
        }
        return excerpt.lines();
    }

    private static void collect(XmlInput input, CleanAttributes attributes, Excerpt excerpt) throws XMLStreamException {
        var xml = input.reader();
        while (xml.hasNext() && !excerpt.isOver(input.line())) {
            var event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                excerpt.open(input.line(), xml.getLocalName(), clean(xml, attributes));
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                excerpt.close();
            }
        }
    }

    private static Map<String, String> clean(XMLStreamReader xml, CleanAttributes attributes) {
        attributes.read(xml);
        var all = new LinkedHashMap<String, String>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            all.put(xml.getAttributeLocalName(i), "");
        }
        for (int i = 0; i < attributes.count(); i++) {
            all.put(attributes.name(i), attributes.value(i));
        }
        return all;
    }
}
