package io.landfall.rules;

import io.landfall.converter.conversion.Assessment;
import io.landfall.converter.conversion.Asset;
import io.landfall.converter.conversion.AssetKind;
import io.landfall.converter.conversion.Completion;
import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.conversion.ConversionCode;
import io.landfall.converter.conversion.EngineCheck;
import io.landfall.converter.pipeline.LegacySystem;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.export.Export;
import io.landfall.parsers.export.ExportKind;
import io.landfall.parsers.export.Exports;
import io.landfall.rules.alteryx.AlteryxConverter;
import io.landfall.rules.alteryx.flow.FileSchemas;
import io.landfall.rules.earlier.Earlier;
import io.landfall.rules.earlier.Reuse;
import io.landfall.rules.powercenter.PowerCenterConverter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private final EngineCheck engines;
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
        this.engines = engines;
        this.schemas = schemas;
        this.macroFolders = List.copyOf(macroFolders);
    }

    /** What became of every asset, in the order of the files. No two documents have the same path, in any case. */
    public List<Conversion> convert(Exports exports) {
        var reuse = Reuse.none();
        return DocumentPaths.of(exports.all(), converted(exports, _ -> {}, reuse), reuse)
                .conversions();
    }

    /**
     * What became of an estate of which some is known.
     *
     * @param conversions of the files that were converted, in their order
     * @param kept the files that were not, because they convert to what they did before
     * @param known what to know of all files the next time, by path; a file that is missing has to be converted then
     */
    public record Renewed(List<Conversion> conversions, Set<String> kept, Map<String, Earlier> known) {

        public Renewed {
            conversions = List.copyOf(conversions);
            kept = Set.copyOf(kept);
            known = Map.copyOf(known);
        }
    }

    /**
     * Converts what could come to something else than the last time.
     *
     * @param first told of each mapping and of each Alteryx document as soon as it is converted, by any thread; in the end a document may
     *     have another path, where several would have the same
     * @param code which program converts, with all that it is made of
     * @param earlier what is known of the files, by path; nothing for what was never converted
     * @throws IllegalStateException where macros lie in folders whose files nobody watches
     */
    public Renewed renew(Exports exports, Consumer<Conversion> first, String code, Map<String, Earlier> earlier) {
        if (!macroFolders.isEmpty()) {
            throw new IllegalStateException("Macros outside of the estate may have changed");
        }
        var reuse = Reuse.of(code, exports.all(), earlier);
        var conversions = converted(exports, first, reuse);
        var paths = DocumentPaths.of(exports.all(), conversions, reuse);
        if (!paths.moved().isEmpty()) {
            var others = new HashMap<>(earlier);
            others.keySet().removeAll(paths.moved());
            return renew(exports, first, code, others);
        }
        return new Renewed(paths.conversions(), reuse.kept(), paths.known());
    }

    private List<Conversion> converted(Exports exports, Consumer<Conversion> first, Reuse reuse) {
        var completion = new Completion(pipeline -> {
            var problems = engines.problems(pipeline);
            if (!problems.isEmpty()) {
                reuse.mayDiffer(pipeline.origin().file());
            }
            return problems;
        });
        var found = new ArrayList<Conversion>();
        found.addAll(new PowerCenterConverter(completion).convert(exports.of(ExportKind.POWERCENTER), first, reuse));
        found.addAll(new AlteryxConverter(completion, new WatchedSchemas(schemas, reuse), macroFolders)
                .convert(exports.of(ExportKind.ALTERYX), first, reuse));
        exports.of(ExportKind.UNREADABLE).forEach(export -> found.add(unreadable(export, exports.diagnostics())));
        found.stream()
                .filter(LegacyConverter::isFault)
                .forEach(conversion -> reuse.mayDiffer(conversion.asset().path()));
        return found;
    }

    /** A fault may be the machine's. */
    private static boolean isFault(Conversion conversion) {
        return conversion.diagnostics().stream().anyMatch(said -> said.code() == ConversionCode.FAULT);
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
}
