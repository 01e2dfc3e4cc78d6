package io.landfall.workbench.command;

import io.landfall.converter.conversion.Asset;
import io.landfall.converter.pipeline.LegacySystem;
import io.landfall.parsers.export.Export;
import io.landfall.parsers.export.ExportFile;
import io.landfall.parsers.export.ExportKind;
import io.landfall.parsers.export.Exports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The files that a proof of an asset rests on: its export, and what every asset of its system may use, macros or parameter files. A
 * proof compares with what they say, so that it has to be made anew when one changes, even where the pipeline stays the same.
 *
 * @param exports digests by path
 * @param macros digests of all Alteryx macros
 * @param parameters digests of all PowerCenter parameter files
 */
record ProofGrounds(Map<String, String> exports, List<String> macros, List<String> parameters) {

    private static final String MACRO = "yxmc";

    ProofGrounds {
        exports = Map.copyOf(exports);
        macros = List.copyOf(macros);
        parameters = List.copyOf(parameters);
    }

    /**
     * Reads the digests.
     *
     * @param macroFolders where shared Alteryx macros lie
     */
    static ProofGrounds of(Exports exports, List<Path> macroFolders) throws IOException {
        var own = new HashMap<String, String>();
        exports.all().stream()
                .filter(export -> export.kind() != ExportKind.DATA)
                .map(Export::file)
                .forEach(file -> own.put(file.path(), file.sha256()));
        var macros = new ArrayList<>(digests(exports.of(ExportKind.ALTERYX).stream()
                .filter(export -> export.file().extension().equalsIgnoreCase(MACRO))));
        for (var folder : macroFolders) {
            macros.addAll(digests(folder));
        }
        return new ProofGrounds(own, macros, digests(exports.of(ExportKind.PARAMETER_FILE).stream()));
    }

    private static List<String> digests(Stream<Export> exports) {
        return exports.map(export -> export.file().sha256()).toList();
    }

    private static List<String> digests(Path folder) throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(path -> path.toString().endsWith("." + MACRO))
                    .sorted()
                    .toList()) {
                found.add(ExportFile.of(file).sha256());
            }
        }
        return found;
    }

    /** The digests of what a proof of an asset rests on. */
    Stream<String> of(Asset asset) {
        var shared = asset.system() == LegacySystem.ALTERYX ? macros : parameters;
        return Stream.concat(Stream.of(exports.getOrDefault(asset.path(), "")), shared.stream());
    }
}
