package io.landfall.rules.alteryx.flow;

import static io.landfall.rules.alteryx.flow.MacroDocuments.document;
import static io.landfall.rules.alteryx.flow.MacroDocuments.line;
import static io.landfall.rules.alteryx.flow.MacroDocuments.node;
import static io.landfall.rules.alteryx.flow.MacroDocuments.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.yaml.PipelineDocuments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A macro puts its two inputs together; the caller leaves the second one open. */
class OpenInputsTest {

    @TempDir
    private Path folder;

    @Test
    void givesTheFieldsOfTheTemplate() throws IOException {
        assertThat(PipelineDocuments.write(
                        called("True", "").documents().getFirst().pipeline()))
                .contains("name: SKU")
                .contains("name: REMARK");
    }

    @Test
    void doesNotKnowWhatBecomesOfRecordsInATemplate() throws IOException {
        assertThat(said(called("True", "<r><c>none</c></r>"))).contains("AX-MACRO-018", "is not documented");
    }

    @Test
    void leavesAMacroClosedThatNeedsTheInput() throws IOException {
        assertThat(said(called("False", ""))).contains("AX-MACRO-018", "nothing arrives at its input 'More'");
    }

    /** Its lines may come from a container that is switched off. Designer reports an error there and runs the rest. */
    @Test
    void leavesOutAMacroThatNothingComesTo() throws IOException {
        called("False", "");
        var lone = document(
                node(1, "TextInput.TextInput", "<Fields><Field name=\"SKU\"/></Fields><Data><r><c>A</c></r></Data>")
                        + "<Node ToolID=\"2\"><GuiSettings/><Properties><Configuration/></Properties><EngineSettings Macro=\"both.yxmc\"/></Node>"
                        + node(3, "BrowseV2.BrowseV2", "")
                        + node(4, "BrowseV2.BrowseV2", ""),
                line(2, "Out", 3, "Input") + line(1, "Output", 4, "Input"),
                "");
        assertThat(said(MacroDocuments.converted(folder, lone)))
                .contains("AX-FLOW-026")
                .doesNotContain("ERROR");
    }

    private Conversion called(String optional, String rows) throws IOException {
        Files.writeString(
                folder.resolve("both.yxmc"),
                document(
                        input(1, "In", "False", "")
                                + input(2, "More", optional, rows)
                                + node(
                                        3,
                                        "Union.Union",
                                        "<ByName_OutputMode>All</ByName_OutputMode><Mode>ByName</Mode>")
                                + node(4, "MacroOutput.MacroOutput", "<Name>Out</Name>"),
                        line(1, "Output", 3, "Input") + line(2, "Output", 3, "Input") + line(3, "Output", 4, "Input"),
                        "<RuntimeProperties><ModuleType>Macro</ModuleType></RuntimeProperties>"));
        return MacroDocuments.converted(
                folder,
                document(
                        node(
                                        1,
                                        "TextInput.TextInput",
                                        "<Fields><Field name=\"SKU\"/></Fields><Data><r><c>A</c></r></Data>")
                                + "<Node ToolID=\"2\"><GuiSettings/><Properties><Configuration/></Properties><EngineSettings Macro=\"both.yxmc\"/></Node>"
                                + node(3, "BrowseV2.BrowseV2", ""),
                        line(1, "Output", 2, "In") + line(2, "Out", 3, "Input"),
                        ""));
    }

    private static String input(int id, String name, String optional, String rows) {
        return node(
                id,
                "MacroInput.MacroInput",
                "<UseFileInput value=\"False\"/><Name>%s</Name><Optional value=\"%s\"/><TextInput><Configuration><Fields><Field name=\"REMARK\"/></Fields><Data>%s</Data></Configuration></TextInput>"
                        .formatted(name, optional, rows));
    }
}
