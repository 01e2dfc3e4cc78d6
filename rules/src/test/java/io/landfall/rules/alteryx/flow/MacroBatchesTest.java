package io.landfall.rules.alteryx.flow;

import static io.landfall.rules.alteryx.flow.MacroDocuments.converted;
import static io.landfall.rules.alteryx.flow.MacroDocuments.document;
import static io.landfall.rules.alteryx.flow.MacroDocuments.line;
import static io.landfall.rules.alteryx.flow.MacroDocuments.node;
import static io.landfall.rules.alteryx.flow.MacroDocuments.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.pipeline.Iterate;
import io.landfall.converter.yaml.PipelineDocuments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Batch macros become loops over their control records, or say what keeps them from it. */
class MacroBatchesTest {

    private static final String OPERAND = "Simple/Operands/Operand";

    private static final String ERROR =
            "<Action><Type>Error</Type><ToolId value=\"8\"/><Mode>Expression</Mode><Expression>[Control] = \"20\"</Expression><Destination/></Action>";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    2/Simple/Operands/Operand                |      | LEAST | 1             | QTY >= Control_1_of_3
                    2/Simple/Operands/Operand                |      | NAME  | 1             | what leaves at its output 'Out' is not known
                    3/FormulaFields/FormulaField/@expression | none | NAME  | 'a none b'    | JOIN_TEXT(JOIN_TEXT('a ', Control_1_of_3), ' b')
                    3/FormulaFields/FormulaField/@expression | none | LEAST | 'none'        | CAST(Control_1_of_3 AS VARCHAR
                    3/FormulaFields/FormulaField/@expression | none | LEAST | [QTY] - none  | CAST(Control_1_of_3 AS DOUBLE)
                    3/FormulaFields/FormulaField/@expression | none | NAME  | [QTY] - none  | what leaves at its output 'Out' is not known
                    3/FormulaFields/FormulaField/@expression | none | LEAST | [QTYnone]     | what leaves at its output 'Out' is not known
                    3/FormulaFields/FormulaField/@field      |      | NAME  | 1             | they set 'FormulaFields/FormulaField/@field' of
                    2/Simple/Operands/Operand                |      | SHARE | 1             | 'Control' gets neither texts nor whole numbers
                    2/Simple/Operands/Operand                |      | GONE  | 1             | 'Control' gets neither texts nor whole numbers""")
    void readsWhatDesignerWritesIntoASetting(
            String place, String replaced, String field, String formula, String expected) throws IOException {
        var conversion = called("", place, Objects.requireNonNullElse(replaced, ""), field, formula);
        assertThat(expected.contains("Control_1") ? pipeline(conversion) : said(conversion))
                .contains(expected);
        assertThat(hasLoop(conversion)).isEqualTo(expected.contains("Control_1"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    In=SKU     | its settings for groups do not say one field of the same kind for each input
                    SKU        | its settings for groups do not say one field of the same kind for each input
                    nested     | they set 'Value' of
                    container  | they set 'Disabled/@value' of
                    expression | the action 'UpdateValue' (7) on '2/Simple/Operands/Operand'
                    error      | the action 'Error' (8) on ''""")
    void saysWhyThereIsNoLoop(String more, String reason) throws IOException {
        var place = switch (more) {
            case "nested" -> "8/Value[@name='Least']";
            case "container" -> "8/Disabled/@value";
            default -> "2/" + OPERAND;
        };
        var conversion = called(more, place, "", "LEAST", "1");
        assertThat(said(conversion)).contains("AX-MACRO-006").contains(reason);
        assertThat(hasLoop(conversion)).isFalse();
    }

    private static String pipeline(Conversion conversion) {
        return PipelineDocuments.write(conversion.documents().getFirst().pipeline());
    }

    private static boolean hasLoop(Conversion conversion) {
        return conversion.documents().getFirst().pipeline().operators().stream().anyMatch(Iterate.class::isInstance);
    }

