package io.landfall.rules.powercenter.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.sql.ExpressionText;
import io.landfall.converter.workflow.Formula;
import io.landfall.converter.workflow.Link;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkConditionsTest {

    private static SmallFlow flow(String condition) {
        return new SmallFlow()
                .variable("$$RUNS", "integer", "0")
                .variable("$$REGION", "nstring", "EU")
                .link("s_load", "s_check", condition);
    }

    private static Link link(SmallFlow flow) {
        return flow.converted().workflow().orElseThrow().workflow().flow().links().stream()
                .filter(one -> one.to().equals("s_check"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            $s_load.Status = SUCCEEDED                        | s_load.STATUS = 'SUCCEEDED'
            $s_load.Status=Succeeded                          | s_load.STATUS = 'SUCCEEDED'
            $S_LOAD.STATUS  =  succeeded                      | s_load.STATUS = 'SUCCEEDED'
            $s_load.Status != FAILED -- comment               | s_load.STATUS <> 'FAILED'
            $s_load.PrevTaskStatus = SUCCEEDED                | s_load.PREVIOUS_STATUS = 'SUCCEEDED'
            $s_load.TgtSuccessRows > 0                        | s_load.TARGET_ROWS > CAST(0 AS BIGINT)
            $$RUNS = 3                                        | RUNS = 3
            $$runs = TRUE                                     | RUNS = 1
            $$RUNS                                            | RUNS <> 0
            $$REGION = 'EU' AND $s_load.Status = SUCCEEDED    | REGION = 'EU' AND s_load.STATUS = 'SUCCEEDED'
            WORKFLOWSTARTTIME < SYSDATE                       | WORKFLOW_START < NOW
            $s_load.EndTime > $s_load.StartTime               | s_load.ENDED_AT > s_load.STARTED_AT
            $PMWorkflowName = 'wf_small'                      | 'wf_small' = 'wf_small'
            """)
    void becomes(String legacy, String sql) {
        var flow = flow(legacy);
        assertThat(link(flow).when())
                .hasValueSatisfying(formula -> assertThat(formula)
                        .isInstanceOfSatisfying(
                                Formula.Known.class,
                                known -> assertThat(ExpressionText.print(known.expr()))
                                        .isEqualTo(sql)));
        assertThat(flow.codes()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            $Status = SUCCEEDED                | s_load.STATUS = 'SUCCEEDED' | PC-WF-009
            $$RUNS != DISABLED                 | RUNS <> 2                   | PC-WF-008
            $s_check.Status = NOTSTARTED       | s_check.STATUS = 'NOTSTARTED' | PC-WF-010
            $s_load.SrcSuccessRows > 0         | s_load.SOURCE_ROWS > CAST(0 AS BIGINT) | PC-WF-011
            $s_load.ErrorCode = 0              | s_load.ERROR_CODE = 0       | PC-WF-011
            """)
    void becomesWithAWarning(String legacy, String sql, String code) {
        var flow = flow(legacy);
        assertThat(link(flow).when().orElseThrow())
                .isInstanceOfSatisfying(
                        Formula.Known.class,
                        known -> assertThat(ExpressionText.print(known.expr())).isEqualTo(sql));
        assertThat(flow.codes()).containsExactly(code);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            $s_gone.Status = SUCCEEDED         | PC-EXPR-003
            $$MISSING = 1                      | PC-EXPR-003
            $s_load.Status = 1                 | PC-EXPR-005
            $$REGION                           | PC-WF-005
            $s_load.Status =                   | PC-EXPR-001
            """)
    void keepsWhatItCannotRead(String legacy, String code) {
        var flow = flow(legacy);
        assertThat(link(flow).when()).contains(new Formula.Unconverted(legacy));
        assertThat(flow.converted().operators().blocked()).isPositive();
        assertThat(flow.codes()).isNotEmpty();
    }

    @Test
    void followsALinkWithoutCondition() {
        assertThat(link(flow("  -- always"))).extracting(Link::when).isEqualTo(Optional.empty());
    }

    @Test
    void warnsWhereSpeedDecidesWhatAVariableIs() {
        var assignment = "<VALUEPAIR NAME='$$RUNS' VALUE='$$RUNS + 1' EXECORDER='1'/>";
        var racing = flow("$$RUNS > 0").task("count", "Assignment", assignment).link("Start", "count", "");
        var ordered = flow("$$RUNS > 0").task("count", "Assignment", assignment).link("count", "s_load", "");
        assertThat(List.of(racing.codes(), ordered.codes())).containsExactly(List.of("PC-WF-024"), List.of());
    }
}
