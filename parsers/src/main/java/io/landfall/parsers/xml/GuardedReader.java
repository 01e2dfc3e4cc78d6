package io.landfall.parsers.xml;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/** Counts how deep the elements are nested, and stops before the depth becomes a danger to recursive readers. */
final class GuardedReader extends StreamReaderDelegate {

    private int depth;

    GuardedReader(XMLStreamReader reader) {
        super(reader);
    }

    boolean isTooDeep() {
        return depth > XmlInput.MAX_DEPTH;
    }

    @Override
    public int next() throws XMLStreamException {
        var event = super.next();
        if (event == START_ELEMENT) {
            depth++;
            if (isTooDeep()) {
                throw new XMLStreamException("nested too deep", getLocation());
            }
        } else if (event == END_ELEMENT) {
            depth--;
        }
        return event;
    }

    @Override
    public int nextTag() throws XMLStreamException {
        var event = next();
        while (event != START_ELEMENT && event != END_ELEMENT) {
            if (event == END_DOCUMENT || ((event == CHARACTERS || event == CDATA) && !isWhiteSpace())) {
                throw new XMLStreamException("expected an element", getLocation());
            }
            event = next();
        }
        return event;
    }

    @Override
    public String getElementText() throws XMLStreamException {
        var text = new StringBuilder();
        for (var event = next(); event != END_ELEMENT; event = next()) {
            switch (event) {
                case CHARACTERS, CDATA, SPACE, ENTITY_REFERENCE -> text.append(getText());
                case START_ELEMENT, END_DOCUMENT -> throw new XMLStreamException("expected only text", getLocation());
                default -> {}
            }
        }
        return text.toString();
    }
}
