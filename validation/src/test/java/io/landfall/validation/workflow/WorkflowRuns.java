package io.landfall.validation.workflow;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.workflow.Workflow;
import io.landfall.converter.yaml.WorkflowDocuments;
import io.landfall.validation.engine.RunRequest;
import io.landfall.validation.workflow.WorkflowRequest.Commands;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Runs workflows that a test writes down, with commands, clock and files of the test. */
final class WorkflowRuns {

    private static final String HEAD = """
            apiVersion: landfall/v1
            kind: Workflow
            name: wf
            origin: {system: POWERCENTER, file: wf.XML, object: SALES/wf, sha256: ""}
            """;

    private final AtomicReference<Instant> time = new AtomicReference<>(Instant.parse("2026-02-06T02:00:00Z"));
    private final List<String> commands = new ArrayList<>();
    private final Path folder;

    WorkflowRuns(Path folder) {
        this.folder = folder;
    }

    /** The time, which only waiting moves. */
    Instant now() {
        return time.get();
    }

    /** What was handed to the shell; what begins with {@code bad} fails. */
    List<String> commands() {
        return commands;
    }

    WorkflowResult run(String body) {
        return run(body, asking(Commands.RUN, false));
    }

    WorkflowResult run(String body, WorkflowRequest request) {
        var clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now();
            }
        };
        Shell shell = command -> {
            commands.add(command);
            return new Shell.Answer(command.startsWith("bad") ? 7 : 0, "did " + command);
        };
        Pause pause = duration -> time.updateAndGet(now -> now.plus(duration));
        return new WorkflowEngine(clock, pause, shell, _ -> {}).run(workflow(body), request);
    }

    private static Workflow workflow(String body) {
        var read = WorkflowDocuments.read(HEAD + body, "wf.yaml");
        assertThat(read.diagnostics()).isEmpty();
        return read.value().orElseThrow();
    }

    WorkflowRequest asking(Commands allowed, boolean skipsWaits) {
        return request(Map.of(), allowed, skipsWaits, Optional.empty(), false);
    }

    /** For the first time. */
    WorkflowRequest with(Map<String, String> values) {
        return request(values, Commands.RUN, false, Optional.empty(), false);
    }

    /** Another time. */
    WorkflowRequest after(RunState earlier, Map<String, String> values) {
        return request(values, Commands.RUN, false, Optional.of(earlier), false);
    }

    /** From where it stopped. */
    WorkflowRequest goingOn(RunState earlier, Map<String, String> values) {
        return request(values, Commands.RUN, false, Optional.of(earlier), true);
    }

    private WorkflowRequest request(
            Map<String, String> values,
            Commands allowed,
            boolean skipsWaits,
            Optional<RunState> earlier,
            boolean restarts) {
        var pipelines = RunRequest.withoutData(folder);
        return new WorkflowRequest(folder, pipelines, values, allowed, skipsWaits, earlier, restarts);
    }

    /** The tasks in the order in which they ended, each with the first letter of its status. */
    static String told(WorkflowResult result) {
        return result.tasks().stream()
                .map(task -> task.path() + " " + task.status().name().charAt(0))
                .collect(joining(", "));
    }
}
