package io.landfall.rules.alteryx.flow;

import static io.landfall.rules.alteryx.flow.MacroDocuments.document;
import static io.landfall.rules.alteryx.flow.MacroDocuments.line;
import static io.landfall.rules.alteryx.flow.MacroDocuments.node;
import static io.landfall.rules.alteryx.flow.MacroDocuments.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings of the whole workflow, of which its pipeline has none. */
class RunSettingsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <GlobalRecordLimit value="50"/>                                             | WARNING AX-FLOW-027
        <ConvErrorLimit value="3"/><ConvErrorLimit_Stop value="True"/>              | WARNING AX-FLOW-028
        <ConvErrorLimit value="3"/><ConvErrorLimit_Stop value="False"/>             |
        <Events><Event><When>AfterRun</When><SendMail value="False"/></Event></Events> | WARNING AX-FLOW-029
        <Events><Event><When>AfterRun</When><SendMail value="True"/></Event></Events>  | NOTE AX-FLOW-030
        <Events><Event><When>Disabled</When><SendMail value="False"/></Event></Events> |
        <Events><Enabled value="False"/><Event><When>BeforeRun</When></Event></Events> |
        """)
    void saysWhatThePipelineDoesOtherwise(String properties, @Nullable String expected) throws IOException {
        var nodes = node(1, "TextInput.TextInput", "<Fields><Field name=\"SKU\"/></Fields><Data><r><c>A</c></r></Data>")
                + node(2, "BrowseV2.BrowseV2", "");
        var said = said(MacroDocuments.converted(folder, document(nodes, line(1, "Output", 2, "Input"), properties)));
        if (expected == null) {
            assertThat(said).doesNotContain("AX-FLOW-027", "AX-FLOW-028", "AX-FLOW-029", "AX-FLOW-030");
        } else {
            assertThat(said).contains(expected);
        }
    }

    @Test
    void tellsOfOutputsThatAreSwitchedOff() throws IOException {
        var nodes = node(1, "TextInput.TextInput", "<Fields><Field name=\"SKU\"/></Fields><Data><r><c>A</c></r></Data>")
                + node(2, "DbFileOutput.DbFileOutput", "<File FileFormat=\"0\">out.csv</File>");
        var lines = line(1, "Output", 2, "Input");
        var off = document(nodes, lines, "<DisableAllOutput value=\"True\"/>");
        assertThat(said(MacroDocuments.converted(folder, off))).contains("AX-FLOW-031");
        var on = document(nodes, lines, "<DisableAllOutput value=\"False\"/>");
        assertThat(said(MacroDocuments.converted(folder, on))).doesNotContain("AX-FLOW-031");
    }
}
