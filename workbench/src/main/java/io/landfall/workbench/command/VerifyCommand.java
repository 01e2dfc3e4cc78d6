package io.landfall.workbench.command;

import io.landfall.parsers.export.Exports;
import io.landfall.validation.parity.ExpectedFiles;
import io.landfall.workbench.conversion.AssetVerification;
import io.landfall.workbench.conversion.Conversions;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Converts exports, runs what they become, and compares every output with what the legacy tool wrote. */
@Command(
        name = "verify",
        description = "Converts, runs, and compares every output with the file of the same name.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Exit codes: 0 all outputs are equal, 1 something differs or was not compared, 2 the call is wrong."
        })
final class VerifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ExportOptions sources = new ExportOptions();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder or archive where sources find their files (default: PATH).")
    private @Nullable Path data;

    @Option(
            names = "--expected",
            paramLabel = "DIR",
            required = true,
            description = "Folder or archive with what the legacy tool wrote.")
    private Path expected = Path.of("");

    @Option(
            names = "--param",
            paramLabel = "NAME=VALUE",
            description = "A parameter's value; may be given several times.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(names = "--connections", paramLabel = "FILE.yaml", description = "Databases behind logical connections.")
    private @Nullable Path connections;

    @Option(
            names = "--differences",
            paramLabel = "DIR",
            description = "Folder that gets all differences as Parquet files.")
    private @Nullable Path differences;

    @Option(names = "--trim", description = "Blanks at either end of a text do not count.")
    private boolean trim;

    @Option(names = "--ignore-case", description = "Upper and lower case do not count.")
    private boolean ignoreCase;

    @Option(names = "--memory", paramLabel = "SIZE", description = "Memory that the engine may use, such as 1GB.")
    private @Nullable String memory;

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        check();
        var start = System.nanoTime();
        try (var exports = sources.find();
                var files = ExpectedFiles.in(expected)) {
            var verified = verified(exports, files, spec.commandLine().getErr());
            var millis = (System.nanoTime() - start) / 1_000_000;
            var answer = VerifyAnswer.of(verified, files.unasked(), exports.diagnostics(), millis);
            output.print(answer, spec.commandLine().getOut());
            return answer.isFine() ? 0 : Landfall.LEFTOVERS;
        }
    }

    private List<AssetVerification> verified(Exports exports, ExpectedFiles files, PrintWriter err) {
        var verified = new ArrayList<AssetVerification>();
        try (var progress = Progress.of("Converting", err)) {
            var conversions = Conversions.of(exports, sources.macroFolders()).stream()
                    .filter(conversion -> conversion.asset().counts())
                    .toList();
            for (var conversion : conversions) {
                progress.step(conversion.asset().name(), verified.size(), conversions.size());
                verified.add(AssetVerification.of(conversion, files, request()));
            }
        }
        return verified;
    }

    private AssetVerification.Request request() {
        return new AssetVerification.Request(
                Optional.of(data == null ? sources.firstPath() : data),
                parameters,
                Optional.ofNullable(connections),
                Optional.ofNullable(differences),
                Optional.ofNullable(memory),
                trim,
                ignoreCase);
    }

    private void check() {
        sources.check();
        exists(expected, "There is no folder or archive '%s'.");
        if (data != null) {
            exists(data, "There is no folder or archive '%s'.");
        }
        if (connections != null) {
            exists(connections, "There is no file '%s'.");
        }
    }

    private void exists(Path path, String message) {
        if (!Files.exists(path)) {
            throw new ParameterException(spec.commandLine(), message.formatted(path));
        }
    }
}
