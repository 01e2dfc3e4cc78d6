package io.landfall.parsers.powercenter.read;

import io.landfall.parsers.powercenter.RawElement;
import io.landfall.parsers.powercenter.markup.ArgumentElement;
import io.landfall.parsers.powercenter.markup.AttributeElement;
import io.landfall.parsers.powercenter.markup.CustomElement;
import io.landfall.parsers.powercenter.markup.DayElement;
import io.landfall.parsers.powercenter.markup.EndElement;
import io.landfall.parsers.powercenter.markup.FieldDependencyElement;
import io.landfall.parsers.powercenter.markup.IntervalElement;
import io.landfall.parsers.powercenter.markup.KeyRangeElement;
import io.landfall.parsers.powercenter.markup.Markup;
import io.landfall.parsers.powercenter.markup.PartitionElement;
import io.landfall.parsers.powercenter.markup.ReferenceElement;
import io.landfall.parsers.powercenter.markup.RepeatElement;
import io.landfall.parsers.powercenter.markup.ScheduleElement;
import io.landfall.parsers.powercenter.markup.ScheduleOptionsElement;
import io.landfall.parsers.powercenter.markup.StartElement;
import io.landfall.parsers.powercenter.markup.TimerElement;
import jakarta.xml.bind.Unmarshaller;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * Feeds XML to JAXB, and does on the way what must happen to every element: it keeps what the schema does not list, notes
 * the line, hands out cleaned attributes, and stops at an object of absurd size.
 */
final class ElementFeed extends StreamReaderDelegate {

    /** More than this in one object is not an export, and would not fit in memory. */
    static final int MAX_OBJECT_ELEMENTS = 1_500_000;

    static final long MAX_OBJECT_CHARS = 64L << 20;

    /** Parts that the model takes into the object around them. */
    private static final Set<Class<? extends Markup>> SMALL = Set.of(
            AttributeElement.class,
            FieldDependencyElement.class,
            PartitionElement.class,
            KeyRangeElement.class,
            ReferenceElement.class,
            ScheduleElement.class,
            StartElement.class,
            EndElement.class,
            ScheduleOptionsElement.class,
            IntervalElement.class,
            CustomElement.class,
            RepeatElement.class,
            DayElement.class,
            TimerElement.class,
            ArgumentElement.class);

    private final IntSupplier line;
    private final PasswordFilter passwords;
    private final CleanAttributes attributes;
    private final Deque<Markup> open = new ArrayDeque<>();
    private int elements;
    private long chars;
    private int depth;

    /** JAXB asks for the event behind an object. It gets a blank one, so that bad XML there costs not this object. */
    private boolean atEnd;

    ElementFeed(XMLStreamReader reader, IntSupplier line, PasswordFilter passwords) {
        super(reader);
        this.line = line;
        this.passwords = passwords;
        this.attributes = new CleanAttributes(passwords);
    }

    int line() {
        return line.getAsInt();
    }

    /** Begins to count a new object, at its start tag. */
    void begin() {
        open.clear();
        elements = 0;
        chars = 0;
        depth = 1;
        atEnd = false;
    }

    boolean isTooLarge() {
        return elements > MAX_OBJECT_ELEMENTS || chars > MAX_OBJECT_CHARS;
    }

    /** Passes over what is left of an object that was given up. */
    void skipObject() throws XMLStreamException {
        var left = depth;
        while (left > 0) {
            var event = super.next();
            left += event == START_ELEMENT ? 1 : event == END_ELEMENT ? -1 : 0;
        }
        begin();
    }

    /** Goes on to the root element. */
    void toRoot() throws XMLStreamException {
        while (getEventType() != START_ELEMENT) {
            next();
        }
    }

