package io.landfall.parsers.xml;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads one XML file of a customer safely: no DTD is processed, no entity resolved, the nesting is limited, and a wrong
 * encoding or an illegal character costs a remark rather than the file.
 *
 * <pre>{@code
 * try (var input = XmlInput.open(file.path(), file.open())) {
 *     var xml = input.reader();
 *     while (xml.hasNext()) …
 * } catch (XMLStreamException e) {
 *     diagnostics.add(input.explain(e));
 * }
 * diagnostics.addAll(input.remarks());
 * }</pre>
 */
public final class XmlInput implements AutoCloseable {

    /** Deepest nesting that is read. Genuine exports of both tools stay below 60. */
    public static final int MAX_DEPTH = 250;

    /** Limits for entities. None are read, but these count the predefined ones too, and stop at 100,000 of them. */
    private static final List<String> SIZE_LIMITS =
            List.of("jdk.xml.maxGeneralEntitySizeLimit", "jdk.xml.totalEntitySizeLimit");

    private static final String NO_LIMIT = "0";
    private static final XMLInputFactory FACTORY = hardened();
    private static final Pattern ENTITY = Pattern.compile("entity \"([^\"]*)\" was referenced");
    private static final Pattern TWICE = Pattern.compile("AttributeNotUnique\\?([^&]*)&(.*)");

    private final String file;
    private final XmlText text;
    private @Nullable GuardedReader reader;

    private XmlInput(String file, InputStream bytes) {
        this.file = file;
        this.text = new XmlText(file, bytes);
    }

    /**
     * Takes over the stream, which is closed together with this. Nothing is read yet.
     *
     * @param file the path that diagnostics show
     */
    public static XmlInput open(String file, InputStream bytes) {
        return new XmlInput(file, bytes);
    }

    private static XMLInputFactory hardened() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty("jdk.xml.maxElementDepth", String.valueOf(2 * MAX_DEPTH));
        for (var limit : SIZE_LIMITS) {
            factory.setProperty(limit, NO_LIMIT);
        }
        factory.setXMLResolver((_, _, _, _) -> InputStream.nullInputStream());
        return factory;
    }

    /** The parser, standing before the first element; always the same one. */
    public XMLStreamReader reader() throws XMLStreamException {
        if (reader == null) {
            reader = new GuardedReader(FACTORY.createXMLStreamReader(text));
        }
        return reader;
    }

    /** The line in which the current tag ends. */
    public int line() {
        return reader == null ? 0 : fileLine(reader.getLocation().getLineNumber());
    }

    private int fileLine(int parserLine) {
        return parserLine <= 0 ? 0 : parserLine + text.skippedLines();
    }

    /** What was odd about encoding and characters. Ask once, when everything is read. */
    public List<Diagnostic> remarks() {
        return text.remarks();
    }

    /** Says in the owner's words why reading stopped. */
    public Diagnostic explain(XMLStreamException stop) {
        var location = stop.getLocation();
        var line = location == null ? 0 : location.getLineNumber();
        var column = location == null ? 0 : Math.max(location.getColumnNumber(), 0);
        var at = SourceLocation.of(file).at(fileLine(line), column);
        if (reader != null && reader.isTooDeep()) {
            return Diagnostic.of(XmlCode.TOO_DEEP, at, String.valueOf(MAX_DEPTH));
        }
        if (stop.getNestedException() instanceof IOException broken) {
            return Diagnostic.of(XmlCode.UNREADABLE, at, String.valueOf(broken.getMessage()));
        }
        if (text.isBlank()) {
            return Diagnostic.of(XmlCode.EMPTY, at);
        }
        if (text.conflictLine() > 0 && text.conflictLine() <= at.line()) {
            return Diagnostic.of(XmlCode.MERGE_CONFLICT, at, String.valueOf(text.conflictLine()));
        }
        return text.endsAt(line, column) ? Diagnostic.of(XmlCode.TRUNCATED, at) : malformed(stop, at);
    }

    private static Diagnostic malformed(XMLStreamException stop, SourceLocation at) {
        var entity = ENTITY.matcher(message(stop));
        if (entity.find()) {
            return Diagnostic.of(XmlCode.ENTITY_REFUSED, at, entity.group(1));
        }
        return Diagnostic.of(XmlCode.MALFORMED, at, message(stop));
    }

    private static String message(XMLStreamException stop) {
        var full = String.valueOf(stop.getMessage());
        var start = full.indexOf("Message: ");
        var message = (start < 0 ? full : full.substring(start + "Message: ".length())).strip();
        var twice = TWICE.matcher(message);
        if (twice.find()) {
            return "the attribute '%s' of '%s' is written twice".formatted(twice.group(2), twice.group(1));
        }
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }

    /** Closes the stream. */
    @Override
    public void close() {
        try {
            text.close();
        } catch (IOException _) {
            // Nothing was written, so there is nothing to lose.
        }
    }
}
