package io.landfall.validation.workflow;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.FileFormat;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.LegacySystem;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Origin;
import io.landfall.converter.pipeline.Parameter;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Target;
import io.landfall.converter.pipeline.Values;
import io.landfall.converter.workflow.TaskStatus;
import io.landfall.converter.workflow.Workflow;
import io.landfall.converter.yaml.PipelineDocuments;
import io.landfall.converter.yaml.WorkflowDocuments;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.engine.RunRequest;
import io.landfall.validation.workflow.WorkflowRequest.Commands;
import java.io.IOException;
import java.nio.file.Files;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What runs, and in which order: by the vendor's manual, with commands, clock and files of the test. */
class WorkflowEngineTest {

    private static final String HEAD = """
            apiVersion: landfall/v1
            kind: Workflow
            name: wf
            origin: {system: POWERCENTER, file: wf.XML, object: SALES/wf, sha256: ""}
            """;

    private static final FileFormat CSV = new FileFormat.Delimited(
            ",",
            "\"",
            "",
            "UTF-8",
            FileFormat.Header.NAMES,
            new FileFormat.Reading(0, "", true, FileFormat.Trim.NONE, false),
            new FileFormat.Writing(
                    FileFormat.Quoting.NEEDED,
                    "\n",
                    false,
                    "",
                    FileFormat.Numbers.SHORTEST,
                    "%Y-%m-%d",
                    "%Y-%m-%d %H:%M:%S.%f"));

    private final AtomicReference<Instant> time = new AtomicReference<>(Instant.parse("2026-02-06T02:00:00Z"));
    private final List<String> commands = new ArrayList<>();

    @TempDir
    private Path folder;

    private static Workflow workflow(String body) {
        var read = WorkflowDocuments.read(HEAD + body, "wf.yaml");
        assertThat(read.diagnostics()).isEmpty();
        return read.value().orElseThrow();
    }

    private WorkflowRequest request() {
        return new WorkflowRequest(
                folder, RunRequest.withoutData(folder), Map.of(), Commands.RUN, false, Optional.empty(), false);
    }

