package io.landfall.parsers.alteryx.read;

import io.landfall.parsers.alteryx.element.ElementReader;
import io.landfall.parsers.alteryx.element.XmlElement;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.xml.XmlInput;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks one document, and keeps its parts as they come: when reading has to stop, what came before is still there.
 * Containers are walked rather than bound, so that a document of any size passes tool by tool.
 */
final class DocumentReader {

    private static final String ROOT = "AlteryxDocument";

    private final XmlInput input;
    private final XMLStreamReader xml;
    private final ElementReader elements;
    private final Frames frames = new Frames();
    private final SourceLocation document;
    private final List<Diagnostic> diagnostics;

    private final DocumentParts parts;
    private int toolsWithoutId;

    /** @param parts receives what is read */
    DocumentReader(XmlInput input, DocumentParts parts, SourceLocation document, List<Diagnostic> diagnostics)
            throws XMLStreamException {
        this.input = input;
        this.parts = parts;
        this.xml = input.reader();
        this.elements = new ElementReader(xml, input::line);
        this.document = document;
        this.diagnostics = diagnostics;
    }

    void read() throws XMLStreamException {
        xml.nextTag();
        if (!xml.getLocalName().equals(ROOT)) {
            diagnostics.add(Diagnostic.of(AlteryxCode.NOT_A_WORKFLOW, document, xml.getLocalName()));
            return;
        }
        for (var index = 0; index < xml.getAttributeCount(); index++) {
            parts.attributes.put(xml.getAttributeLocalName(index), xml.getAttributeValue(index));
        }
        children(name -> {
            switch (name) {
                case "Nodes" -> children(_ -> tool(List.of()));
                case "Connections" -> children(_ -> connection());
                case "Properties" -> children(this::property);
                default -> parts.properties.add(open());
            }
        });
    }

    private void tool(List<ToolDraft> containers) throws XMLStreamException {
        var draft = draft(containers);
        parts.tools.add(draft);
        children(name -> {
            switch (name) {
                case "GuiSettings" -> {
                    var settings = frames.read(xml, GuiSettingsFrame.class);
                    draft.plugin = FrameParts.text(settings.getPlugin());
                    draft.position = FrameParts.position(settings);
                    draft.expectNo(settings.getOtherAttributes());
                }
                case "Properties" -> {
                    children(property -> toolProperty(draft, property));
                    draft.isComplete = true;
                }
                case "EngineSettings" -> {
                    var settings = frames.read(xml, EngineSettingsFrame.class);
                    draft.engineSettings = FrameParts.engineSettings(settings);
                    draft.expectNo(settings.getOtherAttributes());
                }
                case "ChildNodes" -> {
                    var path = new ArrayList<>(containers);
                    path.add(draft);
                    children(_ -> tool(path));
                }
                default -> draft.more.add(open());
            }
        });
        draft.unexpected.addAll(frames.takeUnexpected());
    }

    private ToolDraft draft(List<ToolDraft> containers) {
        var written = FrameParts.text(xml.getAttributeValue(null, "ToolID"));
        var id = FrameParts.toolId(written);
        if (id == 0) {
            id = - ++toolsWithoutId;
            diagnostics.add(Diagnostic.of(AlteryxCode.TOOL_WITHOUT_ID, document.at(input.line(), 0), written));
        }
        var draft = new ToolDraft(id, containers, document, input.line());
        for (var index = 0; index < xml.getAttributeCount(); index++) {
            if (!xml.getAttributeLocalName(index).equals("ToolID")) {
                draft.unexpected.add("@" + xml.getAttributeLocalName(index));
            }
        }
        return draft;
    }

    private void toolProperty(ToolDraft draft, String name) throws XMLStreamException {
        switch (name) {
            case "Configuration" -> draft.xml = open();
            case "Annotation" -> draft.annotation = FrameParts.annotation(frames.read(xml, AnnotationFrame.class));
            case "MetaInfo" -> draft.layouts.add(FrameParts.layout(frames.read(xml, MetaInfoFrame.class)));
            default -> draft.more.add(open());
        }
    }

    private void connection() throws XMLStreamException {
        var at = document.at(input.line(), 0);
        parts.connections.add(FrameParts.connection(frames.read(xml, ConnectionFrame.class), at));
    }

    private void property(String name) throws XMLStreamException {
        if (name.equals("Constants")) {
            parts.constants = FrameParts.constants(frames.read(xml, ConstantsFrame.class));
        } else {
            parts.properties.add(open());
        }
    }

    private XmlElement open() throws XMLStreamException {
        var element = elements.read();
        xml.next();
        return element;
    }

    /** Reads one child, from its start tag to behind its end tag. */
    @FunctionalInterface
    private interface ChildReader {
        void read(String name) throws XMLStreamException;
    }

    private void children(ChildReader reader) throws XMLStreamException {
        xml.next();
        while (xml.getEventType() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                reader.read(xml.getLocalName());
            } else {
                xml.next();
            }
        }
        xml.next();
    }
}
