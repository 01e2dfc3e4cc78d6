package io.landfall.rules;

import io.landfall.converter.conversion.Assessment;
import io.landfall.converter.conversion.Asset;
import io.landfall.converter.conversion.AssetKind;
import io.landfall.converter.conversion.Completion;
import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.conversion.EngineCheck;
import io.landfall.converter.conversion.WorkflowDocument;
import io.landfall.converter.pipeline.LegacySystem;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.export.Export;
import io.landfall.parsers.export.ExportKind;
import io.landfall.parsers.export.Exports;
import io.landfall.parsers.keep.Kept;
import io.landfall.rules.alteryx.AlteryxConverter;
import io.landfall.rules.alteryx.flow.FileSchemas;
import io.landfall.rules.powercenter.PowerCenterConverter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Converts whatever exports a customer hands in. One bad file never stops the rest: it is a result too.
 *
 * <pre>{@code
 * try (var exports = Exports.find(List.of(Path.of("estate")))) {
 *     for (var conversion : new LegacyConverter(engine, FileSchemas.NONE, List.of()).convert(exports)) …
 * }
 * }</pre>
 */
public final class LegacyConverter {

    private final Completion completion;
    private final FileSchemas schemas;
    private final List<Path> macroFolders;

    /**
     * A converter.
     *
     * @param engines asked about every pipeline
     * @param schemas answers which fields data files have that arrived with a workflow
     * @param macroFolders where shared Alteryx macros lie, in the order in which they are searched
     */
    public LegacyConverter(EngineCheck engines, FileSchemas schemas, List<Path> macroFolders) {
        this.completion = new Completion(engines);
        this.schemas = schemas;
        this.macroFolders = List.copyOf(macroFolders);
    }

    /** What became of every asset, in the order of the files. No two documents have the same path, in any case. */
    public List<Conversion> convert(Exports exports) {
        return convert(exports, _ -> {});
    }

    /**
     * The same, for those who cannot wait.
     *
     * @param first told of each mapping and of each Alteryx document as soon as it is converted, by any thread; in the end a document may
     *     have another path, where several would have the same
     */
    public List<Conversion> convert(Exports exports, Consumer<Conversion> first) {
        var found = new ArrayList<Conversion>();
        found.addAll(new PowerCenterConverter(completion).convert(exports.of(ExportKind.POWERCENTER), first));
        found.addAll(
                new AlteryxConverter(completion, schemas, macroFolders).convert(exports.of(ExportKind.ALTERYX), first));
        exports.of(ExportKind.UNREADABLE).forEach(export -> found.add(unreadable(export, exports.diagnostics())));
        var order = new HashMap<String, Integer>();
        exports.all().forEach(export -> order.putIfAbsent(export.file().path(), order.size()));
        var sorted = found.stream()
                .sorted(Comparator.comparingInt(
                        conversion -> order.getOrDefault(conversion.asset().path(), order.size())))
                .toList();
        return withOwnPaths(sorted);
    }

    private static Conversion unreadable(Export export, List<Diagnostic> diagnostics) {
        var path = export.file().path();
        var system = export.file().extension().startsWith("yx") ? LegacySystem.ALTERYX : LegacySystem.POWERCENTER;
        var kind = system == LegacySystem.ALTERYX ? AssetKind.WORKFLOW : AssetKind.MAPPING;
        var said = diagnostics.stream()
                .filter(diagnostic -> diagnostic.at().file().equals(path))
                .toList();
        return Assessment.failed(new Asset(path, system, kind, export.file().name()), said);
    }

    /** The same mapping may be in several exports: later ones get a number. A session shares its mapping's document. */
    private static List<Conversion> withOwnPaths(List<Conversion> conversions) {
        var taken = new HashSet<String>();
        var paths = new IdentityHashMap<Kept<Pipeline>, String>();
        var own = conversions.stream()
                .map(conversion -> conversion.withDocuments(conversion.documents().stream()
                        .map(document -> new Conversion.Document(
                                paths.computeIfAbsent(document.kept(), _ -> free(document.path(), taken)),
                                document.kept()))
                        .toList()))
                .toList();
        return own.stream()
                .map(conversion -> conversion
                        .workflow()
                        .map(document -> conversion.withWorkflow(withOwnPath(document, paths, taken)))
                        .orElse(conversion))
                .toList();
    }

    /** A workflow names its pipelines by their final paths, from its own folder. */
    private static WorkflowDocument withOwnPath(
            WorkflowDocument document, Map<Kept<Pipeline>, String> paths, Set<String> taken) {
        var path = free(document.path(), taken);
        var workflow = document.workflow().withPipelines(pipeline -> {
            var found = Optional.ofNullable(document.pipelines().get(pipeline)).map(paths::get);
            return relative(path, found.orElse(pipeline));
        });
        return new WorkflowDocument(path, workflow, document.pipelines());
    }

    private static String relative(String from, String to) {
        var folder = Path.of("/" + from).resolve("..").normalize();
        return folder.relativize(Path.of("/" + to)).toString().replace('\\', '/');
    }

    private static String free(String wish, Set<String> taken) {
        var safe = wish.replaceAll("[:*?\"<>|\\\\]", "_");
        var path = safe;
        for (int n = 2; !taken.add(path.toLowerCase(Locale.ROOT)); n++) {
            path = safe.replaceFirst("((?:\\.workflow)?\\.yaml)$", "~" + n + "$1");
        }
        return path;
    }
}
