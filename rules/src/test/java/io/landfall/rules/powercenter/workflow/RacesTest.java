package io.landfall.rules.powercenter.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Variables that two tasks set, both of them started after {@code s_load}. */
class RacesTest {

    private static final String ASSIGNS = "<VALUEPAIR NAME='$$X' VALUE='%s' EXECORDER='1'/>";

    private static final String DECIDES = "<ATTRIBUTE NAME='Decision Name' VALUE='$$X = 2'/>";

    /** The conditions of the links to both, a link between them, and how the reader waits for them; then what is warned of. */
    @ParameterizedTest(name = "{0} / {1} {2} {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                           | -                            | -      | YES | PC-WF-032
            -                           | -                            | a to b | YES | -
            $s_load.Status = SUCCEEDED  | $s_load.Status = FAILED      | -      | YES | -
            $s_load.Status = SUCCEEDED  | $s_load.Status != SUCCEEDED  | -      | YES | -
            $s_load.Status = SUCCEEDED  | -                            | -      | YES | PC-WF-032
            $s_load.Status = SUCCEEDED  | $s_load.PrevTaskStatus = FAILED | -   | YES | PC-WF-032
            $s_load.TgtSuccessRows = 0  | $s_load.TgtSuccessRows > 0   | -      | YES | -
            $s_load.TgtSuccessRows >= 1 | $s_load.TgtSuccessRows < 1 AND $s_load.Status = SUCCEEDED | - | YES | -
            $s_load.TgtSuccessRows >= 1 | $s_load.TgtSuccessRows < 9   | -      | YES | PC-WF-032
            $$X = 0                     | $$X = 1                      | -      | YES | PC-WF-032
            $s_load.ErrorMsg = 'a'      | $s_load.ErrorMsg = 'b'       | -      | YES | PC-WF-011
            $s_load.ErrorMsg = 'a'      | $s_load.ErrorMsg < 'b'       | -      | YES | PC-WF-011 PC-WF-032
            -                           | -                            | -      | NO  | PC-WF-024
            """)
    void warnsWhereTheFasterOneDecides(
            @Nullable String left, @Nullable String right, @Nullable String order, String all, @Nullable String codes) {
        var flow = new SmallFlow()
                .variable("$$X", "integer", "0")
                .task("a", "Assignment", ASSIGNS.formatted("1"))
                .task("b", "Assignment", ASSIGNS.formatted("2"))
                .with("<TASK NAME='d' TYPE='Decision'>" + DECIDES + "</TASK>")
                .instance("d", "Decision", "TREAT_INPUTLINK_AS_AND='" + all + "'")
                .link("s_load", "a", left == null ? "" : left)
                .link("s_load", "b", right == null ? "" : right)
                .link("a", "d", "")
                .link("b", "d", "");
        if (order != null) {
            flow.link("a", "b", "");
        }
        assertThat(flow.codes()).isEqualTo(codes == null ? List.of() : List.of(codes.split(" ")));
    }

    /** A task that begins after the one that sets, or where that one does not run. */
    @ParameterizedTest(name = "{0}, then {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "$s_load.Status = SUCCEEDED, $s_load.Status = FAILED, -",
                "$s_load.Status = SUCCEEDED, $s_load.Status != ABORTED, PC-WF-024",
                "$s_load.Status = SUCCEEDED, -, PC-WF-024",
                "-, $s_load.Status = FAILED, PC-WF-024",
            })
    void warnsOfOneOfTwoWaysThatMayBeFaster(@Nullable String sets, @Nullable String passes, @Nullable String code) {
        var flow = new SmallFlow()
                .variable("$$X", "integer", "0")
                .task("a", "Assignment", ASSIGNS.formatted("1"))
                .with("<TASK NAME='d' TYPE='Decision'>" + DECIDES + "</TASK>")
                .instance("d", "Decision", "TREAT_INPUTLINK_AS_AND='NO'")
                .link("s_load", "a", sets == null ? "" : sets)
                .link("a", "d", "")
                .link("s_load", "d", passes == null ? "" : passes);
        assertThat(flow.codes()).isEqualTo(code == null ? List.of() : List.of(code));
    }

    /** The next run begins with what the slower one leaves. */
    @ParameterizedTest(name = "persistent {0}")
    @CsvSource({"YES, PC-WF-032", "NO, "})
    void warnsOfWhatLasts(String persistent, @Nullable String code) {
        var flow = new SmallFlow()
                .with("<WORKFLOWVARIABLE NAME='$$X' DATATYPE='integer' DEFAULTVALUE='0' ISNULL='NO' ISPERSISTENT='"
                        + persistent + "' USERDEFINED='YES'/>")
                .task("a", "Assignment", ASSIGNS.formatted("1"))
                .task("b", "Assignment", ASSIGNS.formatted("2"))
                .link("s_load", "a", "")
                .link("s_load", "b", "");
        assertThat(flow.codes()).isEqualTo(code == null ? List.of() : List.of(code));
    }

    /** Two uses of a worklet, one after the other or side by side. */
    @ParameterizedTest(name = "{0}, persistent {1}")
    @CsvSource({"Start, YES, PC-WF-032", "w1, YES, ", "Start, NO, "})
    void warnsOfUsesOfAWorkletThatHandOnWhatLasts(String before, String persistent, @Nullable String code) {
        var use = "<TASKINSTANCE NAME='%s' TASKNAME='wklt_inner' TASKTYPE='Worklet' REUSABLE='YES'/>";
        var flow = new SmallFlow()
                .inFolder("<WORKLET NAME='wklt_inner' REUSABLE='YES' ISVALID='YES'>"
                        + "<TASK NAME='Start' TYPE='Start' REUSABLE='NO'/>"
                        + "<TASKINSTANCE NAME='Start' TASKNAME='Start' TASKTYPE='Start'/>"
                        + "<WORKFLOWVARIABLE NAME='$$X' DATATYPE='integer' DEFAULTVALUE='0' ISNULL='NO' ISPERSISTENT='"
                        + persistent + "' USERDEFINED='YES'/></WORKLET>")
                .with(use.formatted("w1"))
                .with(use.formatted("w2"))
                .link("Start", "w1", "")
                .link(before, "w2", "");
        assertThat(flow.codes()).isEqualTo(code == null ? List.of() : List.of(code));
    }
}
