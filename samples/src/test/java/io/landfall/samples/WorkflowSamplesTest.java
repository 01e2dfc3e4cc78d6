package io.landfall.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.workflow.TaskStatus;
import io.landfall.converter.yaml.PipelineDocuments;
import io.landfall.converter.yaml.WorkflowDocuments;
import io.landfall.validation.workflow.Pause;
import io.landfall.validation.workflow.RunState;
import io.landfall.validation.workflow.Shell;
import io.landfall.validation.workflow.TaskRun;
import io.landfall.validation.workflow.WorkflowEngine;
import io.landfall.validation.workflow.WorkflowRequest;
import io.landfall.validation.workflow.WorkflowRequest.Commands;
import io.landfall.validation.workflow.WorkflowResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the workflow of each case that says what its tasks do. */
class WorkflowSamplesTest {

    private final List<String> commands = new ArrayList<>();

    static Stream<SampleCase> cases() {
        return SampleCase.all().filter(SampleCase::hasTasks);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void runsAsTheLegacyToolDid(SampleCase sample, @TempDir Path folder) throws IOException {
        var document = written(sample, folder);
        var out = Files.createDirectory(folder.resolve("out"));
        var result = run(sample, document, out, Optional.empty());
        assertThat(result.status()).isEqualTo(TaskStatus.SUCCEEDED);
        assertThat(result.tasks().stream().map(WorkflowSamplesTest::line)).containsExactlyElementsOf(sample.tasks());
        for (var expected : sample.expected()) {
            Outputs.assertSame(expected, out, sample.isOrdered());
        }
        try (var files = Files.list(out)) {
            assertThat(files.filter(file -> file.toString().endsWith(".csv"))).hasSameSizeAs(sample.expected());
        }
        assertThat(commands).allMatch(command -> command.contains("orders.1.bak"));
    }

    @Test
    void remembersPersistentVariables(@TempDir Path folder) throws IOException {
        var sample = cases().filter(one -> one.toString().endsWith("night-run"))
                .findFirst()
                .orElseThrow();
        var document = written(sample, folder);
        var earlier = new RunState("wf_night_run", "", "SUCCEEDED", Map.of("RUNS", "1"), List.of());
        var result = run(sample, document, Files.createDirectory(folder.resolve("out")), Optional.of(earlier));
        assertThat(result.variables()).containsEntry("RUNS", "2").containsEntry("LABEL", "'again'");
        assertThat(result.tasks())
                .filteredOn(task -> task.path().equals("eml_owner"))
                .extracting(TaskRun::status)
                .containsExactly(TaskStatus.NOTSTARTED);
    }

    private static String line(TaskRun task) {
        var rows = task.rows().map(found -> " " + found.written()).orElse("");
        return task.path() + " " + task.status() + rows
                + task.result().map(result -> " " + result).orElse("");
    }

    private WorkflowResult run(SampleCase sample, Path document, Path out, Optional<RunState> earlier)
            throws IOException {
        var workflow = WorkflowDocuments.read(Files.readString(document), document.toString())
                .value()
                .orElseThrow();
        Shell shell = command -> {
            commands.add(command);
            return new Shell.Answer(0, "");
        };
        var request = new WorkflowRequest(
                document.getParent(), sample.request(out), Map.of(), Commands.RUN, false, earlier, false);
        return new WorkflowEngine(Clock.systemUTC(), Pause.real(), shell, _ -> {}).run(workflow, request);
    }

    /** Writes what the case becomes, and answers where its workflow is. */
    private static Path written(SampleCase sample, Path folder) throws IOException {
        Optional<Path> found = Optional.empty();
        for (Conversion conversion : sample.everything()) {
            for (var document : conversion.documents()) {
                write(folder.resolve(document.path()), PipelineDocuments.write(document.pipeline()));
            }
            var workflow = conversion.workflow().filter(one -> one.path().contains("/wf_"));
            if (workflow.isPresent()) {
                found = Optional.of(folder.resolve(workflow.get().path()));
                write(found.get(), WorkflowDocuments.write(workflow.get().workflow()));
            }
        }
        return found.orElseThrow();
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
