package io.landfall.workbench.command;

import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.suggestion.Asking;
import io.landfall.converter.suggestion.Declined;
import io.landfall.converter.suggestion.LangChainSuggestions;
import io.landfall.converter.yaml.PipelineDocuments;
import io.landfall.parsers.export.Exports;
import io.landfall.validation.engine.DuckDbEngine;
import io.landfall.validation.proof.GeneratedTrial;
import io.landfall.validation.proof.Prover;
import io.landfall.workbench.conversion.AskedAsset;
import io.landfall.workbench.conversion.Conversions;
import io.landfall.workbench.conversion.LegacyObjects;
import io.landfall.workbench.proof.ProofEngines;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Converts exports, and asks a language model for the steps that no rule converts. */
@Command(
        name = "suggest",
        description =
                "Asks a language model for what the rules declined; what it writes is checked, run and never trusted.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Exit codes: 0 the rules declined nothing, or --dry-run; 1 something waits for a person; 2 the call is wrong,",
            "or the provider does not know the key or the model."
        })
final class SuggestCommand implements Callable<Integer> {

    private static final int WRONG_CALL = 2;
    private static final long SEED = 7;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ExportOptions sources = new ExportOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the pipelines with suggestions in them, and for what the model said.")
    private @Nullable Path out;

    @Mixin
    private ModelOptions model = new ModelOptions();

    @Option(names = "--dry-run", description = "Show what would be sent, word by word, and ask nobody.")
    private boolean isDryRun;

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws IOException {
        sources.check();
        OutputFolder.check(out, spec);
        return isDryRun ? shown() : asked();
    }

    private int shown() throws IOException {
        try (var exports = sources.find()) {
            var parts = new ArrayList<PromptAnswer.Part>();
            for (var conversion : manual(exports)) {
                Declined.in(conversion)
                        .forEach(part -> parts.add(
                                PromptAnswer.Part.of(conversion.asset().name(), part)));
            }
            output.print(PromptAnswer.of(parts), spec.commandLine().getOut());
            return 0;
        }
    }

    private int asked() throws IOException {
        if (out == null) {
            throw new ParameterException(spec.commandLine(), "Say where the answers go: --out DIR.");
        }
        var settings = model.settings();
        var start = System.nanoTime();
        try (var exports = sources.find()) {
            var assets = asked(exports, new LangChainSuggestions(settings));
            write(assets, new OutputFolder(out));
            var millis = (System.nanoTime() - start) / 1_000_000;
            var answer = SuggestAnswer.of(settings.toString(), assets, exports.diagnostics(), millis);
            output.print(answer, spec.commandLine().getOut());
            return answer.isRefused() ? WRONG_CALL : answer.isFine() ? 0 : Landfall.LEFTOVERS;
        }
    }

    private List<Conversion> manual(Exports exports) throws IOException {
        try (var _ = Progress.of("Reading and converting", spec.commandLine().getErr())) {
            return Conversions.of(exports, sources.macroFolders()).stream()
                    .filter(conversion -> conversion.asset().counts())
                    .filter(conversion -> !Declined.in(conversion).isEmpty())
                    .toList();
        }
    }

    /** Each asset with its answers; the first that shows that the model cannot be asked is the last. */
    private List<SuggestedAsset> asked(Exports exports, LangChainSuggestions suggestions) throws IOException {
        var conversions = manual(exports);
        var assets = new ArrayList<SuggestedAsset>();
        if (conversions.isEmpty()) {
            return assets;
        }
        var settings = Prover.Settings.USUAL;
        try (var progress = Progress.of("Asking", spec.commandLine().getErr());
                var engines = ProofEngines.start(
                        List.of("duckdb"), 1, settings, spec.commandLine().getErr()::println)) {
            var trial = new GeneratedTrial(engines.engine("duckdb").orElseThrow(), SEED);
            var asking = new Asking(suggestions, trial, InstantSource.system());
            var objects = LegacyObjects.of(exports, sources.macroFolders(), ProofEngines.START);
            for (var conversion : conversions) {
                var name = conversion.asset().name();
                progress.step("Asking about " + name, assets.size(), conversions.size());
                var asked = AskedAsset.of(
                        conversion,
                        asking,
                        new DuckDbEngine(),
                        part -> progress.step(
                                "Asking about %s of %s".formatted(part.script().id(), name),
                                assets.size(),
                                conversions.size()));
                progress.step("Proving " + name, assets.size(), conversions.size());
                assets.add(SuggestedAsset.of(asked, engines.with(prover -> asked.proof(objects, prover, SEED))));
                if (asked.over().isPresent()) {
                    break;
                }
            }
        }
        return assets;
    }

    private static void write(List<SuggestedAsset> assets, OutputFolder folder) throws IOException {
        for (var asset : assets) {
            for (var document : asset.asked().suggested().documents()) {
                if (asset.asked().isSuggested()) {
                    folder.write(document.path(), asset.heading() + PipelineDocuments.write(document.pipeline()));
                }
                if (!asset.asked().answered().isEmpty()) {
                    folder.write(
                            document.path().replaceFirst("\\.yaml$", ".suggestions.json"),
                            Output.json(SuggestAnswer.Asset.of(asset)) + "\n");
                }
            }
        }
    }
}
