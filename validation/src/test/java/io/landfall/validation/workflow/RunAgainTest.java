package io.landfall.validation.workflow;

import static io.landfall.validation.workflow.WorkflowRuns.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.validation.workflow.WorkflowRequest.Commands;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run of a workflow begins with of an earlier one, and where it goes on. */
class RunAgainTest {

    private final WorkflowRuns runs;

    RunAgainTest(@TempDir Path folder) {
        runs = new WorkflowRuns(folder);
    }

    private static final String RESTARTED = """
            variables: [{name: N, type: INTEGER, initial: 0}]
            tasks:
              - {task: S, do: start}
              - {task: count, do: assign, set: [{name: N, value: N + 1}]}
              - {task: copy, do: commands, run: [{name: c, command: "${Param_Do} ${N}"}], stopsOnFailure: true}
              - {task: after, do: commands, run: [{name: c, command: after}]}
            links: [{from: S, to: count}, {from: count, to: copy}, {from: copy, to: after, when: "copy.STATUS = 'SUCCEEDED'"}]
            """;

    @Test
    void goesOnWhereItStopped() {
        var first = runs.run(RESTARTED, runs.with(Map.of("Param_Do", "bad")));
        var state = new RunState("wf", "", first.status().name(), first.variables(), first.tasks());
        var second = runs.run(RESTARTED, runs.goingOn(state, Map.of("Param_Do", "good")));
        assertThat(told(first)).isEqualTo("S S, count S, copy F, after N");
        assertThat(told(second)).isEqualTo("S S, count S, copy S, after S");
        assertThat(second.tasks())
                .filteredOn(TaskRun::reused)
                .extracting(TaskRun::path)
                .containsExactly("S", "count");
        assertThat(runs.commands()).containsExactly("bad 1", "good 1", "after");
    }

    @Test
    void beginsWithWhatPersistentVariablesHeld() {
        var body = RESTARTED.replace("initial: 0}", "initial: 0, persistent: true}");
        var state = new RunState("wf", "", "SUCCEEDED", Map.of("N", "41"), List.of());
        assertThat(runs.run(body, runs.after(state, Map.of("Param_Do", "good"))).variables())
                .containsEntry("N", "42");
        assertThat(runs.run(body, runs.after(state, Map.of("Param_Do", "good", "n", "6")))
                        .variables())
                .containsEntry("N", "7");
    }

    /** Both tasks stand for one worklet: the second begins with what the first left, and the next run with what the second left. */
    @Test
    void handsPersistentVariablesFromOneUseOfAFlowToTheNext() {
        var use = """
                  - task: %1$s
                    do: flow
                    object: SALES/w
                    variables: [{name: M, type: INTEGER, initial: 5, persistent: true}, {name: N, type: INTEGER, initial: 5}]
                    tasks:
                      - {task: S, do: start}
                      - {task: more, do: assign, set: [{name: M, value: M + 1}, {name: N, value: N + 1}]}
                    links: [{from: S, to: more}]
                    after: [{name: OF_%1$s, value: M * 100 + N}]
                """;
        var body = "variables: [{name: OF_a, type: INTEGER, initial: 0}, {name: OF_b, type: INTEGER, initial: 0}]\n"
                + "tasks:\n  - {task: S, do: start}\n" + use.formatted("a") + use.formatted("b")
                + "links: [{from: S, to: a}, {from: a, to: b}]\n";
        var first = runs.run(body);
        assertThat(first.variables()).containsEntry("OF_a", "606").containsEntry("OF_b", "706");
        var state = new RunState("wf", "", "SUCCEEDED", first.variables(), first.tasks());
        var second = runs.run(body, runs.after(state, Map.of()));
        assertThat(second.variables()).containsEntry("OF_a", "806").containsEntry("OF_b", "906");
    }

    @Test
    void holdsBackWhatComesAfterAFailureWhenItSuspends() {
        var result = runs.run("suspendsOnError: true\n" + RESTARTED, runs.with(Map.of("Param_Do", "bad")));
        assertThat(result.suspended()).isTrue();
        assertThat(told(result)).isEqualTo("S S, count S, copy F, after N");
    }

    @Test
    void leavesOutCommandsWhereTold() {
        var request = runs.asking(Commands.SKIP, false);
        assertThat(told(runs.run(RESTARTED, request))).isEqualTo("S S, count S, copy S, after S");
        assertThat(runs.commands()).isEmpty();
    }

    @Test
    void asksForTheValueOfANameInACommand() {
        var result = runs.run(RESTARTED);
        assertThat(told(result)).isEqualTo("S S, count S, copy F, after N");
        assertThat(result.diagnostics()).extracting(one -> one.id()).containsExactly("VA-WF-008");
    }

    @Test
    void refusesAValueThatIsNone() {
        var result = runs.run(RESTARTED, runs.with(Map.of("N", "many")));
        assertThat(result.ran()).isFalse();
        assertThat(result.diagnostics()).extracting(one -> one.id()).containsExactly("VA-WF-007");
    }
}
