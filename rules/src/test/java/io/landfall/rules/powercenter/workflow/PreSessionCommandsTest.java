package io.landfall.rules.powercenter.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.workflow.Action;
import io.landfall.converter.workflow.CommandList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreSessionCommandsTest {

    /** The session decides, not the list of commands; unless somebody changes it, the session stops. */
    @ParameterizedTest(name = "{0}, list {1}")
    @CsvSource({"'', NO, true", "Stop, NO, true", "Continue, NO, false", "Continue Session, YES, false"})
    void stopsTheSessionAtACommandThatFails(String option, String list, boolean stops) {
        var flow = new SmallFlow().with("""
                <SESSION NAME='s_prepared' MAPPINGNAME='m_prepared' REUSABLE='NO' ISVALID='YES'>
                <SESSIONCOMPONENT REFOBJECTNAME='fetch' REUSABLE='NO' TYPE='Pre-session command'>
                <TASK NAME='fetch' TYPE='Command' REUSABLE='NO'>
                <ATTRIBUTE NAME='Fail task if any command fails' VALUE='%s'/>
                <VALUEPAIR NAME='c' VALUE='false' EXECORDER='1'/></TASK>
                </SESSIONCOMPONENT>
                <ATTRIBUTE NAME='On Pre-session command task error' VALUE='%s'/>
                </SESSION>""".formatted(list, option)).instance("s_prepared", "Session", "");
        assertThat(flow.converted().workflow().orElseThrow().workflow().flow().tasks())
                .filteredOn(task -> task.name().equals("s_prepared"))
                .singleElement()
                .satisfies(task -> assertThat(
                                ((Action.RunPipeline) task.action()).before().commands())
                        .extracting(CommandList::stopsOnFailure)
                        .containsExactly(stops));
    }
}
