package io.landfall.parsers.alteryx.read;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import jakarta.xml.bind.ValidationEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Binds the parts of the frame, one after the other, while the document streams by. For one document and one thread. */
final class Frames {

    private static final Pattern ELEMENT = Pattern.compile("local:\"([^\"]*)\"");

    private final Unmarshaller unmarshaller;
    private final List<String> unexpected = new ArrayList<>();

    Frames() {
        try {
            unmarshaller = Binding.CONTEXT.createUnmarshaller();
            unmarshaller.setEventHandler(this::remember);
        } catch (JAXBException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Made when the first document is read: it costs a tenth of a second. */
    private static final class Binding {

        private static final JAXBContext CONTEXT = create();

        private static JAXBContext create() {
            try {
                return JAXBContext.newInstance(
                        GuiSettingsFrame.class,
                        EngineSettingsFrame.class,
                        AnnotationFrame.class,
                        MetaInfoFrame.class,
                        ConnectionFrame.class,
                        ConstantsFrame.class);
            } catch (JAXBException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private boolean remember(ValidationEvent event) {
        var element = ELEMENT.matcher(String.valueOf(event.getMessage()));
        unexpected.add(element.find() ? element.group(1) : String.valueOf(event.getMessage()));
        return true;
    }

    /** Binds the element whose start tag the reader stands on, and leaves the reader behind its end tag. */
    <T> T read(XMLStreamReader xml, Class<T> type) throws XMLStreamException {
        try {
            return unmarshaller.unmarshal(xml, type).getValue();
        } catch (JAXBException e) {
            throw cause(e);
        }
    }

    private static XMLStreamException cause(JAXBException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof XMLStreamException stop) {
                return stop;
            }
            if (cause instanceof JAXBException binding
                    && binding.getLinkedException() instanceof XMLStreamException stop) {
                return stop;
            }
        }
        throw new IllegalStateException(e);
    }

    /** The names of elements that the frame does not know, met since the last call. */
    List<String> takeUnexpected() {
        var taken = List.copyOf(unexpected);
        unexpected.clear();
        return taken;
    }
}