    /** A macro that keeps orders of a quantity and writes a note to each; its control parameter changes one setting. */
    private static String macro(String more, String place, String replaced, String formula) {
        var nodes = node(
                        1,
                        "MacroInput.MacroInput",
                        "<UseFileInput value=\"False\"/><Name>In</Name><Optional value=\"False\"/>")
                + node(
                        2,
                        "Filter.Filter",
                        "%s<Mode>Simple</Mode><Simple><Operator>&gt;=</Operator><Field>QTY</Field><Operands><Operand>1</Operand></Operands></Simple>"
                                .formatted(more.equals("expression") ? "<Expression>[QTY] &gt;= 1</Expression>" : ""))
                + node(
                        3,
                        "Formula.Formula",
                        "<FormulaFields><FormulaField expression=\"%s\" field=\"NOTE\" size=\"40\" type=\"V_String\" enabled=\"True\"/></FormulaFields>"
                                .formatted(formula))
                + node(4, "MacroOutput.MacroOutput", "<Name>Out</Name>")
                + steered(more);
        var lines = line(1, "Output", 2, "Input")
                + line(2, "True", 3, "Input")
                + line(3, "Output", 4, "Input")
                + "<Connection name=\"#1\"><Origin ToolID=\"6\" Connection=\"Question\"/><Destination ToolID=\"7\" Connection=\"Question\"/></Connection>";
        return document(nodes, lines, """
                <RuntimeProperties><Actions><NoCondition><Type>NoCondition</Type><True><Action><Type>UpdateValue</Type><ToolId value="7"/>
                <Mode>Simple</Mode><Variable/><Replace value="%s"/><ReplaceText>%s</ReplaceText><Destination>%s</Destination></Action>%s</True></NoCondition></Actions>
                <Questions><Question><Type>ControlParam</Type><Name>Control</Name><ToolId value="6"/></Question></Questions>
                <BatchMacro><OutputMode>AllSame</OutputMode><ControlParams><ControlParam><Name>Control</Name></ControlParam></ControlParams></BatchMacro>
                <ModuleType>Macro</ModuleType></RuntimeProperties>
                """.formatted(
                        replaced.isEmpty() ? "False" : "True", replaced, place, more.equals("error") ? ERROR : ""));
    }

    /** A tool that is not there when the macro is opened: a macro in it, and a box around tools. */
    private static String steered(String more) {
        return switch (more) {
            case "nested" ->
                "<Node ToolID=\"8\"><GuiSettings/><Properties><Configuration><Value name=\"Least\">1</Value></Configuration></Properties><EngineSettings Macro=\"inner.yxmc\"/></Node>";
            case "container" ->
                node(8, "ToolContainer.ToolContainer", "<Caption>More</Caption><Disabled value=\"False\"/>")
                        .replace("AlteryxBasePluginsGui", "AlteryxGuiToolkit");
            default -> "";
        };
    }

    private Conversion called(String more, String place, String replaced, String field, String formula)
            throws IOException {
        Files.writeString(
                folder.resolve("inner.yxmc"),
                document(
                        node(1, "TextBox.TextBox", ""),
                        "",
                        "<RuntimeProperties><ModuleType>Macro</ModuleType></RuntimeProperties>"));
        Files.writeString(folder.resolve("note.yxmc"), macro(more, place, replaced, formula));
        var nodes = node(
                        1,
                        "TextInput.TextInput",
                        "<Fields><Field name=\"SKU\"/><Field name=\"QTY\"/></Fields><Data><r><c>A</c><c>30</c></r></Data>")
                + node(
                        2,
                        "TextInput.TextInput",
                        "<Fields><Field name=\"LEAST\"/><Field name=\"NAME\"/><Field name=\"SHARE\"/></Fields><Data><r><c>20</c><c>gold</c><c>0.5</c></r></Data>")
                + "<Node ToolID=\"3\"><GuiSettings/><Properties><Configuration><Value name=\"ControlParams\">Control=%s</Value>%s</Configuration></Properties><EngineSettings Macro=\"note.yxmc\"/></Node>"
                        .formatted(
                                field,
                                more.endsWith("SKU")
                                        ? "<Value name=\"BatchMacroGroupBy\">%s</Value>".formatted(more)
                                        : "")
                + node(4, "BrowseV2.BrowseV2", "");
        var lines = line(1, "Output", 3, "In") + line(2, "Output", 3, "Control") + line(3, "Out", 4, "Input");
        return converted(folder, document(nodes, lines, ""));
    }
}
