package io.landfall.parsers.alteryx.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.parsers.alteryx.tool.FieldMismatch;
import io.landfall.parsers.alteryx.tool.MacroCallPart;
import io.landfall.parsers.alteryx.tool.RecordId;
import io.landfall.parsers.alteryx.tool.ToolConfiguration;
import io.landfall.parsers.alteryx.tool.Union;
import io.landfall.parsers.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToolReadersTest {

    private static final List<String> PLUGINS = List.of(
            "AlteryxSelect AppendFields AutoField BlobConvert BlockUntilDone BrowseV2 CrossTab DateTime DbFileInput DbFileOutput Detour",
            "DetourEnd Directory DynamicInput DynamicRename DynamicSelect FieldInfo Filter FindReplace Formula GenerateRows",
            "Join JoinMultiple JSONParse MacroInput MacroOutput MakeColumns MakeGroup Message MultiFieldFormula MultiRowFormula",
            "RecordID RegEx RunCommand RunningTotal Sample Sort Summarize Test TextInput TextToColumns Throttle Tile Transpose Union",
            "Unique XMLParse");

    /** A tool that was dropped on the canvas and never configured has next to nothing in its configuration. */
    @Test
    void givesEveryTypeOfToolToAnEmptyConfiguration() {
        Set<Class<?>> read = new LinkedHashSet<>();
        for (var plugins : PLUGINS) {
            for (var plugin : plugins.split(" ")) {
                read.add(parse(Configurations.BASE + plugin + "." + plugin, ""));
            }
        }
        for (var plugin : List.of(
                "AlteryxConnectorGui.Download.Download",
                "AlteryxRPluginGui.R",
                "JupyterCode",
                "AlteryxGuiToolkit.TextBox.TextBox",
                "AlteryxGuiToolkit.Action.Action",
                "LockInGui.LockInInput.LockInInput",
                "PortfolioPluginsGui.Email.Email")) {
            read.add(parse(plugin, ""));
        }
        for (var macro : List.of(
                "Cleanse.yxmc",
                "CountRecords.yxmc",
                "Imputation_v2.yxmc",
                "SelectRecords.yxmc",
                "WeightedAvg.yxmc",
                "My.yxmc")) {
            read.add(parse("", macro));
        }
        var missing = new ArrayList<Class<?>>();
        for (var type : ToolConfiguration.class.getPermittedSubclasses()) {
            if (read.stream().noneMatch(type::isAssignableFrom)) {
                missing.add(type);
            }
        }
        assertThat(missing).as("what is made where macros are opened").containsExactly(MacroCallPart.class);
    }

    private static Class<?> parse(String plugin, String macro) {
        return Configurations.parse(plugin, macro, "").value().getClass();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '¦', quoteCharacter = '`', useHeadersInDisplayName = true, textBlock = """
        tool     ¦ configuration                                                ¦ setting
        Sample   ¦ <Seed>7</Seed>                                               ¦ Seed
        Sort     ¦ <SortInfo nulls="last"/>                                     ¦ SortInfo/@nulls
        Union    ¦ <OutputOrder><Key/><Key/></OutputOrder>                      ¦ OutputOrder/Key
        Formula  ¦ <FormulaFields><FormulaField mode="x"/></FormulaFields>      ¦ FormulaFields/FormulaField/@mode
        DbFileInput ¦ <FormatSpecificOptions><Skip>7</Skip></FormatSpecificOptions> ¦ FormatSpecificOptions/Skip
        """)
    void noticesWhatAnotherVersionMayHaveAdded(String tool, String configuration, String setting) {
        var parsed = Configurations.parse(Configurations.BASE + tool + "." + tool, "", configuration);
        assertThat(parsed.diagnostics()).singleElement().satisfies(remark -> {
            assertThat(remark.code()).isEqualTo(AlteryxCode.SETTING_UNKNOWN);
            assertThat(remark.args()).containsExactly(setting);
        });
    }

    @Test
    void takesItEasyWithToolsThatOnlyShowSomething() {
        assertThat(Configurations.parse("AlteryxBasePluginsGui.BrowseV2.BrowseV2", "", "<Zoom>7</Zoom>")
                        .diagnostics())
                .singleElement()
                .extracting(Diagnostic::code)
                .isEqualTo(AlteryxCode.ELEMENT_UNKNOWN);
    }

    @Test
    void remarksValuesThatItDoesNotKnow() {
        var parsed = Configurations.parse(
                "AlteryxBasePluginsGui.Union.Union", "", "\n<ByName_ErrorMode>Panic</ByName_ErrorMode>");
        assertThat(((Union) parsed.value()).mismatch()).isEqualTo(FieldMismatch.UNKNOWN);
        assertThat(parsed.diagnostics())
                .singleElement()
                .hasToString("WARNING AX-PARSE-102 silo.yxmd:1 [silo/Tool (1)] "
                        + "Setting 'ByName_ErrorMode' has the value 'Panic', which is not known");
    }

    @Test
    void remarksNumbersThatAreNone() {
        var parsed = Configurations.parse(
                "AlteryxBasePluginsGui.RecordID.RecordID", "", "<StartValue>%User.First%</StartValue>");
        assertThat(((RecordId) parsed.value()).start()).isEqualTo(1);
        assertThat(parsed.diagnostics())
                .singleElement()
                .satisfies(
                        remark -> assertThat(remark.message())
                                .isEqualTo(
                                        "Setting 'StartValue' has the value '%User.First%' where a number belongs, and was read as 1"));
    }
}
