package io.landfall.workbench.command;

import io.landfall.converter.yaml.PipelineDocuments;
import io.landfall.converter.yaml.WorkflowDocuments;
import io.landfall.validation.data.KeptValues;
import io.landfall.validation.engine.DuckDbEngine;
import io.landfall.validation.engine.RunRequest;
import java.io.IOException;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs pipelines and workflows over data. */
@Command(
        name = "run",
        description = "Runs pipelines and workflows over data, and writes a file for each target.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RunCommand implements Callable<Integer> {

    /** The engines that run pipelines. */
    enum Engine {
        DUCKDB
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "PIPELINE.yaml",
            arity = "1..*",
            description = "Pipelines or workflows, as convert writes them.")
    private List<Path> pipelines = new ArrayList<>();

    @Option(names = "--data", paramLabel = "DIR", description = "Folder or archive where sources find their files.")
    private @Nullable Path data;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder for what the targets write.")
    private Path out = Path.of("");

    @Option(
            names = "--engine",
            paramLabel = "duckdb",
            description = "What runs them (default: ${DEFAULT-VALUE}).",
            defaultValue = "duckdb")
    private Engine engine = Engine.DUCKDB;

    @Option(
            names = "--param",
            paramLabel = "NAME=VALUE",
            description =
                    "A parameter's or variable's value; for one task of a workflow TASK.NAME=VALUE. May be given several times.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(
            names = "--kept",
            paramLabel = "FILE.csv",
            description = "Values that an earlier run has left for this one; may be given several times.")
    private List<Path> kept = new ArrayList<>();

    @Option(names = "--connections", paramLabel = "FILE.yaml", description = "Databases behind logical connections.")
    private @Nullable Path connections;

    @Option(names = "--memory", paramLabel = "SIZE", description = "Memory that the engine may use, such as 1GB.")
    private @Nullable String memory;

    @Mixin
    private WorkflowRunOptions workflowOptions = new WorkflowRunOptions();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws IOException {
        for (var path : pipelines) {
            if (!Files.isReadable(path)) {
                throw new ParameterException(spec.commandLine(), "There is no pipeline '%s'.".formatted(path));
            }
        }
        if (data != null && !Files.exists(data)) {
            throw new ParameterException(spec.commandLine(), "There is no folder or archive '%s'.".formatted(data));
        }
        for (var path : kept) {
            if (!Files.isReadable(path)) {
                throw new ParameterException(spec.commandLine(), "There are no kept values '%s'.".formatted(path));
            }
        }
        if (workflowOptions.contradict()) {
            throw new ParameterException(
                    spec.commandLine(), "Commands are either allowed or skipped; give one of both options.");
        }
        var start = System.nanoTime();
        var ran = new ArrayList<RunAnswer.Ran>();
        var workflows = new ArrayList<WorkflowRunAnswer>();
        for (var path : pipelines) {
            if (WorkflowDocuments.isWorkflow(Files.readString(path))) {
                workflows.add(workflow(path));
            } else {
                ran.add(run(path));
            }
        }
        var answer = new RunAnswer(Version.number(), (System.nanoTime() - start) / 1_000_000, ran, workflows);
        output.print(answer, spec.commandLine().getOut());
        if (!answer.isFine()) {
            answer.diagnostics()
                    .map(DiagnosticAnswer::text)
                    .filter(line -> !output.isText())
                    .forEach(spec.commandLine().getErr()::println);
        }
        return answer.isFine() ? 0 : Landfall.LEFTOVERS;
    }

    private RunAnswer.Ran run(Path path) throws IOException {
        var parsed = PipelineDocuments.read(Files.readString(path), path.toString());
        if (parsed.value().isEmpty()) {
            return RunAnswer.Ran.unreadable(path, parsed.diagnostics());
        }
        var pipeline = parsed.value().get();
        return RunAnswer.Ran.of(
                path,
                pipeline.name(),
                switch (engine) {
                    case DUCKDB ->
                        new DuckDbEngine()
                                .run(pipeline, request(KeptValues.read(kept).forRun(pipeline, parameters)));
                });
    }

    private WorkflowRunAnswer workflow(Path path) throws IOException {
        try (var progress = Progress.of(path.toString(), spec.commandLine().getErr())) {
            var values = new LinkedHashMap<>(KeptValues.read(kept).values());
            values.putAll(parameters);
            return new WorkflowRun(request(Map.of()), values, workflowOptions).run(path, progress);
        }
    }

    private RunRequest request(Map<String, String> values) {
        return new RunRequest(
                Optional.ofNullable(data),
                out,
                values,
                Optional.ofNullable(connections),
                Optional.ofNullable(memory),
                Optional.empty());
    }
}
