package io.landfall.converter.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.LegacySystem;
import io.landfall.converter.pipeline.Origin;
import io.landfall.converter.workflow.Action;
import io.landfall.converter.workflow.Aside;
import io.landfall.converter.workflow.Assignment;
import io.landfall.converter.workflow.CommandList;
import io.landfall.converter.workflow.Flow;
import io.landfall.converter.workflow.FlowScope;
import io.landfall.converter.workflow.Formula;
import io.landfall.converter.workflow.Link;
import io.landfall.converter.workflow.Message;
import io.landfall.converter.workflow.Schedule;
import io.landfall.converter.workflow.Task;
import io.landfall.converter.workflow.TaskFact;
import io.landfall.converter.workflow.Variable;
import io.landfall.converter.workflow.Workflow;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WorkflowDocumentsTest {

    private static final SourceLocation FILE = SourceLocation.of("sales.XML");
    private static final Formula SUCCEEDED =
            Formula.of(Expr.call(StandardFunction.EQ, TaskFact.STATUS.of("s_load"), Expr.text("SUCCEEDED")));
    private static final Message MESSAGE = new Message("owner", "Load ${RUNS}", "It failed.\nSee the log.");
    private static final CommandList COMMANDS =
            new CommandList(List.of(new CommandList.Command("copy", "cp a ${PMTargetFileDir}/b")), true);

    private static final List<Action> ACTIONS = List.of(
            new Action.Start(),
            new Action.RunPipeline(
                    "SALES/m_orders",
                    Optional.of("m_orders.yaml"),
                    new Aside(List.of(new Assignment("REGION", Formula.of(runs()))), List.of(COMMANDS), List.of()),
                    List.of(new Action.HandBack("RUNS", "LAST_RUN")),
                    Aside.NOTHING,
                    new Aside(List.of(), List.of(), List.of(MESSAGE))),
            new Action.Nested(
                    "SALES/wklt_load",
                    new Flow(
                            List.of(new Variable("N", Types.INTEGER, new Literal.Missing(Types.INTEGER), false)),
                            List.of(),
                            List.of(task("Start", new Action.Start())),
                            List.of()),
                    List.of(new Assignment("N", Formula.of(runs()))),
                    List.of(new Assignment("RUNS", Formula.of(Expr.field("N", Types.INTEGER))))),
            new Action.RunCommands(COMMANDS),
            new Action.Decide(SUCCEEDED),
            new Action.Assign(List.of(new Assignment("RUNS", new Formula.Unconverted("FOO($$RUNS)")))),
            new Action.WaitUntil(Formula.of(FlowScope.workflowStart())),
            new Action.WaitFor(Duration.ofMinutes(90), Action.Since.FLOW),
            new Action.AwaitFile("in/go.txt", true),
            new Action.AwaitEvent("done", false),
            new Action.RaiseEvent("done"),
            new Action.Control(Action.Effect.STOP_WORKFLOW),
            new Action.Send(MESSAGE),
            new Action.Unconverted("Human"));

    private static Expr runs() {
        return Expr.field("RUNS", Types.INTEGER);
    }

    private static Task task(String name, Action action) {
        return new Task(name, action, true, Task.Inputs.ALL, false, false, FILE.child("SALES/wf/" + name));
    }

    private static Workflow workflow(Optional<Schedule> schedule) {
        var tasks = new ArrayList<Task>();
        for (int i = 0; i < ACTIONS.size(); i++) {
            tasks.add(task(i == 1 ? "s_load" : "t" + i, ACTIONS.get(i)));
        }
        tasks.add(new Task("off", new Action.Start(), false, Task.Inputs.ANY, true, true, FILE));
        var zero = new Literal.NumberValue(BigDecimal.ZERO, Types.INTEGER);
        return new Workflow(
                "wf_daily",
                new Origin(LegacySystem.POWERCENTER, "sales.XML", "SALES/wf_daily", ""),
                schedule,
                true,
                new Flow(
                        List.of(new Variable("RUNS", Types.INTEGER, zero, true)),
                        List.of("done"),
                        tasks,
                        List.of(
                                new Link("t0", "s_load", Optional.empty(), FILE),
                                new Link("s_load", "off", Optional.of(SUCCEEDED), FILE))));
    }

    static Stream<Workflow> samples() {
        var start = Optional.of(LocalDateTime.of(2024, 5, 31, 6, 0));
        return Stream.of(
                        new Schedule(
                                new Schedule.Cron("0 6 * * 1"), start, Optional.empty(), Optional.of("Europe/Berlin")),
                        new Schedule(
                                new Schedule.Every(Duration.ofHours(5)),
                                start,
                                Optional.of(new Schedule.EndAfter(3)),
                                Optional.empty()),
                        new Schedule(
                                new Schedule.Once(),
                                start,
                                Optional.of(new Schedule.EndAt(LocalDateTime.of(2025, 1, 1, 0, 0))),
                                Optional.empty()),
                        new Schedule(new Schedule.Continuous(), Optional.empty(), Optional.empty(), Optional.empty()),
                        new Schedule(
                                new Schedule.OnServerStart(), Optional.empty(), Optional.empty(), Optional.empty()),
                        new Schedule(
                                new Schedule.Worded("last Friday"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()))
                .map(schedule -> workflow(Optional.of(schedule)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsWhatItWrites(Workflow workflow) {
        var read = WorkflowDocuments.read(WorkflowDocuments.write(workflow), "wf.yaml");
        assertThat(read.diagnostics()).isEmpty();
        assertThat(read.value()).contains(workflow);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void followsTheSchema(Workflow workflow) {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(WorkflowDocuments.schema());
        assertThat(schema.validate(WorkflowDocuments.write(workflow), InputFormat.YAML))
                .isEmpty();
    }

    @Test
    void hasASampleOfEveryAction() {
        assertThat(ACTIONS.stream().map(Object::getClass))
                .containsExactlyInAnyOrder(Action.class.getPermittedSubclasses());
        assertThat(Arrays.stream(ActionKind.values())).hasSameSizeAs(ACTIONS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            do: start                                  | do: dance                            | NP-DOC-007
            to: s_load}                                | to: s_lost}                          | NP-DOC-031
            s_load.STATUS = 'SUCCEEDED'                | s_gone.STATUS = 'SUCCEEDED'          | NP-DOC-015
            s_load.STATUS = 'SUCCEEDED'                | s_load.STATUS                        | NP-DOC-028
            duration: PT1H30M                          | duration: soon                       | NP-DOC-032
            kind: Workflow                             | kind: Pipeline                       | NP-DOC-030
            events:                                    | happenings:                          | NP-DOC-004
            """)
    void saysWhatIsWrong(String right, String wrong, String code) {
        var document = WorkflowDocuments.write(workflow(Optional.empty()));
        assertThat(document).contains(right);
        var read = WorkflowDocuments.read(document.replace(right, wrong), "wf.yaml");
        assertThat(read.value()).isEmpty();
        assertThat(read.diagnostics()).extracting(one -> one.id()).contains(code);
    }
}
