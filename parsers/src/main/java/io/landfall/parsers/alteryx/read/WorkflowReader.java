package io.landfall.parsers.alteryx.read;

import io.landfall.parsers.alteryx.Connection;
import io.landfall.parsers.alteryx.DocumentProperties;
import io.landfall.parsers.alteryx.Engine;
import io.landfall.parsers.alteryx.RuntimeProperties;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.Workflow;
import io.landfall.parsers.alteryx.WorkflowKind;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Parsed;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.export.ExportFile;
import io.landfall.parsers.xml.XmlCode;
import io.landfall.parsers.xml.XmlInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/**
 * Reads one Alteryx file. A file that breaks off is read as far as it goes. Macros are not followed: see
 * {@link MacroResolver}.
 */
public final class WorkflowReader {

    private final ExportFile file;
    private final SourceLocation document;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private WorkflowReader(ExportFile file) {
        this.file = file;
        this.document = new SourceLocation(file.path(), 1, 0, ToolNames.withoutExtension(file.name()));
    }

    public static Parsed<Workflow> read(ExportFile file) {
        var reader = new WorkflowReader(file);
        return new Parsed<>(reader.read(), reader.diagnostics);
    }

    private Workflow read() {
        var parts = new DocumentParts();
        try (var input = XmlInput.open(file.path(), file.open())) {
            try {
                new DocumentReader(input, parts, document, diagnostics).read();
            } catch (XMLStreamException stop) {
                parts.tools.removeIf(tool -> !tool.isComplete);
                explain(input.explain(stop), parts.tools.size());
            }
            diagnostics.addAll(input.remarks());
        } catch (IOException e) {
            diagnostics.add(Diagnostic.of(XmlCode.UNREADABLE, document, String.valueOf(e.getMessage())));
        }
        return workflow(parts);
    }

    private void explain(Diagnostic stop, int tools) {
        var line = Integer.toString(stop.at().line());
        diagnostics.add(stop);
        diagnostics.add(Diagnostic.of(AlteryxCode.INCOMPLETE, stop.at(), line, Integer.toString(tools)));
    }

    private Workflow workflow(DocumentParts parts) {
        var properties = PropertiesReader.read(parts.properties, parts.constants, document, diagnostics);
        var kind = kind(properties);
        var version = parts.attributes.getOrDefault("yxmdVer", "");
        if (version.isEmpty() && !parts.tools.isEmpty()) {
            diagnostics.add(Diagnostic.of(AlteryxCode.VERSION_UNKNOWN, document));
        }
        parts.tools.forEach(tool -> tool.configure(parts.constants, diagnostics));
        var tools = parts.tools.stream().map(ToolDraft::finish).toList();
        checkIds(tools);
        checkConnections(parts.connections, tools);
        return new Workflow(
                document.path(),
                kind,
                version,
                engine(parts, kind),
                tools,
                parts.connections,
                properties,
                Map.of(),
                document);
    }

    private WorkflowKind kind(DocumentProperties properties) {
        var type = properties.runtime().map(RuntimeProperties::moduleType).orElse("");
        return switch (type.isEmpty() ? file.extension() : type.toLowerCase(Locale.ROOT)) {
            case "macro", "yxmc" -> WorkflowKind.MACRO;
            case "wizard", "yxwz" -> WorkflowKind.APP;
            default -> WorkflowKind.WORKFLOW;
        };
    }

    /** The second switch counts for macros only if their caller has it, so it is not theirs. */
    private static Engine engine(DocumentParts parts, WorkflowKind kind) {
        var atRoot = FrameParts.isTrue(parts.attributes.get("RunE2"));
        var inProperties = kind != WorkflowKind.MACRO
                && parts.properties.stream()
                        .filter(property -> property.name().equals("RunWithE2"))
                        .anyMatch(property ->
                                FrameParts.isTrue(property.attributes().get("value")));
        return atRoot || inProperties ? Engine.AMP : Engine.ORIGINAL;
    }

    private void checkIds(List<Tool> tools) {
        Set<Integer> seen = new HashSet<>();
        for (var tool : tools) {
            if (!seen.add(tool.id())) {
                diagnostics.add(Diagnostic.of(AlteryxCode.TOOL_ID_TWICE, tool.at(), Integer.toString(tool.id())));
            }
        }
    }

    private void checkConnections(List<Connection> connections, List<Tool> tools) {
        var ids = tools.stream().map(Tool::id).collect(Collectors.toSet());
        for (var connection : connections) {
            var origin = connection.origin().tool();
            var destination = connection.destination().tool();
            if (!ids.contains(origin) || !ids.contains(destination)) {
                diagnostics.add(Diagnostic.of(
                        AlteryxCode.CONNECTION_BROKEN,
                        connection.at(),
                        Integer.toString(origin),
                        Integer.toString(destination)));
            }
        }
    }
}
