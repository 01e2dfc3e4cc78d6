package io.landfall.validation.reference.alteryx;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.validation.reference.LegacyOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A macro reads a field by its own name, for which the caller has another one. */
class FieldMapReferenceTest {

    @TempDir
    Path folder;

    @Test
    void readsWhatTheCallerMaps() throws IOException {
        assertThat(outcome("True", "VALUE=QTY")).contains("ID, VALUE, TWICE", "20.0", "40.0");
    }

    @Test
    void doesNotKnowMapsThatNoFieldsFit() throws IOException {
        assertThat(outcome("True", "VALUE=PRICE")).contains("Refused");
        assertThat(outcome("True", "ID=QTY")).contains("Refused");
        assertThat(outcome("False", "VALUE=QTY")).contains("Refused");
    }

    private String outcome(String asks, String map) throws IOException {
        var base = "AlteryxBasePluginsGui.";
        var macro = new ReferenceWorkflow()
                .node(
                        1,
                        base + "MacroInput.MacroInput",
                        "<Configuration><Name>In</Name><ShowFieldMap value=\"%s\"/></Configuration>".formatted(asks))
                .tool(
                        2,
                        "Formula",
                        "<FormulaFields><FormulaField expression=\"[VALUE] * 2\" field=\"TWICE\" type=\"Double\"/></FormulaFields>")
                .node(3, base + "MacroOutput.MacroOutput", "<Configuration><Name>Out</Name></Configuration>")
                .line("1:Output", "2:Input")
                .line("2:Output", "3:Input");
        Files.writeString(folder.resolve("twice.yxmc"), macro.text().replace("<Properties/></AlteryxDocument>", """
                    <Properties><RuntimeProperties><Actions/><Questions/><ModuleType>Macro</ModuleType><MacroInputs/>
                    </RuntimeProperties></Properties></AlteryxDocument>\
                    """));
        var outcome = new ReferenceWorkflow()
                .table(1, "ID Int32 | QTY Int32\n1 | 10\n2 | 20")
                .macro(2, "twice.yxmc", "<Value name=\"In\">%s</Value>".formatted(map))
                .line("1:Output", "2:In")
                .outcome(folder);
        return outcome instanceof LegacyOutcome.Ran ran
                ? ran.outputs().getFirst().rows().toString()
                : outcome.toString();
    }
}
