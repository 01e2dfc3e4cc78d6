package io.landfall.rules.alteryx.flow;

import static io.landfall.rules.alteryx.flow.MacroDocuments.converted;
import static io.landfall.rules.alteryx.flow.MacroDocuments.document;
import static io.landfall.rules.alteryx.flow.MacroDocuments.line;
import static io.landfall.rules.alteryx.flow.MacroDocuments.node;
import static io.landfall.rules.alteryx.flow.MacroDocuments.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.landfall.converter.analysis.Soundness;
import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Iterate;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.yaml.PipelineDocuments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Iterative macros become loops, or say what keeps them from it. */
class MacroLoopTest {

    @TempDir
    private Path folder;

    @Test
    void runsTheMacroInALoop() throws IOException {
        assertThat(loop(called("[QTY] - 10", "QTY", "", "Error", ""))).isEqualTo("FAIL 10 counter=false skips=false");
        assertThat(loop(called("[QTY] - [Engine.IterationNumber]", "QTY", "", "Warn", "")))
                .isEqualTo("WARN 10 counter=true skips=false");
    }

    @Test
    void putsTheFirstRoundBeforeTheLoopWhereFieldsChange() throws IOException {
        var conversion = called("1", "NR", "", "Ignore", "");
        assertThat(loop(conversion)).isEqualTo("KEEP 9 counter=false skips=true");
        assertThat(said(conversion))
                .contains("AX-MACRO-008")
                .contains("the fields [SKU, QTY, NR] come back where [SKU, QTY] went in");
    }

    @Test
    void checksWhatComesBackInAWiderField() throws IOException {
        var widened = macro("1", "NR", "Ignore", "")
                .replaceFirst(
                        "(?s)<FormulaFields>.*?</FormulaFields>",
                        "<SelectFields><SelectField field=\"QTY\" selected=\"True\" type=\"Int64\" size=\"8\"/><SelectField field=\"*Unknown\" selected=\"True\"/></SelectFields>")
                .replace("Formula.Formula", "AlteryxSelect.AlteryxSelect");
        var conversion = called(widened, "");
        assertThat(said(conversion)).contains("AX-MACRO-016").doesNotContain("AX-MACRO-008");
        assertThat(conversion.documents().getFirst().pipeline().checks())
                .extracting(check -> check.input().text())
                .containsExactly("Filter_2_3.True", "lower_2.returned");
    }

