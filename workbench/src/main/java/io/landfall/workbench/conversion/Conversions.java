package io.landfall.workbench.conversion;

import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.conversion.EngineCheck;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.export.Exports;
import io.landfall.rules.LegacyConverter;
import io.landfall.rules.LegacyConverter.Renewed;
import io.landfall.rules.earlier.Earlier;
import io.landfall.validation.engine.DuckDbEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Converts exports with everything that Landfall has: all rules, the embedded engine's opinion, data files that arrived with them. */
public final class Conversions {

    private Conversions() {}

    /**
     * What became of every asset.
     *
     * @param macroFolders where shared Alteryx macros lie
     */
    public static List<Conversion> of(Exports exports, List<Path> macroFolders) {
        return new LegacyConverter(new DuckDbEngine(), new ArrivedFiles(), macroFolders).convert(exports);
    }

    /**
     * Converts what could come to something else than the last time, as {@link LegacyConverter#renew} says.
     *
     * @param engine asked about every pipeline
     * @param first told of assets as soon as they are converted, by any thread
     * @param earlier what is known of the files, by path; it is not looked at when nobody can tell which program this is
     */
    public static Renewed renewed(
            Exports exports, EngineCheck engine, Consumer<Conversion> first, Map<String, Earlier> earlier) {
        var code = ProgramCode.digest();
        var renewed = new LegacyConverter(engine, new ArrivedFiles(), List.of())
                .renew(exports, first, code.orElse(""), code.isEmpty() ? Map.of() : earlier);
        return code.isEmpty() ? new Renewed(renewed.conversions(), renewed.kept(), Map.of()) : renewed;
    }

    /**
     * What became of every asset, where only some will be looked at: the engine's opinion on others is not asked for.
     *
     * @param files whose pipelines the engine is asked about
     */
    public static List<Conversion> of(Exports exports, Set<String> files) {
        var engine = new DuckDbEngine();
        EngineCheck some = pipeline -> files.contains(pipeline.origin().file()) ? engine.problems(pipeline) : List.of();
        return new LegacyConverter(some, new ArrivedFiles(), List.of()).convert(exports);
    }

    /** The same where the pipelines are going to run anyway: the engine is asked whether it takes them, and runs none. */
    public static List<Conversion> prepared(Exports exports, List<Path> macroFolders) {
        var engine = new DuckDbEngine();
        EngineCheck preparing = pipeline ->
                engine.compiles(pipeline).stream().map(Diagnostic::message).toList();
        return new LegacyConverter(preparing, new ArrivedFiles(), macroFolders).convert(exports);
    }
}
