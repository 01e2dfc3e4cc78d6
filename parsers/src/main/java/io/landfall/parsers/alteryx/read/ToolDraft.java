package io.landfall.parsers.alteryx.read;

import io.landfall.parsers.alteryx.Constants;
import io.landfall.parsers.alteryx.RecordLayout;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.element.XmlElement;
import io.landfall.parsers.alteryx.tool.CanvasTool;
import io.landfall.parsers.alteryx.tool.OtherTool;
import io.landfall.parsers.alteryx.tool.SelectBlock;
import io.landfall.parsers.alteryx.tool.ToolConfiguration;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;

/** A tool while its parts come in. What it is can be said only when all of them are there. */
final class ToolDraft {

    final int id;
    final List<ToolDraft> containers;
    private final SourceLocation document;
    private final int line;

    String plugin = "";
    Tool.Position position = Tool.Position.NONE;
    Tool.EngineSettings engineSettings = Tool.EngineSettings.NONE;
    Tool.Annotation annotation = Tool.Annotation.NONE;
    XmlElement xml = XmlElement.empty("Configuration");
    final List<RecordLayout> layouts = new ArrayList<>();
    final List<XmlElement> more = new ArrayList<>();
    final List<String> unexpected = new ArrayList<>();

    /** Whether the properties were read to their end. */
    boolean isComplete;

    private ToolConfiguration configuration = new OtherTool("", SelectBlock.EVERYTHING);

    ToolDraft(int id, List<ToolDraft> containers, SourceLocation document, int line) {
        this.id = id;
        this.containers = List.copyOf(containers);
        this.document = document;
        this.line = line;
    }

    SourceLocation at() {
        var name = ToolNames.of(plugin, engineSettings.macro());
        return document.at(line, 0).child("%s (%d)".formatted(name, id));
    }

    /** Remembers attributes that the frame does not know. */
    void expectNo(Map<QName, String> otherAttributes) {
        otherAttributes.keySet().forEach(attribute -> unexpected.add("@" + attribute.getLocalPart()));
    }

    /**
     * Gives the configuration its type. To be called for every draft before any is finished.
     *
     * @param constants of the document
     */
    void configure(Constants constants, List<Diagnostic> diagnostics) {
        var at = at();
        configuration = ToolReaders.read(plugin, engineSettings.macro(), xml, at, diagnostics);
        if (!ToolReaders.isShownOnly(configuration)) {
            new RemovedSecrets(constants, at).in(xml).forEach(diagnostics::add);
        }
        unexpected.forEach(name -> diagnostics.add(Diagnostic.of(AlteryxCode.ELEMENT_UNKNOWN, at, name)));
    }

    Tool finish() {
        return new Tool(
                id,
                ToolNames.of(plugin, engineSettings.macro()),
                plugin,
                engineSettings,
                containers.stream().map(container -> container.id).toList(),
                isDisabled() || containers.stream().anyMatch(ToolDraft::isDisabled),
                annotation,
                position,
                configuration,
                xml,
                layouts,
                more,
                at());
    }

    private boolean isDisabled() {
        return configuration instanceof CanvasTool.Container container && container.disabled();
    }
}
