package io.landfall.rules.alteryx.flow;

import static io.landfall.rules.alteryx.flow.MacroDocuments.document;
import static io.landfall.rules.alteryx.flow.MacroDocuments.line;
import static io.landfall.rules.alteryx.flow.MacroDocuments.node;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.conversion.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which tools' records are the result of a workflow. */
class WorkflowEndsTest {

    private static final String FIELDS = "<Fields><Field name=\"QTY\"/></Fields><Data><r><c>10</c></r></Data>";

    @TempDir
    private Path folder;

    @Test
    void leavesOutWhatCallersOfAMacroDoNotSee() throws IOException {
        assertThat(results(line(6, "Output", 4, "Input"))).isOne();
    }

    @Test
    void takesWhatLeavesAMacroAndIsReadByNobody() throws IOException {
        assertThat(results(line(6, "Output", 4, "Input") + line(3, "Output", 5, "Input")))
                .isEqualTo(2);
    }

    @Test
    void takesWhatEndsInAMacroWhereNothingLeavesIt() throws IOException {
        assertThat(results("")).isEqualTo(2);
    }

    /** What lies on the canvas without a line to it gives nothing, nor does what stands behind it; all is asked for where nothing else is. */
    @ParameterizedTest(name = "{0}, ends at errors: {2}")
    @CsvSource({
        "RecordID,     <FieldName>LONER</FieldName>,              false, AX-FLOW-026",
        "BrowseV2,     '',                                        false, AX-FLOW-026",
        "DbFileOutput, <File FileFormat=\"0\">lone.csv</File>,    false, AX-FLOW-026",
        "RecordID,     <FieldName>LONER</FieldName>,              true,  AX-FLOW-002",
    })
    void leavesOutToolsWithoutRecords(String behind, String settings, boolean fatal, String code) throws IOException {
        var conversion = MacroDocuments.converted(
                folder,
                document(
                        node(1, "TextInput.TextInput", FIELDS)
                                + node(2, "RecordID.RecordID", "<FieldName>NO</FieldName>")
                                + node(3, "RecordID.RecordID", "<FieldName>LONE</FieldName>")
                                + node(4, behind + "." + behind, settings),
                        line(1, "Output", 2, "Input") + line(3, "Output", 4, "Input"),
                        "<CancelOnError value=\"%s\"/>".formatted(fatal ? "True" : "False")));
        assertThat(MacroDocuments.said(conversion)).contains(code);
        assertThat(conversion.verdict()).isEqualTo(fatal ? Verdict.MANUAL : Verdict.AUTOMATED);
    }

    /** Designer shows a person all that leaves the last tool, each output by itself. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Filter, <Expression>[QTY] &gt; 5</Expression><Mode>Custom</Mode>",
        "Detour, <DefaultDirection>Left</DefaultDirection>",
    })
    void writesAllOutputsOfTheToolThatEndsALine(String last, String configuration) throws IOException {
        var conversion = MacroDocuments.converted(
                folder,
                document(
                        node(1, "TextInput.TextInput", FIELDS) + node(2, last + "." + last, configuration),
                        line(1, "Output", 2, "Input"),
                        ""));
        assertThat(conversion.documents().getFirst().pipeline().targets()).hasSize(2);
    }

    /** Whether it makes rows of its own then, as it does without a line, is not documented. */
    @Test
    void asksForRecordsOfAToolWhoseLineIsSwitchedOff() throws IOException {
        var conversion = MacroDocuments.converted(
                folder,
                document(
                        """
                        <Node ToolID="9"><GuiSettings Plugin="AlteryxGuiToolkit.ToolContainer.ToolContainer"/>
                          <Properties><Configuration><Disabled value="True"/></Configuration></Properties>
                          <ChildNodes>%s</ChildNodes></Node>
                        """.formatted(node(1, "TextInput.TextInput", FIELDS))
                                + node(
                                        2,
                                        "GenerateRows.GenerateRows",
                                        "<UpdateField value=\"False\"/><CreateField_Name>NO</CreateField_Name><CreateField_Type>Int32</CreateField_Type>"
                                                + "<Expression_Init>1</Expression_Init><Expression_Cond>[NO] = 1</Expression_Cond>"
                                                + "<Expression_Loop>[NO] + 1</Expression_Loop>"),
                        line(1, "Output", 2, "Input"),
                        ""));
        assertThat(MacroDocuments.said(conversion)).contains("AX-FLOW-002");
    }

    @Test
    void asksForRecordsWhereNoToolHasAny() throws IOException {
        var conversion = MacroDocuments.converted(
                folder, document(node(3, "RecordID.RecordID", "<FieldName>LONE</FieldName>"), "", ""));
        assertThat(MacroDocuments.said(conversion)).contains("AX-FLOW-002");
    }

    private int results(String waysOut) throws IOException {
        Files.writeString(
                folder.resolve("split.yxmc"),
                document(
                        node(
                                        1,
                                        "MacroInput.MacroInput",
                                        "<UseFileInput value=\"False\"/><Name>In</Name><Optional"
                                                + " value=\"False\"/><TextInput><Configuration><Fields><Field"
                                                + " name=\"QTY\"/></Fields><Data/></Configuration></TextInput>")
                                + node(2, "Filter.Filter", "<Mode>Custom</Mode><Expression>[QTY] = 10</Expression>")
                                + node(3, "RecordID.RecordID", "<FieldName>NO</FieldName>")
                                + node(6, "RecordID.RecordID", "<FieldName>NO</FieldName>")
                                + node(4, "MacroOutput.MacroOutput", "<Name>Same</Name>")
                                + node(5, "MacroOutput.MacroOutput", "<Name>Other</Name>"),
                        line(1, "Output", 2, "Input")
                                + line(2, "True", 6, "Input")
                                + line(2, "False", 3, "Input")
                                + waysOut,
                        "<RuntimeProperties><ModuleType>Macro</ModuleType></RuntimeProperties>"));
        return MacroDocuments.converted(
                        folder,
                        document(
                                node(1, "TextInput.TextInput", FIELDS)
                                        + "<Node"
                                        + " ToolID=\"2\"><GuiSettings/><Properties><Configuration/></Properties><EngineSettings"
                                        + " Macro=\"split.yxmc\"/></Node>",
                                line(1, "Output", 2, "In"),
                                ""))
                .documents()
                .getFirst()
                .pipeline()
                .targets()
                .size();
    }
}
