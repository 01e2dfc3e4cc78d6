package io.landfall.rules.powercenter.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.workflow.Action;
import io.landfall.converter.workflow.Flow;
import io.landfall.converter.workflow.Variable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The values with which variables of workflows and worklets start. */
class StartValuesTest {

    private static final String VARIABLE = "<WORKFLOWVARIABLE NAME='$$X' DATATYPE='%s' DEFAULTVALUE='%s' ISNULL='NO'"
            + " ISPERSISTENT='YES' USERDEFINED='YES'/>";

    private static final String WORKLET = """
            <WORKLET NAME='wklt_inner' REUSABLE='YES' ISVALID='YES'>
            <TASK NAME='Start' TYPE='Start' REUSABLE='NO'/>
            <TASKINSTANCE NAME='Start' TASKNAME='Start' TASKTYPE='Start'/>%s
            </WORKLET>""";

    private static Flow flow(SmallFlow export) {
        return export.converted().workflow().orElseThrow().workflow().flow();
    }

    /** A line of the parameter file or none, the variable's own value and its datatype; what it is then, and what is said. */
    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', nullValues = "-", quoteCharacter = '"', textBlock = """
            -         | 3          | integer   | X INTEGER 3 persistent                        | -
            =5        | 3          | integer   | X INTEGER 5                                   | -
            =         | 3          | integer   | X INTEGER 3 persistent                        | -
            =<null>   | 3          | integer   | X INTEGER 3 persistent                        | -
            =5.5      | 3          | integer   | X INTEGER 0                                   | PC-WF-031
            -         | many       | integer   | X INTEGER 0 persistent                        | PC-WF-031
            -         | 12/31/98   | date/time | X TIMESTAMP 1998-12-31T00:00 persistent       | -
            -         | 12-31-2026 | date/time | X TIMESTAMP 2026-12-31T00:00 persistent       | -
            -         | 2026-12-31 | date/time | X TIMESTAMP 1753-01-01T00:00 persistent       | PC-WF-031
            ='EU'     | ""         | nstring   | X VARCHAR(600) 'EU'                           | -
            """)
    void begins(@Nullable String line, String own, String datatype, String expected, @Nullable String code) {
        var export = new SmallFlow().with(VARIABLE.formatted(datatype, own));
        if (line != null) {
            export.given("[SALES.WF:wf_small]\n$$X" + line);
        }
        assertThat(flow(export).variables()).extracting(StartValuesTest::told).containsExactly(expected);
        assertThat(export.codes()).isEqualTo(code == null ? List.of() : List.of(code));
    }

    /** The closest heading of the worklet's place counts, for its own variables too. */
    @Test
    void beginsInAWorkletWithWhatItsHeadingGives() {
        var export = new SmallFlow()
                .inFolder(WORKLET.formatted(VARIABLE.formatted("integer", "1")))
                .with("<TASKINSTANCE NAME='w1' TASKNAME='wklt_inner' TASKTYPE='Worklet' REUSABLE='YES'/>")
                .with("<TASKINSTANCE NAME='w2' TASKNAME='wklt_inner' TASKTYPE='Worklet' REUSABLE='YES'/>")
                .given("[SALES.WF:wf_small]\n$$X=2\n[SALES.WF:wf_small.WT:w2]\n$$X=3");
        assertThat(flow(export).tasks().stream()
                        .map(task -> task.action() instanceof Action.Nested nested ? nested : null)
                        .filter(nested -> nested != null)
                        .flatMap(nested -> nested.flow().variables().stream()))
                .extracting(StartValuesTest::told)
                .containsExactly("X INTEGER 2", "X INTEGER 3");
    }

    private static String told(Variable variable) {
        var value = variable.initial().toString().replaceFirst(".*value=([^,\\]]*).*", "$1");
        return "%s %s %s%s"
                .formatted(variable.name(), variable.type().sql(), value, variable.persistent() ? " persistent" : "");
    }
}
