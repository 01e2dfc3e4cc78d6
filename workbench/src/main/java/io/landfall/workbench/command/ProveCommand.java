package io.landfall.workbench.command;

import io.landfall.converter.conversion.Conversion;
import io.landfall.parsers.export.Exports;
import io.landfall.validation.proof.Prover;
import io.landfall.workbench.conversion.AssetProof;
import io.landfall.workbench.conversion.Conversions;
import io.landfall.workbench.conversion.LegacyObjects;
import io.landfall.workbench.proof.ProofBasis;
import io.landfall.workbench.proof.ProofEngines;
import io.landfall.workbench.proof.ProvenAsset;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Converts exports, and runs what they become beside the legacy tool's semantics on input that tries to tell them apart. */
@Command(
        name = "prove",
        description = "Shows that pipelines do what their legacy objects do, or the smallest input where they do not.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {"", "Exit codes: 0 nothing is disproved, 1 something is or could not be read, 2 the call is wrong."})
final class ProveCommand implements Callable<Integer> {

    private static final int THREADS = 2;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ExportOptions sources = new ExportOptions();

    @Option(
            names = "--rows",
            paramLabel = "N",
            defaultValue = "300",
            description = "Rows to generate for each source (default: ${DEFAULT-VALUE}).")
    private int rows;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "7",
            description = "The same seed makes the same rows (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--thorough",
            description = "Try every special value of every column, in as many rows as that takes.")
    private boolean isThorough;

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            split = ",",
            defaultValue = "duckdb,postgresql",
            description = "What runs the pipelines: duckdb, postgresql (default: ${DEFAULT-VALUE}).")
    private List<String> engines = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder that keeps the answer for each asset: who proves again skips what has not changed.")
    private @Nullable Path out;

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws IOException {
        check();
        var start = System.nanoTime();
        try (var exports = sources.find()) {
            var assets = proven(exports);
            var millis = (System.nanoTime() - start) / 1_000_000;
            var answer = ProveAnswer.of(assets, exports.diagnostics(), millis);
            output.print(answer, spec.commandLine().getOut());
            return answer.isFine() ? 0 : Landfall.LEFTOVERS;
        }
    }

    private List<ProvenAsset> proven(Exports exports) throws IOException {
        try (var progress = Progress.of("Converting", spec.commandLine().getErr())) {
            var conversions = Conversions.prepared(exports, sources.macroFolders()).stream()
                    .filter(conversion -> conversion.asset().counts())
                    .toList();
            if (conversions.isEmpty()) {
                return List.of();
            }
            var objects = LegacyObjects.of(exports, sources.macroFolders(), ProofEngines.START);
            var usual = new Prover.Settings(rows, seed);
            var settings = isThorough ? usual.whole() : usual;
            var kept = new KeptProofs(
                    Optional.ofNullable(out),
                    new ProofBasis(settings, engines),
                    ProofGrounds.of(exports, sources.macroFolders()));
            try (var provers = ProofEngines.start(
                    engines, THREADS, settings, spec.commandLine().getErr()::println)) {
                return all(
                        conversions,
                        conversion -> kept.orElse(
                                conversion,
                                () -> provers.with(prover -> AssetProof.of(conversion, objects, prover, seed))),
                        progress);
            }
        }
    }

    /** How one asset is proven. */
    private interface Proving {
        ProvenAsset of(Conversion conversion) throws IOException;
    }

    private static List<ProvenAsset> all(List<Conversion> conversions, Proving proving, Progress progress) {
        var done = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var running = new ArrayList<Future<ProvenAsset>>();
            for (var conversion : conversions) {
                running.add(threads.submit(() -> {
                    progress.step(conversion.asset().name(), done.get(), conversions.size());
                    var asset = proving.of(conversion);
                    done.incrementAndGet();
                    return asset;
                }));
            }
            var assets = new ArrayList<ProvenAsset>();
            for (var one : running) {
                assets.add(one.get());
            }
            return assets;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }

    private void check() {
        sources.check();
        if (rows < 1) {
            throw wrong("--rows needs a number from 1.");
        }
        if (!ProofEngines.KNOWN.containsAll(engines) || !engines.contains(ProofEngines.KNOWN.getFirst())) {
            throw wrong("--engine takes duckdb, or duckdb,postgresql.");
        }
        OutputFolder.check(out, spec);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