    @Override
    public int next() throws XMLStreamException {
        if (atEnd) {
            atEnd = false;
            return COMMENT;
        }
        while (true) {
            var event = super.next();
            if (event == START_ELEMENT) {
                start();
                if (isListed()) {
                    return event;
                }
                open.getFirst().keep(raw());
            } else if (event == CHARACTERS && !open.isEmpty()) {
                text();
            } else {
                depth -= event == END_ELEMENT ? 1 : 0;
                atEnd = event == END_ELEMENT && depth == 0;
                return event;
            }
        }
    }

    /** Objects have attributes and elements only, so text between them is blank, or something new. */
    private void text() {
        if (!isWhiteSpace()) {
            var text = passwords.clean("#text", "", getText().strip());
            open.getFirst().keep(new RawElement("#text", new TreeMap<>(), List.of(), text, line()));
        }
    }

    private void start() throws XMLStreamException {
        depth++;
        elements++;
        attributes.read(getParent());
        chars += attributes.chars();
        checkSize();
    }

    private void checkSize() throws XMLStreamException {
        if (isTooLarge()) {
            throw new XMLStreamException("too large", getLocation());
        }
    }

    private boolean isListed() {
        var parent = open.peek();
        return parent == null || Shape.of(parent).elements().contains(getLocalName());
    }

    /** Reads the element that the feed stands at as it is, to its end. */
    RawElement raw() throws XMLStreamException {
        var name = getLocalName();
        var at = line();
        var kept = new TreeMap<String, String>();
        for (var i = 0; i < attributes.count(); i++) {
            kept.put(attributes.name(i), attributes.value(i));
        }
        var children = new ArrayList<RawElement>();
        var text = new StringBuilder();
        for (var event = super.next(); event != END_ELEMENT; event = super.next()) {
            if (event == START_ELEMENT) {
                start();
                children.add(raw());
            } else if (event == CHARACTERS || event == CDATA) {
                chars += getTextLength();
                checkSize();
                text.append(getText());
            }
        }
        depth--;
        return new RawElement(
                name, kept, children, passwords.clean(name, "", text.toString().strip()), at);
    }

    @Override
    public int getAttributeCount() {
        return attributes.count();
    }

    @Override
    public String getAttributeLocalName(int index) {
        return attributes.name(index);
    }

    @Override
    public String getAttributeNamespace(int index) {
        return "";
    }

    @Override
    public String getAttributePrefix(int index) {
        return "";
    }

    @Override
    public String getAttributeValue(int index) {
        return attributes.value(index);
    }

    /** The value of an attribute of the current element, empty when it is missing. */
    String attribute(String name) {
        for (var i = 0; i < attributes.count(); i++) {
            if (attributes.name(i).equals(name)) {
                return attributes.value(i);
            }
        }
        return "";
    }

    /** Tells the feed which object JAXB is at. */
    Unmarshaller.Listener listener() {
        return new Unmarshaller.Listener() {
            @Override
            public void beforeUnmarshal(Object target, Object parent) {
                if (target instanceof Markup markup) {
                    enter(markup);
                }
            }

            @Override
            public void afterUnmarshal(Object target, Object parent) {
                if (target instanceof Markup markup) {
                    leave(markup);
                }
            }
        };
    }

    private void enter(Markup markup) {
        markup.line(line());
        var listed = Shape.of(markup).attributes();
        for (var i = 0; i < attributes.count(); i++) {
            if (!listed.contains(attributes.name(i))) {
                markup.keep(attributes.name(i), attributes.value(i));
            }
        }
        open.push(markup);
    }

    /** What the model has no room for in a small part goes to the object around it. */
    private void leave(Markup markup) {
        open.remove(markup);
        var attributes = markup.otherAttributes();
        var elements = markup.otherElements();
        var isEmpty = attributes.isEmpty() && elements.isEmpty();
        if (!isEmpty && SMALL.contains(markup.getClass()) && !open.isEmpty()) {
            open.getFirst().keep(new RawElement(getLocalName(), attributes, elements, "", markup.line()));
        }
    }
}