    /** What does not hold in a round leaves the loop, and a check behind it tells. */
    @Test
    void checksWhatHoldsInEveryRound() throws IOException {
        var conversion = called("[QTY] - 10 - REGEX_CountMatches([SKU], '^a')", "QTY", "", "Error", "");
        assertThat(said(conversion)).contains("AX-EXPR-024").doesNotContain("AX-EXPR-025");
        var pipeline = conversion.documents().getFirst().pipeline();
        assertThat(pipeline.checks())
                .extracting(Check::name, check -> check.input().text())
                .containsExactly(
                        tuple("Formula: no REGEX_COUNTMATCHES for NULL", "lower_2.checks"),
                        tuple("Formula: no line breaks where a pattern minds them", "lower_2.checks"));
        var loop = pipeline.operators().stream()
                .filter(Iterate.class::isInstance)
                .map(Iterate.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(loop.end("checks").fields()).extracting(Projection::name).containsExactly("check");
        assertThat(Soundness.problems(pipeline)).isEmpty();
    }

    /** Numbers in text fields of a few digits, and line breaks within quotes, which the engine of many threads takes for ends of records. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        RecordID.RecordID       | Record ID: every value fits its field   | <FieldName>NO</FieldName><FieldType>String</FieldType><FieldSize>2</FieldSize>
        DbFileInput.DbFileInput | Input Data: no line break within quotes | <File FileFormat="0">skus.csv</File>""")
    void checksRecordNumbersAndFilesInEveryRound(String tool, String check, String settings) throws IOException {
        var seen =
                "<MetaInfo connection=\"Output\"><RecordInfo><Field name=\"SKU\" type=\"V_String\" size=\"9\"/></RecordInfo></MetaInfo>";
        var numbered = tool.startsWith("Record") ? line(3, "False", 6, "Input") : "";
        var macro = macro("[QTY] - 10", "QTY", "Error", "")
                .replace(
                        "</Nodes>",
                        node(6, tool, settings).replace("</Properties>", seen + "</Properties>") + "</Nodes>")
                .replace(line(3, "False", 5, "Input"), numbered + line(6, "Output", 5, "Input"));
        Files.writeString(folder.resolve("lower.yxmc"), macro);
        var caller = calling("").replace("<AlteryxDocument", "<AlteryxDocument RunE2=\"T\"");
        assertThat(converted(folder, caller).documents().getFirst().pipeline().checks())
                .extracting(Check::name)
                .contains(check);
    }

    /** The records of a Transpose come in the order of the fields. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                            | AX-MACRO-017
        Unique.Unique       | AX-MACRO-017
        Transpose.Transpose | AX-MACRO-008""")
    void findsWhatComesBackInAnotherPlace(String more, String code) throws IOException {
        var moved = macro("1", "NR", "Ignore", more == null ? "" : more)
                .replaceFirst(
                        "(?s)<FormulaFields>.*?</FormulaFields>",
                        "<OrderChanged value=\"True\"/><SelectFields><SelectField field=\"QTY\" selected=\"True\"/><SelectField field=\"SKU\" selected=\"True\"/></SelectFields>")
                .replace("Formula.Formula", "AlteryxSelect.AlteryxSelect");
        assertThat(said(called(moved, "")))
                .contains(code)
                .contains("the fields [QTY, SKU] come back where [SKU, QTY] went in");
    }

    /** What comes in leaves as it came: in another order, or with one field less, from the second round on. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        AutoByName | True  | AX-MACRO-017
        AutoByName | False | AX-MACRO-017
        AllSame    | True  | AX-MACRO-005
        AutoByPos  | False | AX-MACRO-005""")
    void putsRoundsTogetherByName(String matching, String keepsAll, String code) throws IOException {
        var moved = macro("1", "NR", "Ignore", "")
                .replaceFirst(
                        "(?s)<FormulaFields>.*?</FormulaFields>",
                        "<OrderChanged value=\"True\"/><SelectFields><SelectField field=\"QTY\" selected=\"True\"/><SelectField field=\"SKU\" selected=\"%s\"/></SelectFields>"
                                .formatted(keepsAll))
                .replace("Formula.Formula", "AlteryxSelect.AlteryxSelect")
                .replace(line(3, "False", 5, "Input"), line(1, "Output", 5, "Input"))
                .replace("AutoByName", matching);
        var conversion = called(moved, "");
        assertThat(said(conversion)).contains(code);
        assertThat(PipelineDocuments.write(conversion.documents().getFirst().pipeline())
                        .contains("id: lower_2_Done_fields"))
                .isEqualTo(matching.equals("AutoByName"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    QTY=AMT | Error   |                           | the input 'Orders' maps fields
                            | Perhaps |                           | its settings are not of a version that Landfall knows
                            | Error   | DbFileOutput.DbFileOutput | does its work in every round
                            | Error   | Test.Test                 | does its work in every round
                            | Error   | RunCommand.RunCommand     | what leaves at its output 'Done' is not known""")
    void saysWhyThereIsNoLoop(String mapped, String atLimit, String more, String reason) throws IOException {
        var conversion = called("[QTY] - 10", "QTY", mapped == null ? "" : mapped, atLimit, more == null ? "" : more);
        assertThat(said(conversion)).contains("AX-MACRO-005").contains(reason);
        assertThat(loop(conversion)).isEmpty();
    }

    private static String loop(Conversion conversion) {
        return conversion.documents().getFirst().pipeline().operators().stream()
                .filter(Iterate.class::isInstance)
                .map(Iterate.class::cast)
                .map(loop -> "%s %d counter=%s skips=%s"
                        .formatted(loop.atLimit(), loop.limit(), loop.counter().isPresent(), loop.skipEmpty()))
                .collect(Collectors.joining(" / "));
    }

    /** A macro that computes a field, and hands back what has a quantity above 10. */
    private static String macro(String formula, String field, String atLimit, String more) {
        var nodes = node(
                        1,
                        "MacroInput.MacroInput",
                        "<UseFileInput value=\"False\"/><Name>Orders</Name><Optional value=\"False\"/>")
                + node(
                        2,
                        "Formula.Formula",
                        "<FormulaFields><FormulaField expression=\"%s\" field=\"%s\" size=\"1\" type=\"Byte\" enabled=\"True\"/></FormulaFields>"
                                .formatted(formula, field))
                + node(3, "Filter.Filter", "<Mode>Custom</Mode><Expression>[QTY] &gt; 10</Expression>")
                + node(4, "MacroOutput.MacroOutput", "<Name>Again</Name>")
                + node(5, "MacroOutput.MacroOutput", "<Name>Done</Name>")
                + (more.isEmpty() ? "" : node(6, more, "<File>inside.csv</File>"));
        var program = more.startsWith("RunCommand");
        var lines = line(1, "Output", 2, "Input")
                + line(2, "Output", 3, "Input")
                + line(3, "True", 4, "Input")
                + (program ? line(6, "Output", 5, "Input") : line(3, "False", 5, "Input"))
                + (more.isEmpty() ? "" : line(2, "Output", 6, "Input"));
        return document(nodes, lines, """
                <RuntimeProperties><IterativeMacro><Input>Orders</Input><Output>Again</Output><IterationLimit value="10"/>
                <LimitBehavior>%s</LimitBehavior><OutputMode>AutoByName</OutputMode></IterativeMacro><ModuleType>Macro</ModuleType></RuntimeProperties>
                """.formatted(atLimit));
    }

    private Conversion called(String formula, String field, String mapped, String atLimit, String more)
            throws IOException {
        return called(macro(formula, field, atLimit, more), mapped);
    }

    private Conversion called(String macro, String mapped) throws IOException {
        Files.writeString(folder.resolve("lower.yxmc"), macro);
        return converted(folder, calling(mapped));
    }

    private static String calling(String mapped) {
        var nodes = node(
                        1,
                        "TextInput.TextInput",
                        "<Fields><Field name=\"SKU\"/><Field name=\"QTY\"/></Fields><Data><r><c>A</c><c>30</c></r></Data>")
                + "<Node ToolID=\"2\"><GuiSettings/><Properties><Configuration>%s</Configuration></Properties><EngineSettings Macro=\"lower.yxmc\"/></Node>"
                        .formatted(mapped.isEmpty() ? "" : "<Value name=\"Input.Orders\">%s</Value>".formatted(mapped))
                + node(3, "BrowseV2.BrowseV2", "");
        var lines = line(1, "Output", 2, "Orders") + line(2, "Done", 3, "Input");
        return document(nodes, lines, "");
    }
}
