package io.landfall.validation.workflow;

import static io.landfall.validation.workflow.WorkflowRuns.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.validation.workflow.WorkflowRequest.Commands;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a workflow waits for: times, events and files. */
class WaitsTest {

    private final Path folder;
    private final WorkflowRuns runs;

    WaitsTest(@TempDir Path folder) {
        this.folder = folder;
        runs = new WorkflowRuns(folder);
    }

    private static final String WAITS = """
            events: [ready]
            tasks:
              - {task: S, do: start}
              - {task: raise, do: raise event, event: ready}
              - {task: hear, do: await event, event: ready}
              - {task: hour, do: wait for, duration: PT1H, since: workflow}
              - {task: at, do: wait until, time: "TIMESTAMP '2026-02-06 02:30:00'"}
              - {task: never, do: wait until, time: CAST(NULL AS TIMESTAMP)}
            links:
              - {from: S, to: raise}
              - {from: S, to: hear}
              - {from: S, to: hour}
              - {from: S, to: at}
              - {from: S, to: never}
            """;

    @Test
    void waitsForTimesAndEventsWhileOthersGoOn() {
        var result = runs.run(WAITS);
        assertThat(told(result)).isEqualTo("S S, never F, hear S, raise S, at S, hour S");
        assertThat(runs.now()).isEqualTo(Instant.parse("2026-02-06T03:00:00Z"));
    }

    @Test
    void doesNotWaitWhereTold() {
        var result = runs.run(WAITS, runs.asking(Commands.RUN, true));
        assertThat(runs.now()).isEqualTo(Instant.parse("2026-02-06T02:00:00Z"));
        assertThat(result.tasks())
                .filteredOn(task -> task.path().equals("hour"))
                .allMatch(task -> task.message().equals("not waited for"));
    }

    @Test
    void failsAWaitForWhatNobodyRaises() {
        var result = runs.run("""
                events: [ready]
                tasks: [{task: S, do: start}, {task: hear, do: await event, event: ready}]
                links: [{from: S, to: hear}]
                """);
        assertThat(told(result)).isEqualTo("S S, hear F");
        assertThat(result.diagnostics()).extracting(one -> one.id()).containsExactly("VA-WF-005");
    }

    @Test
    void waitsForAFileAndTakesItAway() throws Exception {
        var file = Files.createFile(folder.resolve("go.txt"));
        var result = runs.run("""
                tasks: [{task: S, do: start}, {task: file, do: await file, file: "${PMTargetFileDir}/go.txt", deletes: true}]
                links: [{from: S, to: file}]
                """);
        assertThat(told(result)).isEqualTo("S S, file S");
        assertThat(file).doesNotExist();
    }
}
