package io.landfall.validation.workflow;

import static io.landfall.validation.workflow.WorkflowRuns.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.workflow.TaskStatus;
import io.landfall.validation.workflow.WorkflowRequest.Commands;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What runs, and in which order: by the vendor's manual. */
class WorkflowEngineTest {

    private final WorkflowRuns runs;

    WorkflowEngineTest(@TempDir Path folder) {
        runs = new WorkflowRuns(folder);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            a failure without a condition goes on | {task: a, do: control, effect: fail_task} | {from: a, to: b} | SUCCEEDED | S S, a F, b S
            a false condition ends the path       | {task: a, do: control, effect: fail_task} | {from: a, to: b, when: "a.STATUS = 'SUCCEEDED'"} | SUCCEEDED | S S, a F, b N
            a true condition goes on              | {task: a, do: control, effect: fail_task} | {from: a, to: b, when: "a.STATUS = 'FAILED'"} | SUCCEEDED | S S, a F, b S
            NULL is not true                      | {task: a, do: assign, set: []} | {from: a, to: b, when: a.TARGET_ROWS = CAST(0 AS BIGINT)} | SUCCEEDED | S S, a S, b N
            a failure that fails its parent       | {task: a, do: control, effect: fail_task, failsParent: true} | {from: a, to: b} | FAILED | S S, a F, b S
            a task that has to run and does       | {task: a, do: assign, set: [], failsParentUnlessRun: true} | {from: a, to: b} | SUCCEEDED | S S, a S, b S
            a disabled task is passed over        | {task: a, do: control, effect: fail_task, enabled: false} | {from: a, to: b} | SUCCEEDED | S S, a D, b S
            a disabled task has its own status    | {task: a, do: assign, set: [], enabled: false} | {from: a, to: b, when: "a.STATUS = 'SUCCEEDED'"} | SUCCEEDED | S S, a D, b N
            the status before looks through it    | {task: a, do: assign, set: [], enabled: false} | {from: a, to: b, when: "a.PREVIOUS_STATUS = 'SUCCEEDED'"} | SUCCEEDED | S S, a D, b S
            a decision that holds                 | {task: a, do: decide, condition: "1 = 1"} | {from: a, to: b, when: a.HOLDS = 1} | SUCCEEDED | S S, a S, b S
            a decision that does not              | {task: a, do: decide, condition: "1 = 2"} | {from: a, to: b, when: a.HOLDS = 1} | SUCCEEDED | S S, a S, b N
            a decision over NULL                  | {task: a, do: decide, condition: "b.HOLDS = 1"} | {from: a, to: b, when: a.HOLDS = 0} | SUCCEEDED | S S, a S, b S
            a task that never ran has no facts    | {task: a, do: assign, set: []} | {from: a, to: b, when: "b.STATUS = 'NOTSTARTED' AND b.HOLDS IS NULL"} | SUCCEEDED | S S, a S, b S
            failing the parent comes at the end   | {task: a, do: control, effect: fail_flow} | {from: a, to: b} | FAILED | S S, a S, b S
            stopping the parent ends it           | {task: a, do: control, effect: stop_flow} | {from: a, to: b} | STOPPED | S S, a S, b N
            aborting the workflow ends it         | {task: a, do: control, effect: abort_workflow} | {from: a, to: b} | ABORTED | S S, a S, b N
            failing the workflow comes at the end | {task: a, do: control, effect: fail_workflow} | {from: a, to: b} | FAILED | S S, a S, b S
            commands all run                      | {task: a, do: commands, run: [{name: x, command: bad}, {name: y, command: good}]} | {from: a, to: b} | SUCCEEDED | S S, a S, b S
            commands stop at the first that fails | {task: a, do: commands, run: [{name: x, command: bad}, {name: y, command: good}], stopsOnFailure: true} | {from: a, to: b} | SUCCEEDED | S S, a F, b S
            """)
    void follows(String what, String task, String link, String status, String tasks) {
        var result = runs.run("""
                tasks:
                  - {task: S, do: start}
                  - %s
                  - {task: b, do: assign, set: []}
                links:
                  - {from: S, to: a}
                  - %s
                """.formatted(task, link));
        assertThat(result.status()).isEqualTo(TaskStatus.valueOf(status));
        assertThat(told(result)).isEqualTo(tasks);
        assertThat(runs.commands())
                .isEqualTo(
                        !what.startsWith("commands")
                                ? List.of()
                                : what.contains("stop") ? List.of("bad") : List.of("bad", "good"));
    }

    @ParameterizedTest(name = "{0} of {1} and {2}")
    @CsvSource({"all, 1, 1, S", "all, 1, 0, N", "any, 1, 0, S", "any, 1, 1, S", "any, 0, 0, N"})
    void startsATaskOnceWhenItsInputsSaySo(String inputs, int left, int right, char expected) {
        var result = runs.run("""
                variables: [{name: RUNS, type: INTEGER, initial: 0}]
                tasks:
                  - {task: S, do: start}
                  - {task: a, do: assign, set: []}
                  - {task: b, do: assign, set: []}
                  - {task: c, do: assign, set: [{name: RUNS, value: RUNS + 1}], inputs: %s}
                links:
                  - {from: S, to: a}
                  - {from: S, to: b}
                  - {from: a, to: c, when: 1 = %d}
                  - {from: b, to: c, when: 1 = %d}
                """.formatted(inputs, left, right));
        assertThat(told(result)).endsWith("c " + expected);
        assertThat(result.variables()).containsEntry("RUNS", expected == 'S' ? "1" : "0");
    }

    @Test
    void handsVariablesIntoAFlowAndBack() {
        var result = runs.run("""
                variables: [{name: N, type: INTEGER, initial: 4}]
                tasks:
                  - {task: S, do: start}
                  - task: w
                    do: flow
                    object: SALES/w
                    before: [{name: M, value: N + 1}]
                    after: [{name: N, value: M}]
                    variables: [{name: M, type: INTEGER, initial: 0}]
                    tasks:
                      - {task: S, do: start}
                      - {task: twice, do: assign, set: [{name: M, value: M * 2}]}
                      - {task: fails, do: control, effect: fail_task, failsParent: true}
                    links: [{from: S, to: twice}, {from: twice, to: fails}]
                  - {task: b, do: assign, set: []}
                links:
                  - {from: S, to: w}
                  - {from: w, to: b, when: "w.STATUS = 'FAILED' AND N = 10"}
                """);
        assertThat(told(result)).isEqualTo("S S, w/S S, w/twice S, w/fails F, w F, b S");
        assertThat(result.status()).isEqualTo(TaskStatus.SUCCEEDED);
        assertThat(result.variables()).containsEntry("N", "10").containsEntry("w/M", "10");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {task: a, do: commands, run: [{name: x, command: rm}]}              | REFUSE | VA-WF-002
            {task: a, do: unconverted, kind: Human}                             | RUN    | VA-WF-001
            {task: a, do: decide, condition: {unconverted: "FOO()"}}            | RUN    | VA-WF-001
            {task: a, do: pipeline, object: SALES/m, pipeline: m.yaml}          | RUN    | VA-WF-003
            """)
    void refusesBeforeAnythingRuns(String task, Commands allowed, String code) {
        var request = runs.asking(allowed, false);
        var result = runs.run("tasks: [{task: S, do: start}, %s]\nlinks: []\n".formatted(task), request);
        assertThat(result.ran()).isFalse();
        assertThat(result.diagnostics()).extracting(one -> one.id()).containsExactly(code);
        assertThat(runs.commands()).isEmpty();
    }
}
