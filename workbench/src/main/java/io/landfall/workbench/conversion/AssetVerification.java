package io.landfall.workbench.conversion;

import io.landfall.converter.conversion.Conversion;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.validation.data.TemporaryFolder;
import io.landfall.validation.engine.DuckDbEngine;
import io.landfall.validation.engine.RunRequest;
import io.landfall.validation.parity.ExpectedFiles;
import io.landfall.validation.parity.Verification;
import io.landfall.validation.parity.Verification.Output;
import io.landfall.validation.parity.Verification.Verified;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A converted asset, run over data and compared with what the legacy tool wrote.
 *
 * @param ran whether there was anything to run, and all of it ran to its end
 * @param outputs every output whose expected file is there
 * @param diagnostics of running and of finding the expected files
 */
public record AssetVerification(
        Conversion conversion, boolean ran, List<Output> outputs, List<Diagnostic> diagnostics, long millis) {

    public AssetVerification {
        outputs = List.copyOf(outputs);
        diagnostics = List.copyOf(diagnostics);
    }

    /**
     * What a verification needs to know.
     *
     * @param data folder or archive where sources find their files
     * @param parameters values by name, as text
     * @param connections file that says which databases stand behind logical connections
     * @param differences folder that gets a Parquet file for each output that is compared, if anybody wants to keep them
     * @param memory limit such as {@code 1GB}
     * @param trim whether blanks around texts do not count
     * @param ignoreCase whether the case of letters does not count
     */
    public record Request(
            Optional<Path> data,
            Map<String, String> parameters,
            Optional<Path> connections,
            Optional<Path> differences,
            Optional<String> memory,
            boolean trim,
            boolean ignoreCase) {

        public Request {
            parameters = Map.copyOf(parameters);
        }
    }

    /** Runs every pipeline of the asset, and compares every file that it writes. */
    public static AssetVerification of(Conversion conversion, ExpectedFiles expected, Request request) {
        var start = System.nanoTime();
        var outputs = new ArrayList<Output>();
        var diagnostics = new ArrayList<Diagnostic>();
        var ran = !conversion.documents().isEmpty();
        try (var out = TemporaryFolder.in(Optional.empty())) {
            for (var document : conversion.documents()) {
                var run = new RunRequest(
                        request.data(),
                        out.path().resolve(Integer.toString(outputs.size())),
                        parameters(document, request),
                        request.connections(),
                        request.memory(),
                        Optional.empty());
                var verified = verified(document, run, expected, request);
                outputs.addAll(verified.outputs());
                diagnostics.addAll(verified.run().diagnostics());
                diagnostics.addAll(verified.diagnostics());
                ran &= verified.run().complete();
            }
        }
        return new AssetVerification(conversion, ran, outputs, diagnostics, (System.nanoTime() - start) / 1_000_000);
    }

    private static Verified verified(
            Conversion.Document document, RunRequest run, ExpectedFiles expected, Request request) {
        return Verification.of(document.pipeline(), run, expected, request.differences())
                .leniently(request.trim(), request.ignoreCase())
                .run(new DuckDbEngine());
    }

    /** Several pipelines may share the values: each gets those that it knows. */
    private static Map<String, String> parameters(Conversion.Document document, Request request) {
        var own = new HashMap<>(request.parameters());
        own.keySet()
                .removeIf(name -> document.pipeline().parameters().stream()
                        .noneMatch(parameter -> parameter.name().equalsIgnoreCase(name)));
        return own;
    }
}
