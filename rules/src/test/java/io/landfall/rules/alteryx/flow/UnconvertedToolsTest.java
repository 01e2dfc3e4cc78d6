package io.landfall.rules.alteryx.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.rules.alteryx.SmallWorkflow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tools that no rule converts say what to do in their place. */
class UnconvertedToolsTest {

    private static SmallWorkflow table() {
        return new SmallWorkflow().table(1, "ID Int32 | NOTE V_String:20\n1 | x");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Arrange        | AX-FLOW-022
            DynamicReplace | AX-FLOW-023
            JSONBuild      | AX-FLOW-024
            XMLParse       | AX-FLOW-025
            NeverHeardOf   | AX-FLOW-001
            """)
    void nameTheWayForATool(String tool, String code) {
        var workflow = table().tool(2, tool, "").line("1:Output", "2:Input").written("2:Output");
        assertThat(workflow.codes()).contains(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Predictive Tools\\Create_Samples.yxmc   | AX-MACRO-009
            Predictive Tools\\Oversample_Field.yxmc | AX-MACRO-009
            RandomRecords.yxmc                      | AX-MACRO-009
            MultiFieldBinning_v2.yxmc               | AX-MACRO-010
            MultiFieldBinning.yxmc                  | AX-MACRO-010
            Imputation.yxmc                         | AX-MACRO-003
            C:\\Alteryx\\bin\\RuntimeData\\Macros\\DateTimeNow.yxmc | AX-MACRO-011
            DateTimeNow.yxmc                        | AX-MACRO-011
            DateTimeNow/Supporting_Macros/DTNEngine.yxmc | AX-MACRO-011
            Base64_Encoder.yxmc                     | AX-MACRO-012
            Predictive Tools\\TimeSeriesFiller.yxmc | AX-MACRO-013
            Legend_Builder.yxmc                     | AX-FLOW-012
            HeatMap.yxmc                            | AX-FLOW-013
            """)
    void nameTheWayForAMacroThatShipsWithDesigner(String macro, String code) {
        var workflow = table().macro(2, macro, "").line("1:Output", "2:Input").written("2:Output");
        assertThat(workflow.codes()).contains(code);
    }
}
