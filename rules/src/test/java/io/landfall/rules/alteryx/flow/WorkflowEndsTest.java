package io.landfall.rules.alteryx.flow;

import static io.landfall.rules.alteryx.flow.MacroDocuments.document;
import static io.landfall.rules.alteryx.flow.MacroDocuments.line;
import static io.landfall.rules.alteryx.flow.MacroDocuments.node;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workflow that writes nothing calls a macro that numbers both branches of a filter. */
class WorkflowEndsTest {

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

    private int results(String waysOut) throws IOException {
        Files.writeString(
                folder.resolve("split.yxmc"),
                document(
                        node(
                                        1,
                                        "MacroInput.MacroInput",
                                        "<UseFileInput value=\"False\"/><Name>In</Name><Optional value=\"False\"/><TextInput><Configuration><Fields><Field name=\"QTY\"/></Fields><Data/></Configuration></TextInput>")
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
                                node(
                                                1,
                                                "TextInput.TextInput",
                                                "<Fields><Field name=\"QTY\"/></Fields><Data><r><c>10</c></r></Data>")
                                        + "<Node ToolID=\"2\"><GuiSettings/><Properties><Configuration/></Properties><EngineSettings Macro=\"split.yxmc\"/></Node>",
                                line(1, "Output", 2, "In"),
                                ""))
                .documents()
                .getFirst()
                .pipeline()
                .targets()
                .size();
    }
}
