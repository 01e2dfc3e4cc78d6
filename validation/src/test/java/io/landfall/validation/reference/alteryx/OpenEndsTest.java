package io.landfall.validation.reference.alteryx;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.validation.reference.LegacyOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a workflow without outputs has for results when its lines end in a macro. */
class OpenEndsTest {

    @TempDir
    Path folder;

    @Test
    void leavesOutWhatCallersOfAMacroDoNotSee() throws IOException {
        assertThat(results(way("6:Output", "4:Input"))).containsExactly("RecordID_2_6");
    }

    @Test
    void takesWhatLeavesAMacroAndIsReadByNobody() throws IOException {
        assertThat(results(way("6:Output", "4:Input").line("3:Output", "5:Input")))
                .containsExactly("RecordID_2_3", "RecordID_2_6");
    }

    @Test
    void takesWhatEndsInAMacroWhereNothingLeavesIt() throws IOException {
        assertThat(results(split())).containsExactly("RecordID_2_3", "RecordID_2_6");
    }

    @Test
    void leavesOutWhatABrowseShowsWithinAMacro() throws IOException {
        var shown = split().tool(7, "BrowseV2", "").line("3:Output", "7:Input");
        assertThat(results(shown)).containsExactly("RecordID_2_6");
    }

    @Test
    void takesWhatAMacroHandsToNoneOfItsTools() throws IOException {
        var macro = new ReferenceWorkflow()
                .node(
                        1,
                        "AlteryxBasePluginsGui.MacroInput.MacroInput",
                        "<Configuration><Name>In</Name></Configuration>")
                .disabled(2, "RecordID", "<FieldName>NO</FieldName>")
                .line("1:Output", "2:Input");
        assertThat(results(macro)).containsExactly("TextInput_1");
    }

    private static ReferenceWorkflow way(String from, String to) {
        return split().line(from, to);
    }

    private static ReferenceWorkflow split() {
        var base = "AlteryxBasePluginsGui.";
        return new ReferenceWorkflow()
                .node(1, base + "MacroInput.MacroInput", "<Configuration><Name>In</Name></Configuration>")
                .tool(2, "Filter", "<Mode>Custom</Mode><Expression>[QTY] = 10</Expression>")
                .tool(3, "RecordID", "<FieldName>NO</FieldName>")
                .tool(6, "RecordID", "<FieldName>NO</FieldName>")
                .node(4, base + "MacroOutput.MacroOutput", "<Configuration><Name>Same</Name></Configuration>")
                .node(5, base + "MacroOutput.MacroOutput", "<Configuration><Name>Other</Name></Configuration>")
                .line("1:Output", "2:Input")
                .line("2:True", "6:Input")
                .line("2:False", "3:Input");
    }

    private List<String> results(ReferenceWorkflow macro) throws IOException {
        Files.writeString(folder.resolve("split.yxmc"), macro.text().replace("<Properties/></AlteryxDocument>", """
                    <Properties><RuntimeProperties><Actions/><Questions/><ModuleType>Macro</ModuleType><MacroInputs/>
                    </RuntimeProperties></Properties></AlteryxDocument>\
                    """));
        var outcome = new ReferenceWorkflow()
                .table(1, "QTY Int32\n10\n20")
                .macro(2, "split.yxmc", "")
                .line("1:Output", "2:In")
                .outcome(folder);
        return outcome instanceof LegacyOutcome.Ran ran
                ? ran.outputs().stream().map(LegacyOutcome.Output::name).toList()
                : List.of(outcome.toString());
    }
}
