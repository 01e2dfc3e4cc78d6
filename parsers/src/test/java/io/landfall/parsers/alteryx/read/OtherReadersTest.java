package io.landfall.parsers.alteryx.read;

import static io.landfall.parsers.alteryx.read.Configurations.formula;
import static io.landfall.parsers.alteryx.read.Configurations.readPlugin;
import static io.landfall.parsers.alteryx.read.Configurations.type;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.parsers.alteryx.tool.CanvasTool;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.FormatOptions;
import io.landfall.parsers.alteryx.tool.Formula;
import io.landfall.parsers.alteryx.tool.InDatabaseTool;
import io.landfall.parsers.alteryx.tool.InterfaceTool;
import io.landfall.parsers.alteryx.tool.QuestionKind;
import io.landfall.parsers.alteryx.tool.SortField;
import io.landfall.parsers.alteryx.tool.ToolConfiguration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherReadersTest {

    @Test
    void readsToolsInADatabase() {
        assertThat(inDatabase("Input", "<Connection>Grain</Connection><Query>silo</Query>"))
                .isEqualTo(new InDatabaseTool.Connect("Grain", "silo"));
        assertThat(inDatabase("Join", """
                <JoinMode>LEFT</JoinMode>
                <JoinFields>
                  <JoinInfo connection="Left"><Field field="a"/></JoinInfo>
                  <JoinInfo connection="Right"><Field field="b"/></JoinInfo>
                </JoinFields>""")).isEqualTo(new InDatabaseTool.Join("LEFT", List.of("a"), List.of("b"), ""));
        assertThat(inDatabase("Sample", """
                <Mode>First</Mode><N>10</N>
                <Sort value="True"><SortInfo><Field field="a" order="Descending"/></SortInfo></Sort>"""))
                .isEqualTo(new InDatabaseTool.Sample("First", "10", List.of(new SortField("a", true))));
        assertThat(inDatabase(
                        "Output", "<FormatSpecificOptions/><Table>silo</Table><CreateMode>Overwrite</CreateMode>"))
                .isEqualTo(new InDatabaseTool.Write("silo", "Overwrite", new FormatOptions(Map.of())));
        assertThat(inDatabase("Union", "<Mode>ByName</Mode><FieldMode>All</FieldMode>"))
                .isEqualTo(new InDatabaseTool.Union("ByName", "All"));
        assertThat(inDatabase("Transpose", "<Any/>"))
                .isEqualTo(new InDatabaseTool.Other("LockInGui.LockInTranspose.LockInTranspose"));
    }

    @Test
    void keepsTheSqlOfADatabase() {
        assertThat(inDatabase("Formula", """
                <ValidateBeforeRun value="True"/>
                <FormulaFields><FormulaField field="y" type="Double" expression="YEAR(&quot;d&quot;)"/></FormulaFields>"""))
                .isEqualTo(new InDatabaseTool.Formula(new Formula(List.of(new Formula.FormulaField(
                        "y", formula("YEAR(\"d\")", 2, "y"), type(FieldType.DOUBLE, ""), true)))));
        assertThat(inDatabase("Filter", "<Mode>Custom</Mode><Expression>a IS NULL</Expression>"))
                .isEqualTo(new InDatabaseTool.Filter(formula("a IS NULL", 1, 47, ""), Optional.empty()));
    }

    private static ToolConfiguration inDatabase(String tool, String content) {
        return readPlugin("LockInGui.LockIn%1$s.LockIn%1$s".formatted(tool), content);
    }

    @Test
    void readsTheCanvas() {
        assertThat(readPlugin("AlteryxGuiToolkit.TextBox.TextBox", "<Text>Mind the sacks</Text><Font name=\"Arial\"/>"))
                .isEqualTo(new CanvasTool.Comment("Mind the sacks"));
        assertThat(readPlugin("AlteryxGuiToolkit.ToolContainer.ToolContainer", """
                <Caption>Barn</Caption><Style Margin="25"/><Disabled value="True"/><Folded value="False"/>"""))
                .isEqualTo(new CanvasTool.Container("Barn", true, false, false));
        assertThat(readPlugin("AlteryxGuiToolkit.ControlContainer.ControlContainer", "<Caption>Barn</Caption>"))
                .isEqualTo(new CanvasTool.Container("Barn", false, false, true));
        assertThat(readPlugin("AlteryxGuiToolkit.HtmlBox.HtmlBox", "<URL>https://mill.example</URL>"))
                .isEqualTo(new CanvasTool.ExplorerBox("https://mill.example"));
    }

    @ParameterizedTest
    @CsvSource({
        "Tab.Tab, TAB", "TextBox.QuestionTextBox, TEXT", "NumericUpDown.NumericUpDown, NUMBER",
        "DropDownListBox.DropDown, DROP_DOWN", "DropDownListBox.ListBox, LIST", "CheckBoxGroup.CheckBoxGroup, CHECK",
        "RadioButtonGroup.RadioButtonGroup, RADIO", "Date.Date, DATE", "FileBrowse.FileBrowse, FILE",
        "Later.Later, UNKNOWN"
    })
    void knowsQuestions(String plugin, QuestionKind kind) {
        assertThat(readPlugin("AlteryxGuiToolkit.Questions." + plugin, "")).isEqualTo(new InterfaceTool.Question(kind));
    }
}
