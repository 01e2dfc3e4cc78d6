package io.landfall.workbench.validation;

import io.landfall.converter.conversion.Verdict;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.yaml.PipelineDocuments;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.export.Sha256;
import io.landfall.validation.engine.DuckDbEngine;
import io.landfall.validation.engine.RunRequest;
import io.landfall.validation.parity.ExpectedFiles;
import io.landfall.validation.parity.Verification;
import io.landfall.workbench.certificate.Certificate.Evidence;
import io.landfall.workbench.certificate.Policies;
import io.landfall.workbench.estate.AssetRow;
import io.landfall.workbench.estate.ConvertedAssets;
import io.landfall.workbench.estate.DocumentRow;
import io.landfall.workbench.home.HomeFolder;
import io.landfall.workbench.validation.Validation.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs an asset's pipelines over data, compares what they write with what the legacy tool wrote, and keeps the result. */
@Component
public class Verifier {

    static final String PIPELINE = "pipeline";

    private static final Logger LOG = LoggerFactory.getLogger(Verifier.class);

    private final Validations validations;
    private final ConvertedAssets assets;
    private final HomeFolder home;
    private final StandingPolicies policies;

    Verifier(Validations validations, ConvertedAssets assets, HomeFolder home, StandingPolicies policies) {
        this.validations = validations;
        this.assets = assets;
        this.home = home;
        this.policies = policies;
    }

    /**
     * A validation to do.
     *
     * @param data folder or archive where sources find their files
     * @param expected folder or archive with what the legacy tool wrote
     * @param alone whether all expected files are this asset's
     * @param answers to what the pipelines ask, by parameter
     */
    public record Task(
            long validation, AssetRow asset, Path data, Path expected, boolean alone, Map<String, String> answers) {}

    /**
     * What a validation has come to.
     *
     * @param policies that it went by
     * @param certified what certificates would say, by the written file
     */
    record Found(
            Policies policies,
            List<Verification.Verified> results,
            List<Diagnostic> remarks,
            Map<Path, Certified> certified) {}

    /**
     * What was left of the expected files.
     *
     * @param unasked those that the asset does not write
     */
    public record Compared(AssetRow asset, long validation, List<String> unasked) {}

    /** Starts a validation of an asset that has expected files alone, or with others, and does it. */
    public Compared verify(long project, String user, AssetRow asset, Path data, Path expected, boolean alone) {
        return verify(new Task(validations.add(project, asset.id(), user), asset, data, expected, alone, Map.of()));
    }

    /** Does one validation. A fault of our own is kept as its result; nobody knows then what was left. */
    public Compared verify(Task task) {
        validations.state(task.validation(), State.RUNNING);
        var start = System.nanoTime();
        var standing =
                policies.of(task.validation(), SourceLocation.of(task.asset().path()));
        var unasked = List.<String>of();
        var found =
                new Found(standing.policies(), new ArrayList<>(), new ArrayList<>(standing.said()), new HashMap<>());
        try (var expected = ExpectedFiles.in(task.expected())) {
            var out = Files.createTempDirectory(home.folder("runs"), "run");
            try {
                for (var document : assets.pipelines(task.asset().id())) {
                    verify(document, task, expected, out, found);
                }
            } finally {
                delete(out);
            }
            unasked = expected.unasked();
            found.remarks().addAll(doubts(task, unasked));
        } catch (RuntimeException | IOException fault) {
            LOG.error("Landfall failed on validation {}", task.validation(), fault);
            found.results().clear();
            found.remarks()
                    .add(Diagnostic.of(
                            ValidationCode.LANDFALL_FAILED,
                            SourceLocation.of(""),
                            fault.getClass().getSimpleName()));
        }
        if (!task.alone()
                && found.results().stream().allMatch(result -> result.outputs().isEmpty())) {
            validations.forget(task.validation());
        } else {
            validations.finish(task.validation(), found, (System.nanoTime() - start) / 1_000_000);
        }
        return new Compared(task.asset(), task.validation(), unasked);
    }

    /** What keeps an equal result from saying everything about the asset. */
    private static List<Diagnostic> doubts(Task task, List<String> unasked) {
        var at = SourceLocation.of(task.asset().path());
        var doubts = new ArrayList<Diagnostic>();
        if (task.asset().blocked() > 0 || task.asset().verdict() == Verdict.MANUAL) {
            doubts.add(Diagnostic.of(ValidationCode.PARTLY_CONVERTED, at));
        }
        if (task.alone()) {
            unasked.forEach(file -> doubts.add(Diagnostic.of(ValidationCode.EXPECTED_UNUSED, at, file)));
        }
        return doubts;
    }

    /** Nothing is left of a comparison that found nothing. */
    private static void clearEmpty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                return;
            }
        }
        Files.delete(folder);
    }

    private void verify(DocumentRow document, Task task, ExpectedFiles expected, Path out, Found found)
            throws IOException {
        var pipeline = PipelineDocuments.read(document.yaml(), document.path());
        found.remarks().addAll(pipeline.diagnostics());
        if (pipeline.value().isEmpty()) {
            return;
        }
        var answers = answers(pipeline.value().get(), task);
        answers.forEach((name, answer) -> found.remarks()
                .add(Diagnostic.of(ValidationCode.ANSWER_GIVEN, SourceLocation.of(document.path()), name, answer)));
        var request = RunRequest.of(task.data(), Files.createTempDirectory(out, "pipeline"))
                .withParameters(answers);
        var differences = Files.createTempDirectory(home.folder("differences"), task.validation() + "-");
        var verified = Verification.of(pipeline.value().get(), request, expected, Optional.of(differences))
                .with(found.policies()::applied)
                .run(new DuckDbEngine());
        clearEmpty(differences);
        found.results().add(verified);
        found.remarks().addAll(verified.run().diagnostics());
        found.remarks().addAll(verified.diagnostics());
        for (var output : verified.outputs()) {
            found.remarks().addAll(output.diagnostics());
            certify(output, document, task, found);
        }
    }

    /** Those that this pipeline asks for. */
    private static Map<String, String> answers(Pipeline pipeline, Task task) {
        var answers = new TreeMap<String, String>();
        for (var parameter : pipeline.parameters()) {
            task.answers().entrySet().stream()
                    .filter(answer -> answer.getKey().equalsIgnoreCase(parameter.name()))
                    .forEach(answer -> answers.put(parameter.name(), answer.getValue()));
        }
        return answers;
    }

    /** Takes down what a certificate would say, while both files are there. */
    private void certify(Verification.Output output, DocumentRow document, Task task, Found found) throws IOException {
        var files = output.files();
        if (output.result().isPresent()
                && Files.isRegularFile(files.expected())
                && Files.isRegularFile(files.written())) {
            var evidence = new ArrayList<Evidence>();
            validations
                    .exportDigest(task.asset().id())
                    .ifPresent(digest ->
                            evidence.add(new Evidence("export", task.asset().path(), digest)));
            evidence.add(new Evidence(PIPELINE, document.path(), Sha256.of(document.yaml())));
            task.answers()
                    .forEach((name, answer) ->
                            evidence.add(new Evidence("answer", name + " = " + answer, Sha256.of(answer))));
            found.certified()
                    .put(
                            files.written(),
                            Certified.of(
                                    output,
                                    output.result().get(),
                                    found.policies().all(),
                                    evidence));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
