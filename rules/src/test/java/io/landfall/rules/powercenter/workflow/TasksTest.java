package io.landfall.rules.powercenter.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.conversion.AssetKind;
import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.workflow.Action;
import io.landfall.converter.workflow.Flow;
import io.landfall.converter.workflow.Link;
import io.landfall.converter.workflow.Schedule;
import io.landfall.converter.workflow.Task;
import io.landfall.converter.yaml.WorkflowDocuments;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TasksTest {

    private static final String WORKLET = """
            <WORKLET NAME='wklt_inner' REUSABLE='YES' ISVALID='YES'>
            <TASK NAME='Start' TYPE='Start' REUSABLE='NO'/>
            <SESSION NAME='s_inner' MAPPINGNAME='m_inner' REUSABLE='NO' ISVALID='YES'/>
            <TASKINSTANCE NAME='Start' TASKNAME='Start' TASKTYPE='Start'/>
            <TASKINSTANCE NAME='s_inner' TASKNAME='s_inner' TASKTYPE='Session'/>
            <WORKFLOWLINK FROMTASK='Start' TOTASK='s_inner' CONDITION='$$CAP &gt; 1'/>
            <WORKFLOWVARIABLE NAME='$$CAP' DATATYPE='integer' DEFAULTVALUE='0' USERDEFINED='YES'/>
            </WORKLET>""";

    private static Flow flow(Conversion conversion) {
        return conversion.workflow().orElseThrow().workflow().flow();
    }

    private static Task last(SmallFlow flow) {
        return flow(flow.converted()).tasks().getLast();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', nullValues = "-", textBlock = """
            Decision    | <ATTRIBUTE NAME='Decision Name' VALUE='$s_load.Status = FAILED'/> | do: decide, condition: s_load.STATUS = 'FAILED' | -
            Decision    | <ATTRIBUTE NAME='Decision Name' VALUE=''/>                        | do: decide, condition: "TRUE"                   | -
            Assignment  | <VALUEPAIR NAME='$$RUNS' VALUE='$$RUNS + 1' EXECORDER='1'/>       | {name: RUNS, value: CAST(CAST(RUNS AS BIGINT) + CAST(1 AS BIGINT) AS INTEGER)}                  | -
            Assignment  | <VALUEPAIR NAME='$$GONE' VALUE='1' EXECORDER='1'/>                | do: assign, set: []                             | PC-WF-017
            Assignment  | <VALUEPAIR NAME='$$RUNS' VALUE='&apos;x&apos;' EXECORDER='1'/>    | unconverted: "'x'"                              | PC-WF-023
            Command     | <VALUEPAIR NAME='c' VALUE='cp $PMSourceFileDir/a $HOME/$$RUNS' EXECORDER='1'/> | ${PMSourceFileDir}/a $HOME/${RUNS} | PC-WF-006
            Email       | <ATTRIBUTE NAME='Email User Name' VALUE='owner'/>                 | do: send, to: owner                             | PC-WF-007
            Event Wait  | <ATTRIBUTE NAME='Event Name' VALUE='ready'/><ATTRIBUTE NAME='User Defined Event' VALUE='YES'/> | do: await event, event: ready | -
            Event Wait  | <ATTRIBUTE NAME='Filewatch name' VALUE='$PMRootDir/go'/>          | file: "${PMRootDir}/go"                         | PC-WF-019
            Event Raise | <ATTRIBUTE NAME='User Defined Event' VALUE='ready'/>              | do: raise event, event: ready                   | -
            Event Raise | <ATTRIBUTE NAME='User Defined Event' VALUE='gone'/>               | do: unconverted                                 | PC-WF-025
            Control     | <ATTRIBUTE NAME='Control Option' VALUE='Fail parent'/>            | do: control, effect: fail_flow                  | -
            Control     | <ATTRIBUTE NAME='Control Option' VALUE='Abort top-level workflow'/> | effect: abort_workflow                        | -
            Control     | <ATTRIBUTE NAME='Control Option' VALUE='Fail top-level workflow'/> | effect: fail_workflow                          | PC-WF-029
            Control     | <ATTRIBUTE NAME='Control Option' VALUE='Think'/>                  | do: unconverted, kind: Control                  | PC-WF-027
            Timer       | <TIMER TIMERTYPE='START_AT_ABSOLUTE_TIME'><STARTOPTIONS STARTDATE='9/28/2018' STARTTIME='06:30'/></TIMER> | TIMESTAMP '2018-09-28 06:30:00' | PC-WF-026
            Timer       | <TIMER TIMERTYPE='START_RELATIVE_TO_TOPLEVEL_WORKFLOW'><RECURRING DAYS='0' HOURS='1' MINUTES='5'/></TIMER> | duration: PT1H5M, since: workflow | -
            Timer       | <TIMER TIMERTYPE='START_RELATIVE_TO_PREVIOUSTASK'><RECURRING DAYS='0' HOURS='0' MINUTES='5'/></TIMER> | duration: PT5M, since: task | -
            Timer       | <ATTRIBUTE NAME='Variable' VALUE='$$RUNS'/>                       | do: unconverted, kind: Timer                    | PC-WF-027
            Human       | -                                                                 | do: unconverted, kind: Human                    | PC-WF-004
            """)
    void becomes(String type, String inside, String expected, String code) {
        var flow = new SmallFlow()
                .variable("$$RUNS", "integer", "0")
                .with("<WORKFLOWEVENT NAME='ready'/>")
                .task("t", type, inside == null ? "" : inside)
                .link("s_load", "t", "");
        var document = WorkflowDocuments.write(
                flow.converted().workflow().orElseThrow().workflow());
        assertThat(document.replaceAll("\\s*\n *", ", ")).contains(expected);
        assertThat(flow.codes()).isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(WorkflowDocuments.read(document, "wf.yaml").diagnostics()).isEmpty();
    }

    @Test
    void keepsWhatATaskIsToldAboutItsPlace() {
        var flow = new SmallFlow()
                .with("<TASK NAME='c' TYPE='Control'><ATTRIBUTE NAME='Control Option' VALUE='Fail me'/></TASK>")
                .instance(
                        "c",
                        "Control",
                        "ISENABLED='NO' TREAT_INPUTLINK_AS_AND='NO' FAIL_PARENT_IF_INSTANCE_FAILS='YES'"
                                + " FAIL_PARENT_IF_INSTANCE_DID_NOT_RUN='YES'");
        assertThat(flow.codes()).containsExactly("PC-WF-030");
        var task = last(flow);
        assertThat(task)
                .isEqualTo(new Task(
                        "c",
                        new Action.Control(Action.Effect.FAIL_TASK),
                        false,
                        Task.Inputs.ANY,
                        true,
                        true,
                        task.at()));
    }

    @Test
    void opensAWorkletWhereItIsUsed() {
        var flow = new SmallFlow()
                .inFolder(WORKLET)
                .variable("$$RUNS", "integer", "0")
                .with(
                        "<TASKINSTANCE NAME='w' TASKNAME='wklt_inner' TASKTYPE='Worklet' REUSABLE='YES'>"
                                + "<VALUEPAIR NAME='$$CAP' VALUE='$$RUNS' EXECORDER='1' REVERSEASSIGNMENT='NO'/></TASKINSTANCE>");
        var document = WorkflowDocuments.write(
                flow.converted().workflow().orElseThrow().workflow());
        assertThat(document).contains("do: flow", "{name: CAP, value: RUNS}", "to: s_inner, when: CAP > 1");
        assertThat(flow.codes()).isEmpty();
        assertThat(WorkflowDocuments.read(document, "wf.yaml").diagnostics()).isEmpty();
        assertThat(flow.all().stream()
                        .filter(one -> one.asset().kind() == AssetKind.WORKLET)
                        .flatMap(one -> one.workflow().stream()))
                .singleElement()
                .satisfies(own -> assertThat(own.path()).isEqualTo("SALES/wklt_inner.workflow.yaml"));
    }

    @Test
    void accountsForEveryTaskAndLink() {
        var converted = new SmallFlow()
                .inFolder(WORKLET)
                .with("<TASKINSTANCE NAME='w' TASKNAME='wklt_inner' TASKTYPE='Worklet' REUSABLE='YES'/>")
                .task("h", "Human", "")
                .link("s_load", "w", "$s_gone.Status = SUCCEEDED")
                .link("w", "h", "")
                .converted();
        assertThat(flow(converted).everyTask().map(Task::name))
                .containsExactlyInAnyOrder("Start", "s_load", "s_check", "w", "Start", "s_inner", "h");
        assertThat(flow(converted).everyLink().map(Link::to)).containsExactlyInAnyOrder("s_load", "w", "h", "s_inner");
        assertThat(converted.operators().total()).isEqualTo(7 + 4);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            <SCHEDULEINFO SCHEDULETYPE='ONDEMAND'/>   | - | -
            <SCHEDULEINFO SCHEDULETYPE='CONTINUOUS'/> | starts: continuously | -
            <SCHEDULEINFO>$S<SCHEDULEOPTIONS SCHEDULETYPE='RECURRING'><RECURRING DAYS='1' HOURS='0' MINUTES='0'/></SCHEDULEOPTIONS></SCHEDULEINFO> | cron: "30 6 * * *" | PC-WF-013
            <SCHEDULEINFO>$S<SCHEDULEOPTIONS SCHEDULETYPE='RECURRING'><RECURRING DAYS='0' HOURS='5' MINUTES='0'/></SCHEDULEOPTIONS></SCHEDULEINFO> | every: PT5H | PC-WF-013
            <SCHEDULEINFO>$S<SCHEDULEOPTIONS SCHEDULETYPE='CUSTOM'><CUSTOM><DAILYFREQUENCY RUNONCE='YES'/><REPEAT TYPE='WEEKLY' INTERVAL='1'><FILTER DAY='Monday'/><FILTER DAY='Friday'/></REPEAT></CUSTOM></SCHEDULEOPTIONS></SCHEDULEINFO> | cron: "30 6 * * MON,FRI" | PC-WF-013
            <SCHEDULEINFO>$S<SCHEDULEOPTIONS SCHEDULETYPE='CUSTOM'><CUSTOM><DAILYFREQUENCY RUNONCE='YES'/><REPEAT TYPE='WEEKLY' INTERVAL='2'><FILTER DAY='Monday'/></REPEAT></CUSTOM></SCHEDULEOPTIONS></SCHEDULEINFO> | unconverted | PC-WF-014
            """)
    void readsSchedules(String info, String expected, String code) {
        var flow = new SmallFlow()
                .with("<SCHEDULER NAME='s' REUSABLE='NO'>%s</SCHEDULER>"
                        .formatted(info.replace("$S", "<STARTOPTIONS STARTDATE='9/28/2018' STARTTIME='06:30'/>")));
        var schedule = flow.converted().workflow().orElseThrow().workflow().schedule();
        var document = WorkflowDocuments.write(
                flow.converted().workflow().orElseThrow().workflow());
        if (expected == null) {
            assertThat(schedule).isEmpty();
        } else {
            assertThat(document).contains(expected);
        }
        assertThat(flow.codes()).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void keepsTheStartOfASchedule() {
        var flow = new SmallFlow().with("""
                <SCHEDULER NAME='s' REUSABLE='NO'><SCHEDULEINFO>
                <STARTOPTIONS STARTDATE='12/1/2020' STARTTIME='23:05'/>
                <SCHEDULEOPTIONS SCHEDULETYPE='ONCE'/></SCHEDULEINFO></SCHEDULER>""");
        assertThat(flow.converted().workflow().orElseThrow().workflow().schedule())
                .contains(new Schedule(
                        new Schedule.Once(),
                        Optional.of(LocalDateTime.of(2020, 12, 1, 23, 5)),
                        Optional.empty(),
                        Optional.empty()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"CONTINUOUS, PC-WF-034", "ONDEMAND, "})
    void saysThatTheScheduleOfADisabledWorkflowDoesNotStartIt(String schedule, @Nullable String code) {
        var flow = new SmallFlow()
                .disabled()
                .with("<SCHEDULER NAME='s' REUSABLE='NO'><SCHEDULEINFO SCHEDULETYPE='%s'/></SCHEDULER>"
                        .formatted(schedule));
        assertThat(flow.codes()).isEqualTo(code == null ? List.of() : List.of(code));
    }
}
