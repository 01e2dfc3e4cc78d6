package io.landfall.workbench.command;

import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.yaml.PipelineDocuments;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.validation.data.Connections;
import io.landfall.validation.data.DataFolder;
import io.landfall.validation.proof.OnDuckDb;
import io.landfall.validation.proof.RecordedInput;
import io.landfall.validation.proof.Traceback;
import io.landfall.validation.proof.TracedKey;
import io.landfall.workbench.conversion.Conversions;
import io.landfall.workbench.conversion.LegacyObjects;
import io.landfall.workbench.proof.ProofEngines;
import io.landfall.workbench.proof.TracedPipeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Replays an asset over its data for the rows of a key, legacy beside native, to the operator where the two part. */
@Command(
        name = "trace",
        description = "Shows where a value comes from: what legacy and pipeline have after every operator.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Parameters without a default have the values that prove makes up.",
            "Exit codes: 0 both have the same everywhere, 1 they part or nobody can tell, 2 the call is wrong."
        })
final class TraceCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ExportOptions sources = new ExportOptions();

    @Option(names = "--asset", paramLabel = "NAME", description = "The asset, where the exports hold several.")
    private @Nullable String asset;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            required = true,
            description = "Folder or archive where sources find their files.")
    private Path data = Path.of("");

    @Option(
            names = "--key",
            paramLabel = "COLUMN=VALUE",
            required = true,
            description = "Which rows to follow; given several times, all must hold.")
    private Map<String, String> key = new LinkedHashMap<>();

    @Option(
            names = "--pipeline",
            paramLabel = "FILE.yaml",
            description = "A pipeline that was changed by hand, instead of the one that the export becomes.")
    private @Nullable Path document;

    @Option(names = "--connections", paramLabel = "FILE.yaml", description = "Databases behind logical connections.")
    private @Nullable Path connections;

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws IOException, SQLException {
        check();
        var start = System.nanoTime();
        try (var exports = sources.find();
                var folder = DataFolder.of(data);
                var engine = OnDuckDb.open(ProofEngines.START)) {
            var diagnostics = new ArrayList<>(exports.diagnostics());
            var known = logins(diagnostics);
            var pipelines = new ArrayList<TracedPipeline>();
            var conversion = chosen(Conversions.prepared(exports, sources.macroFolders()));
            var objects = LegacyObjects.of(exports, sources.macroFolders(), ProofEngines.START);
            for (var pair : pairs(new PipelinePairs(conversion, objects))) {
                var input = new RecordedInput(pair.pipeline(), folder, known).read();
                diagnostics.addAll(input.diagnostics());
                input.value()
                        .map(rows -> new Traceback(pair.pipeline(), pair.legacy(), engine).of(rows, new TracedKey(key)))
                        .map(trace -> TracedPipeline.of(pair.pipeline().name(), trace))
                        .ifPresent(pipelines::add);
            }
            var millis = (System.nanoTime() - start) / 1_000_000;
            var answer = TraceAnswer.of(conversion.asset().name(), key, pipelines, diagnostics, millis);
            output.print(answer, spec.commandLine().getOut());
            return answer.isFine() ? 0 : Landfall.LEFTOVERS;
        }
    }

    private Conversion chosen(List<Conversion> all) {
        var counted =
                all.stream().filter(conversion -> conversion.asset().counts()).toList();
        var chosen = counted.stream()
                .filter(conversion ->
                        asset == null || isNamed(conversion.asset().name(), asset))
                .toList();
        if (chosen.size() == 1) {
            return chosen.getFirst();
        }
        var names = counted.stream()
                .map(conversion -> "'" + conversion.asset().name() + "'")
                .distinct()
                .limit(5)
                .collect(Collectors.joining(", "));
        throw wrong(
                names.isEmpty()
                        ? "There is no mapping and no workflow here to trace."
                        : "Say with --asset which one of %d: %s.".formatted(counted.size(), names));
    }

    private static boolean isNamed(String name, String wanted) {
        return name.equalsIgnoreCase(wanted)
                || name.toLowerCase(Locale.ROOT).endsWith("/" + wanted.toLowerCase(Locale.ROOT));
    }

    private List<PipelinePairs.Pair> pairs(PipelinePairs all) throws IOException {
        var name = all.conversion().asset().name();
        if (document == null) {
            return some(all.asConverted(), "'%s' has no pipeline to trace: it is not converted.".formatted(name));
        }
        var read = PipelineDocuments.read(Files.readString(document), document.toString());
        var changed = read.value()
                .orElseThrow(() -> wrong("'%s' cannot be read: %s"
                        .formatted(
                                document,
                                read.diagnostics().stream()
                                        .map(Diagnostic::message)
                                        .findFirst()
                                        .orElse("it is no pipeline"))));
        return some(all.with(changed), "'%s' is no pipeline of '%s'.".formatted(document, name));
    }

    private List<PipelinePairs.Pair> some(List<PipelinePairs.Pair> pairs, String otherwise) {
        if (pairs.isEmpty()) {
            throw wrong(otherwise);
        }
        return pairs;
    }

    private Connections logins(List<Diagnostic> diagnostics) {
        if (connections == null) {
            return Connections.NONE;
        }
        var read = Connections.read(connections);
        diagnostics.addAll(read.diagnostics());
        return read.value();
    }

    private void check() {
        sources.check();
        if (!Files.exists(data)) {
            throw wrong("There is no folder or archive '%s'.".formatted(data));
        }
        if (document != null && !Files.isReadable(document)) {
            throw wrong("There is no pipeline '%s'.".formatted(document));
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
