package io.landfall.rules.alteryx.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.pipeline.Parameter;
import io.landfall.parsers.alteryx.WorkflowKind;
import io.landfall.rules.alteryx.SmallWorkflow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EngineConstantTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        %Engine.WorkflowDirectory%in\\a.csv  | WORKFLOW | in\\a.csv
        %Engine.WorkflowDirectory%\\a.csv    | APP      | a.csv
        %engine.workflowdirectory%           | WORKFLOW | .
        %Engine.WorkflowDirectory%a.csv      | MACRO    | %Engine.WorkflowDirectory%\\a.csv
        %Engine.TempFilePath%a.csv           | WORKFLOW | %Engine.TempFilePath%\\a.csv
        in\\%Engine.WorkflowDirectory%a.csv  | WORKFLOW | in\\%Engine.WorkflowDirectory%a.csv
        """)
    void findsFilesFromTheFolderOfTheWorkflow(String path, WorkflowKind kind, String place) {
        assertThat(EngineConstant.place(path, kind)).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[Engine.WorkflowDirectory] + [NAME]",
                "'%Engine.WorkflowDirectory%' + [NAME]",
                "'%Engine.TempFilePath%x'"
            })
    void asksEachRunForFolders(String formula) {
        var workflow = formula(formula);
        assertThat(workflow.codes()).contains("AX-FLOW-032").doesNotContain("AX-EXPR-003");
        assertThat(workflow.pipeline().parameters())
                .extracting(Parameter::name)
                .singleElement()
                .asString()
                .startsWith("Engine.");
    }

    @Test
    void keepsWhatStandsAroundAFolder() {
        assertThat(formula("'in %Engine.WorkflowDirectory%x'").operators())
                .contains("'in ' || PARAM.\"Engine.WorkflowDirectory\" || 'x'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'%Engine.Version%'", "'%Engine.GuiInteraction%'", "[Engine.Version]"})
    void leavesWhatNoRunCanSay(String formula) {
        assertThat(formula(formula).codes()).contains("AX-EXPR-003");
    }

    @Test
    void keepsTextsInPercentSigns() {
        assertThat(formula("'50%Engine. 60%'").codes()).doesNotContain("AX-EXPR-003", "AX-FLOW-032");
    }

    private static SmallWorkflow formula(String expression) {
        return new SmallWorkflow()
                .table(1, """
                    NAME V_String:10
                    a
                    """)
                .tool(
                        2,
                        "Formula",
                        "<FormulaFields><FormulaField field=\"X\" type=\"V_WString\" size=\"500\" expression=\"%s\"/></FormulaFields>"
                                .formatted(expression))
                .tool(3, "BrowseV2", "")
                .line("1:Output", "2:Input")
                .line("2:Output", "3:Input");
    }
}
