package io.landfall.parsers.alteryx.read;

import io.landfall.parsers.alteryx.element.ElementReader;
import io.landfall.parsers.alteryx.element.XmlElement;
import io.landfall.parsers.export.ExportFile;
import io.landfall.parsers.xml.Excerpt;
import io.landfall.parsers.xml.XmlInput;
import java.io.IOException;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Shows what an Alteryx workflow says around a line, without secrets and pictures. */
public final class AlteryxExcerpt {

    private AlteryxExcerpt() {}

    /** The elements around a line; not one when the line is not in the file, or the file cannot be read to its end. */
    public static List<Excerpt.Line> of(ExportFile file, int line) throws IOException {
        var excerpt = new Excerpt(line);
        try (var input = XmlInput.open(file.path(), file.open())) {
            input.reader().nextTag();
            collect(new ElementReader(input.reader(), input::line).read(), excerpt);
        } catch (XMLStreamException _) {
            return List.of();
        }
        return excerpt.lines();
    }

    private static void collect(XmlElement element, Excerpt excerpt) {
        if (excerpt.isOver(element.line())) {
            return;
        }
        excerpt.open(element.line(), element.name(), element.attributes());
        excerpt.text(element.line(), element.text());
        element.children().forEach(child -> collect(child, excerpt));
        excerpt.close();
    }
}
