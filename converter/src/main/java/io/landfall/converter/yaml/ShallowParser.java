package io.landfall.converter.yaml;

import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.Event.ID;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * Refuses a document that nests deeper than any pipeline does. Whatever reads nodes recurses: the depth is limited here, where it
 * costs nothing and the place is known, and not by the size of a thread's stack.
 */
final class ShallowParser implements Parser {

    /** The deepest document that Landfall writes nests less than ten times. */
    private static final int DEEPEST = 500;

    private final Parser events;
    private int depth;

    ShallowParser(Parser events) {
        this.events = events;
    }

    @Override
    public boolean checkEvent(ID choice) {
        return events.checkEvent(choice);
    }

    @Override
    public Event peekEvent() {
        return events.peekEvent();
    }

    @Override
    public boolean hasNext() {
        return events.hasNext();
    }

    @Override
    public Event next() {
        var event = events.next();
        switch (event.getEventId()) {
            case SequenceStart, MappingStart -> depth++;
            case SequenceEnd, MappingEnd -> depth--;
            default -> {}
        }
        if (depth > DEEPEST) {
            throw new ParserException("it is nested too deeply", event.getStartMark());
        }
        return event;
    }
}
