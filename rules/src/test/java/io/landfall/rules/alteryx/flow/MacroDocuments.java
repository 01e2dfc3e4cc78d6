package io.landfall.rules.alteryx.flow;

import io.landfall.converter.conversion.Completion;
import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.conversion.EngineCheck;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.export.ExportKind;
import io.landfall.parsers.export.Exports;
import io.landfall.rules.alteryx.AlteryxConverter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Workflows and macros that tests write down, tool by tool. */
final class MacroDocuments {

    private MacroDocuments() {}

    static String node(int id, String plugin, String configuration) {
        return "<Node ToolID=\"%d\"><GuiSettings Plugin=\"AlteryxBasePluginsGui.%s\"/><Properties><Configuration>%s</Configuration></Properties></Node>"
                .formatted(id, plugin, configuration);
    }

    static String line(int from, String output, int to, String input) {
        return "<Connection><Origin ToolID=\"%d\" Connection=\"%s\"/><Destination ToolID=\"%d\" Connection=\"%s\"/></Connection>"
                .formatted(from, output, to, input);
    }

    static String document(String nodes, String lines, String properties) {
        return "<?xml version=\"1.0\"?><AlteryxDocument yxmdVer=\"2022.1\"><Nodes>%s</Nodes><Connections>%s</Connections><Properties>%s</Properties></AlteryxDocument>"
                .formatted(nodes, lines, properties);
    }

    /** What becomes of a workflow; its macros are in the folder. */
    static Conversion converted(Path folder, String workflow) throws IOException {
        return converted(folder, workflow, FileSchemas.NONE);
    }

    static Conversion converted(Path folder, String workflow, FileSchemas files) throws IOException {
        var file = Files.writeString(folder.resolve("flow.yxmd"), workflow);
        try (var exports = Exports.find(List.of(file))) {
            return new AlteryxConverter(new Completion(EngineCheck.NONE), files, List.of())
                    .convert(exports.of(ExportKind.ALTERYX))
                    .getFirst();
        }
    }

    static String said(Conversion conversion) {
        return conversion.diagnostics().stream().map(Diagnostic::toString).collect(Collectors.joining("\n"));
    }
}
