package io.landfall.workbench.validation;

import io.landfall.converter.conversion.Verdict;
import io.landfall.converter.yaml.PipelineDocuments;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.engine.DuckDbEngine;
import io.landfall.validation.engine.RunRequest;
import io.landfall.validation.parity.ExpectedFiles;
import io.landfall.validation.parity.Verification;
import io.landfall.workbench.estate.AssetRow;
import io.landfall.workbench.estate.ConvertedAssets;
import io.landfall.workbench.home.HomeFolder;
import io.landfall.workbench.validation.Validation.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs an asset's pipelines over data, compares what they write with what the legacy tool wrote, and keeps the result. */
@Component
public class Verifier {

    private static final Logger LOG = LoggerFactory.getLogger(Verifier.class);

    private final Validations validations;
    private final ConvertedAssets assets;
    private final HomeFolder home;

    Verifier(Validations validations, ConvertedAssets assets, HomeFolder home) {
        this.validations = validations;
        this.assets = assets;
        this.home = home;
    }

    /**
     * A validation to do.
     *
     * @param data folder or archive where sources find their files
     * @param expected folder or archive with what the legacy tool wrote
     * @param alone whether all expected files are this asset's
     */
    public record Task(long validation, AssetRow asset, Path data, Path expected, boolean alone) {}

    /** Starts a validation and does it. */
    public void verify(long project, String user, AssetRow asset, Path data, Path expected) {
        verify(new Task(validations.add(project, asset.id(), user), asset, data, expected, true));
    }

    /** Does one validation. A fault of our own is kept as its result. */
    public void verify(Task task) {
        validations.state(task.validation(), State.RUNNING);
        var start = System.nanoTime();
        var results = new ArrayList<Verification.Verified>();
        var remarks = new ArrayList<Diagnostic>();
        try (var expected = ExpectedFiles.in(task.expected())) {
            var out = Files.createTempDirectory(home.folder("runs"), "run");
            try {
                for (var document : assets.pipelines(task.asset().id())) {
                    verify(document.yaml(), document.path(), task, expected, out, results, remarks);
                }
            } finally {
                delete(out);
            }
            remarks.addAll(doubts(task, expected));
        } catch (RuntimeException | IOException fault) {
            LOG.error("Landfall failed on validation {}", task.validation(), fault);
            results.clear();
            remarks.add(Diagnostic.of(
                    ValidationCode.LANDFALL_FAILED,
                    SourceLocation.of(""),
                    fault.getClass().getSimpleName()));
        }
        if (!task.alone()
                && results.stream().allMatch(result -> result.outputs().isEmpty())) {
            validations.forget(task.validation());
        } else {
            validations.finish(task.validation(), results, remarks, (System.nanoTime() - start) / 1_000_000);
        }
    }

    /** What keeps an equal result from saying everything about the asset. */
    private static List<Diagnostic> doubts(Task task, ExpectedFiles expected) {
        var at = SourceLocation.of(task.asset().path());
        var doubts = new ArrayList<Diagnostic>();
        if (task.asset().blocked() > 0 || task.asset().verdict() == Verdict.MANUAL) {
            doubts.add(Diagnostic.of(ValidationCode.PARTLY_CONVERTED, at));
        }
        if (task.alone()) {
            expected.unasked().forEach(file -> doubts.add(Diagnostic.of(ValidationCode.EXPECTED_UNUSED, at, file)));
        }
        return doubts;
    }

    private Path differences() throws IOException {
        return home.folder("differences");
    }

    private void verify(
            String yaml,
            String path,
            Task task,
            ExpectedFiles expected,
            Path out,
            List<Verification.Verified> results,
            List<Diagnostic> remarks)
            throws IOException {
        var pipeline = PipelineDocuments.read(yaml, path);
        remarks.addAll(pipeline.diagnostics());
        if (pipeline.value().isEmpty()) {
            return;
        }
        var request = RunRequest.of(task.data(), Files.createTempDirectory(out, "pipeline"));
        var differences = Optional.of(Files.createTempDirectory(differences(), task.validation() + "-"));
        var verified = Verification.of(pipeline.value().get(), request, expected, differences)
                .run(new DuckDbEngine());
        results.add(verified);
        remarks.addAll(verified.run().diagnostics());
        remarks.addAll(verified.diagnostics());
        verified.outputs().forEach(output -> remarks.addAll(output.diagnostics()));
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
