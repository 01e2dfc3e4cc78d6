package io.landfall.workbench.command;

import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.sql.Dialect;
import io.landfall.converter.sql.SqlScript;
import io.landfall.converter.yaml.PipelineDocuments;
import io.landfall.converter.yaml.WorkflowDocuments;
import io.landfall.parsers.export.Exports;
import io.landfall.workbench.conversion.Conversions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Converts exports and writes what they become. */
@Command(
        name = "convert",
        description = "Converts exports into native pipelines.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ConvertCommand implements Callable<Integer> {

    private static final String YAML = "yaml";
    private static final String SQL = "sql:";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ExportOptions sources = new ExportOptions();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder for the pipelines.")
    private Path out = Path.of("");

    @Option(
            names = "--target",
            paramLabel = "TARGET",
            split = ",",
            defaultValue = YAML,
            description = "What to write: yaml, sql:duckdb, sql:postgresql (default: ${DEFAULT-VALUE}).")
    private List<String> targets = new ArrayList<>();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws IOException {
        check();
        var start = System.nanoTime();
        try (var exports = sources.find()) {
            var conversions = converted(exports);
            write(conversions);
            var millis = (System.nanoTime() - start) / 1_000_000;
            var answer = ConvertAnswer.of(conversions, exports.diagnostics(), millis);
            output.print(answer, spec.commandLine().getOut());
            return answer.isFine() ? 0 : Landfall.LEFTOVERS;
        }
    }

    private List<Conversion> converted(Exports exports) throws IOException {
        try (var _ = Progress.of("Reading and converting", spec.commandLine().getErr())) {
            return Conversions.of(exports, sources.macroFolders());
        }
    }

    private void check() {
        sources.check();
        for (var target : targets) {
            if (!target.equals(YAML) && dialect(target) == null) {
                throw wrong("'%s' cannot be written; choose of yaml, sql:duckdb, sql:postgresql.".formatted(target));
            }
        }
        OutputFolder.check(out, spec);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private static @Nullable Dialect dialect(String target) {
        return target.startsWith(SQL)
                ? Dialect.labelled(target.substring(SQL.length())).orElse(null)
                : null;
    }

    private void write(List<Conversion> conversions) throws IOException {
        var folder = new OutputFolder(out);
        var written = new HashSet<String>();
        for (var conversion : conversions) {
            for (var document : conversion.documents()) {
                if (written.add(document.path())) {
                    write(document.pipeline(), document.path(), folder);
                }
            }
            if (conversion.workflow().isPresent() && targets.contains(YAML)) {
                var document = conversion.workflow().get();
                folder.write(document.path(), WorkflowDocuments.write(document.workflow()));
            }
        }
    }

    private void write(Pipeline pipeline, String path, OutputFolder folder) throws IOException {
        for (var target : targets) {
            var dialect = dialect(target);
            if (dialect == null) {
                folder.write(path, PipelineDocuments.write(pipeline));
            } else if (SqlScript.canBeWritten(pipeline)) {
                folder.write(
                        path.replaceFirst("\\.yaml$", "." + dialect.label() + ".sql"), SqlScript.of(pipeline, dialect));
            }
        }
    }
}