    private WorkflowResult run(String body, WorkflowRequest request) {
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
                return time.get();
            }
        };
        Shell shell = command -> {
            commands.add(command);
            return new Shell.Answer(command.startsWith("bad") ? 7 : 0, "did " + command);
        };
        Pause pause = duration -> time.updateAndGet(now -> now.plus(duration));
        return new WorkflowEngine(clock, pause, shell, _ -> {}).run(workflow(body), request);
    }

    private WorkflowResult run(String body) {
        return run(body, request());
    }

    private static String told(WorkflowResult result) {
        return result.tasks().stream()
                .map(task -> task.path() + " " + task.status().name().charAt(0))
                .collect(joining(", "));
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
        var result = run("""
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
        assertThat(commands)
                .isEqualTo(
                        !what.startsWith("commands")
                                ? List.of()
                                : what.contains("stop") ? List.of("bad") : List.of("bad", "good"));
    }

    @ParameterizedTest(name = "{0} of {1} and {2}")
    @CsvSource({"all, 1, 1, S", "all, 1, 0, N", "any, 1, 0, S", "any, 1, 1, S", "any, 0, 0, N"})
    void startsATaskOnceWhenItsInputsSaySo(String inputs, int left, int right, char expected) {
        var result = run("""
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
        var result = run("""
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
        var result = run(WAITS);
        assertThat(told(result)).isEqualTo("S S, never F, hear S, raise S, at S, hour S");
        assertThat(time.get()).isEqualTo(Instant.parse("2026-02-06T03:00:00Z"));
    }

    @Test
    void doesNotWaitWhereTold() {
        var request = request();
        var result = run(
                WAITS,
                new WorkflowRequest(
                        folder, request.pipelines(), Map.of(), Commands.RUN, true, Optional.empty(), false));
        assertThat(time.get()).isEqualTo(Instant.parse("2026-02-06T02:00:00Z"));
        assertThat(result.tasks())
                .filteredOn(task -> task.path().equals("hour"))
                .allMatch(task -> task.message().equals("not waited for"));
    }

    @Test
    void failsAWaitForWhatNobodyRaises() {
        var result = run("""
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
        var result = run("""
                tasks: [{task: S, do: start}, {task: file, do: await file, file: "${PMTargetFileDir}/go.txt", deletes: true}]
                links: [{from: S, to: file}]
                """);
        assertThat(told(result)).isEqualTo("S S, file S");
        assertThat(file).doesNotExist();
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

    private WorkflowRequest with(Map<String, String> values, Optional<RunState> earlier, boolean restarts) {
        return new WorkflowRequest(
                folder, RunRequest.withoutData(folder), values, Commands.RUN, false, earlier, restarts);
    }

    @Test
    void goesOnWhereItStopped() {
        var first = run(RESTARTED, with(Map.of("Param_Do", "bad"), Optional.empty(), false));
        var state = new RunState("wf", "", first.status().name(), first.variables(), first.tasks());
        var second = run(RESTARTED, with(Map.of("Param_Do", "good"), Optional.of(state), true));
        assertThat(told(first)).isEqualTo("S S, count S, copy F, after N");
        assertThat(told(second)).isEqualTo("S S, count S, copy S, after S");
        assertThat(second.tasks())
                .filteredOn(TaskRun::reused)
                .extracting(TaskRun::path)
                .containsExactly("S", "count");
        assertThat(commands).containsExactly("bad 1", "good 1", "after");
    }

    @Test
    void beginsWithWhatPersistentVariablesHeld() {
        var body = RESTARTED.replace("initial: 0}", "initial: 0, persistent: true}");
        var state = new RunState("wf", "", "SUCCEEDED", Map.of("N", "41"), List.of());
        assertThat(run(body, with(Map.of("Param_Do", "good"), Optional.of(state), false))
                        .variables())
                .containsEntry("N", "42");
        assertThat(run(body, with(Map.of("Param_Do", "good", "n", "6"), Optional.of(state), false))
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
        var first = run(body);
        assertThat(first.variables()).containsEntry("OF_a", "606").containsEntry("OF_b", "706");
        var state = new RunState("wf", "", "SUCCEEDED", first.variables(), first.tasks());
        var second = run(body, with(Map.of(), Optional.of(state), false));
        assertThat(second.variables()).containsEntry("OF_a", "806").containsEntry("OF_b", "906");
    }

    @Test
    void holdsBackWhatComesAfterAFailureWhenItSuspends() {
        var result =
                run("suspendsOnError: true\n" + RESTARTED, with(Map.of("Param_Do", "bad"), Optional.empty(), false));
        assertThat(result.suspended()).isTrue();
        assertThat(told(result)).isEqualTo("S S, count S, copy F, after N");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {task: a, do: commands, run: [{name: x, command: rm}]}              | REFUSE | VA-WF-002
            {task: a, do: unconverted, kind: Human}                             | RUN    | VA-WF-001
            {task: a, do: decide, condition: {unconverted: "FOO()"}}            | RUN    | VA-WF-001
            {task: a, do: pipeline, object: SALES/m, pipeline: m.yaml}          | RUN    | VA-WF-003
            """)
    void refusesBeforeAnythingRuns(String task, Commands allowed, String code) {
        var request = new WorkflowRequest(
                folder, RunRequest.withoutData(folder), Map.of(), allowed, false, Optional.empty(), false);
        var result = run("tasks: [{task: S, do: start}, %s]\nlinks: []\n".formatted(task), request);
        assertThat(result.ran()).isFalse();
        assertThat(result.diagnostics()).extracting(one -> one.id()).containsExactly(code);
        assertThat(commands).isEmpty();
    }

    @Test
    void leavesOutCommandsWhereTold() {
        var request = new WorkflowRequest(
                folder, RunRequest.withoutData(folder), Map.of(), Commands.SKIP, false, Optional.empty(), false);
        assertThat(told(run(RESTARTED, request))).isEqualTo("S S, count S, copy S, after S");
        assertThat(commands).isEmpty();
    }

    @Test
    void asksForTheValueOfANameInACommand() {
        var result = run(RESTARTED);
        assertThat(told(result)).isEqualTo("S S, count S, copy F, after N");
        assertThat(result.diagnostics()).extracting(one -> one.id()).containsExactly("VA-WF-008");
    }

    @Test
    void refusesAValueThatIsNone() {
        var result = run(RESTARTED, with(Map.of("N", "many"), Optional.empty(), false));
        assertThat(result.ran()).isFalse();
        assertThat(result.diagnostics()).extracting(one -> one.id()).containsExactly("VA-WF-007");
    }

    /** A pipeline that keeps one more than the value it is given. */
    private void writeCounting() throws IOException {
        var next = Expr.call(
                StandardFunction.PLUS, new Expr.ParameterRef("LAST", Types.INTEGER), Expr.field("ID", Types.INTEGER));
        writeKeeping(new Parameter("LAST", Types.INTEGER, Optional.of((Literal) Expr.integer(1))), next);
    }

    private void writeKeeping(Parameter parameter, Expr value) throws IOException {
        var at = SourceLocation.of("wf.XML");
        var one = new Values(
                "ONE",
                List.of(new Field("ID", Types.INTEGER)),
                List.of(List.of((Literal) Expr.integer(1))),
                Optional.empty(),
                at);
        var kept = new Target(
                "EXP_kept",
                InputRef.of("ONE"),
                new Dataset.File("EXP.kept.csv", CSV),
                Target.Mode.OVERWRITE,
                List.of(new Projection(parameter.name(), value, at)),
                List.of(),
                Optional.empty(),
                Ordering.NONE,
                at);
        var origin = new Origin(LegacySystem.POWERCENTER, "wf.XML", "SALES/m", "");
        var pipeline = new Pipeline("m", origin, Map.of(), List.of(parameter), List.of(one, kept), List.of());
        Files.writeString(folder.resolve("m.yaml"), PipelineDocuments.write(pipeline));
    }

    @Test
    void beginsAPipelineWithWhatItsLastRunLeft() throws Exception {
        writeCounting();
        var body = """
                tasks: [{task: S, do: start}, {task: s, do: pipeline, object: SALES/m, pipeline: m.yaml}]
                links: [{from: S, to: s}]
                """;
        run(body);
        assertThat(folder.resolve("EXP.kept.csv")).hasContent("LAST\n2\n");
        run(body);
        assertThat(folder.resolve("EXP.kept.csv")).hasContent("LAST\n3\n");
    }

    @Test
    void handsTheEmptyTextOnAndBackAsAText() throws Exception {
        var type = Types.text(10);
        writeKeeping(
                new Parameter("REGION", type, Optional.of((Literal) Expr.text("EU"))),
                new Expr.ParameterRef("REGION", type));
        Files.writeString(folder.resolve("EXP.kept.csv"), "REGION\n\"\"\n");
        var result = run("""
                variables: [{name: R, type: VARCHAR, initial: "'US'"}]
                tasks:
                  - {task: S, do: start}
                  - {task: s, do: pipeline, object: SALES/m, pipeline: m.yaml, handsBack: [{variable: R, parameter: REGION}]}
                  - {task: d, do: decide, condition: R = ''}
                links: [{from: S, to: s}, {from: s, to: d}]
                """);
        assertThat(result.tasks().getLast().result()).contains(true);
    }

    @Test
    void handsBackWhatAPipelineKeeps() throws Exception {
        writeCounting();
        var result = run("""
                variables: [{name: N, type: INTEGER, initial: "7"}]
                tasks:
                  - {task: S, do: start}
                  - {task: s, do: pipeline, object: SALES/m, pipeline: m.yaml, handsBack: [{variable: N, parameter: LAST}]}
                  - {task: d, do: decide, condition: N = 2}
                links: [{from: S, to: s}, {from: s, to: d}]
                """);
        assertThat(result.tasks().getLast().result()).contains(true);
    }
}
