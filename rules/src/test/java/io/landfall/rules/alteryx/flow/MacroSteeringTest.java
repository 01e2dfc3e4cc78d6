package io.landfall.rules.alteryx.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.conversion.Completion;
import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.conversion.EngineCheck;
import io.landfall.converter.yaml.PipelineDocuments;
import io.landfall.parsers.export.ExportKind;
import io.landfall.parsers.export.Exports;
import io.landfall.rules.alteryx.AlteryxConverter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Macros that ask something are opened with the answers of their callers. */
class MacroSteeringTest {

    @TempDir
    private Path folder;

    private static final String INPUT = """
            <Node ToolID="1"><GuiSettings Plugin="AlteryxBasePluginsGui.MacroInput.MacroInput"/><Properties><Configuration>
              <UseFileInput value="False"/><Name>Orders</Name><Abbrev/><ShowFieldMap value="False"/><Optional value="False"/>
            </Configuration></Properties></Node>
            <Node ToolID="2"><GuiSettings Plugin="AlteryxBasePluginsGui.Filter.Filter"/><Properties><Configuration>
              <Mode>Custom</Mode><Expression>[QTY] &gt; 10 AND [REGION] = '%Question.region%'</Expression>
            </Configuration></Properties></Node>
            <Node ToolID="3"><GuiSettings Plugin="AlteryxBasePluginsGui.MacroOutput.MacroOutput"/><Properties><Configuration>
              <Name>Big</Name><Abbrev/>
            </Configuration></Properties></Node>
            <Node ToolID="4"><GuiSettings Plugin="AlteryxGuiToolkit.Questions.NumericUpDown.NumericUpDown"/><Properties><Configuration/></Properties></Node>
            <Node ToolID="5"><GuiSettings Plugin="AlteryxGuiToolkit.Action.Action"/><Properties><Configuration/></Properties></Node>
            """;

    private static final String QUESTIONS = """
            <Questions>
              <Question><Type>NumericUpDown</Type><Description>At least</Description><Name>least</Name><ToolId value="4"/><Default value="10"/></Question>
              <Question><Type>TextBox</Type><Description>Region</Description><Name>region</Name><ToolId value="6"/><Default>EU</Default></Question>
            </Questions>
            """;

    private static String action(String inside) {
        return "<Actions><NoCondition><Type>NoCondition</Type><True><Action>%s<ToolId value=\"5\"/></Action></True></NoCondition></Actions>"
                .formatted(inside);
    }

    /** The line from the question to the action, as Designer calls it, or as somebody has renamed it. */
    private String line = "#1";

    private String end = "DbFileOutput.DbFileOutput";

    private Conversion called(String actions, String answers) throws IOException {
        Files.writeString(folder.resolve("Big orders.yxmc"), """
                <?xml version="1.0"?>
                <AlteryxDocument yxmdVer="2022.1"><Nodes>%s
                  <Node ToolID="9"><GuiSettings Plugin="AlteryxBasePluginsGui.BrowseV2.BrowseV2"/><Properties><Configuration/></Properties></Node>
                </Nodes><Connections>
                  <Connection><Origin ToolID="2" Connection="True"/><Destination ToolID="9" Connection="Input"/></Connection>
                  <Connection><Origin ToolID="1" Connection="Output"/><Destination ToolID="2" Connection="Input"/></Connection>
                  <Connection><Origin ToolID="2" Connection="True"/><Destination ToolID="3" Connection="Input"/></Connection>
                  <Connection name="%s"><Origin ToolID="4" Connection="Question"/><Destination ToolID="5" Connection="Action"/></Connection>
                </Connections><Properties><RuntimeProperties>%s%s<ModuleType>Macro</ModuleType></RuntimeProperties></Properties></AlteryxDocument>
                """.formatted(INPUT, line, actions, QUESTIONS));
        var file = Files.writeString(folder.resolve("orders.yxmd"), """
                <?xml version="1.0"?>
                <AlteryxDocument yxmdVer="2022.1"><Nodes>
                  <Node ToolID="1"><GuiSettings Plugin="AlteryxBasePluginsGui.TextInput.TextInput"/><Properties><Configuration>
                    <NumRows value="1"/><Fields><Field name="QTY"/><Field name="REGION"/></Fields><Data><r><c>300</c><c>EU</c></r></Data>
                  </Configuration></Properties></Node>
                  <Node ToolID="2"><GuiSettings/><Properties><Configuration>%s</Configuration></Properties><EngineSettings Macro="Big orders.yxmc"/></Node>
                  <Node ToolID="3"><GuiSettings Plugin="AlteryxBasePluginsGui.%s"/><Properties><Configuration>
                    <File FileFormat="0">out.csv</File><FormatSpecificOptions/>
                  </Configuration></Properties></Node>
                </Nodes><Connections>
                  <Connection><Origin ToolID="1" Connection="Output"/><Destination ToolID="2" Connection="Orders"/></Connection>
                  <Connection><Origin ToolID="2" Connection="Big"/><Destination ToolID="3" Connection="Input"/></Connection>
                </Connections><Properties/></AlteryxDocument>
                """.formatted(answers, end));
        var exports = Exports.find(List.of(file)).of(ExportKind.ALTERYX);
        return new AlteryxConverter(new Completion(EngineCheck.NONE), FileSchemas.NONE, List.of())
                .convert(exports)
                .getFirst();
    }

    private static String document(Conversion conversion) {
        return PipelineDocuments.write(conversion.documents().getFirst().pipeline())
                .replaceAll("\\s+", " ");
    }

    @Test
    void putsAnAnswerInTheOldValue() throws IOException {
        var replacing = action(
                "<Type>UpdateValue</Type><Mode>Simple</Mode><Variable/><Replace value=\"True\"/><ReplaceText>10</ReplaceText><Destination>2/Expression</Destination>");
        var conversion = called(replacing, "<Value name=\"least\">25</Value><Value name=\"region\">US</Value>");
        assertThat(document(conversion)).contains("> 25 IS TRUE", "'US'");
    }

    /** An app keeps what its author has saved there, and nobody says that macros do otherwise. */
    @Test
    void doubtsAnEmptyAnswerThatTakesATextAway() throws IOException {
        var replacing = action(
                "<Type>UpdateValue</Type><Mode>Simple</Mode><Variable>region</Variable><Replace value=\"True\"/><ReplaceText>%s</ReplaceText><Destination>2/Expression</Destination>");
        var empty = "<Value name=\"region\"></Value>";
        assertThat(called(replacing.formatted("[QTY] &gt; 10 AND "), empty).diagnostics())
                .extracting(one -> one.code().entry().id())
                .contains("AX-MACRO-020");
        assertThat(called(replacing.formatted("Nowhere"), empty).diagnostics())
                .extracting(one -> one.code().entry().id())
                .doesNotContain("AX-MACRO-020");
    }

    /** A number stands in a text with the digits that somebody has typed. */
    @Test
    void keepsTheDigitsOfANumber() throws IOException {
        var replacing = action(
                "<Type>UpdateValue</Type><Mode>Simple</Mode><Variable/><Replace value=\"True\"/><ReplaceText>%Question.region%</ReplaceText><Destination>2/Expression</Destination>");
        assertThat(document(called(replacing, "<Value name=\"least\">2.50</Value>")))
                .contains("'2.50'");
    }

    @Test
    void takesWhatTheAuthorAnsweredInAdvance() throws IOException {
        var replacing = action(
                "<Type>UpdateValue</Type><Mode>Simple</Mode><Variable>least</Variable><Replace value=\"True\"/><ReplaceText>10</ReplaceText><Destination>2/Expression</Destination>");
        assertThat(document(called(replacing, ""))).contains("> 10 IS TRUE", "'EU'");
    }

    @Test
    void computesANewValue() throws IOException {
        var computing = action(
                "<Type>UpdateValueFormula</Type><Mode>Expression</Mode><Expression>Replace([Destination], '10', ToString([#1] * 2))</Expression><Destination>2/Expression</Destination>");
        assertThat(document(called(computing, "<Value name=\"least\">50</Value>")))
                .contains("> 100 IS TRUE");
    }

    /** A number is put together with texts as it was typed, which only texts can be in Designer. */
    @Test
    void putsANumberBesideATextAsItWasTyped() throws IOException {
        var computing = action(
                "<Type>UpdateValueFormula</Type><Mode>Expression</Mode><Expression>&quot;[REGION] = '&quot; + [least] + &quot;'&quot;</Expression><Destination>2/Expression</Destination>");
        assertThat(document(called(computing, "<Value name=\"least\">2.50</Value>")))
                .contains("'2.50'");
    }

    @Test
    void saysWithWhichErrorAMacroRefusesAnAnswer() throws IOException {
        var refusing =
                action("<Type>Error</Type><Description>Too few</Description><Expression>[#1] &lt; 5</Expression>");
        assertThat(called(refusing, "<Value name=\"least\">3</Value>").diagnostics())
                .anySatisfy(said -> assertThat(said.id() + " " + said.message())
                        .startsWith("AX-MACRO-019")
                        .endsWith("'Too few'"));
        assertThat(document(called(refusing, "<Value name=\"least\">7</Value>")))
                .contains("Filter_2_2");
    }

    @Test
    void showsNothingOfWhatTheAuthorOfTheMacroLooksAt() throws IOException {
        end = "BrowseV2.BrowseV2";
        assertThat(document(called("", ""))).contains("Browse_3.csv").doesNotContain("Browse_2_9");
    }

    @Test
    void knowsARenamedLine() throws IOException {
        line = "Least";
        var computing = action(
                "<Type>UpdateValueFormula</Type><Mode>Expression</Mode><Expression>'[QTY] > ' + ToString(ToNumber([Least]) + 1)</Expression><Destination>2/Expression</Destination>");
        assertThat(document(called(computing, "<Value name=\"least\">50</Value>")))
                .contains("> 51 IS TRUE");
    }

    @Test
    void putsXmlIntoASetting() throws IOException {
        var rewriting = action(
                "<Type>UpdateRawXml</Type><Expression>'[QTY] &amp;gt; ' + ToString([#1] + 1)</Expression><Destination>2/Expression</Destination><OuterXml value=\"False\"/>");
        assertThat(document(called(rewriting, "<Value name=\"least\">50</Value>")))
                .contains("> 51 IS TRUE");
    }

    @Test
    void putsXmlInThePlaceOfASetting() throws IOException {
        var rewriting = action(
                "<Type>UpdateRawXml</Type><Expression>'&lt;Expression&gt;[QTY] = 7&lt;/Expression&gt;'</Expression><Destination>2/Expression</Destination><OuterXml value=\"True\"/>");
        assertThat(document(called(rewriting, ""))).contains("NOT DISTINCT FROM 7");
    }

    @Test
    void leavesAMacroClosedWhoseXmlIsNone() throws IOException {
        var rewriting = action(
                "<Type>UpdateRawXml</Type><Expression>'&lt;Expression&gt;'</Expression><Destination>2/Expression</Destination><OuterXml value=\"True\"/>");
        assertThat(called(rewriting, "").diagnostics())
                .extracting(one -> one.code().entry().id())
                .contains("AX-MACRO-001");
    }

    @Test
    void takesAwayAToolThatHandsNothingOn() throws IOException {
        var deleting = action("<Type>DeleteTool</Type><DeleteTool value=\"9\"/>");
        assertThat(called(deleting, "").diagnostics())
                .extracting(one -> one.code().entry().id())
                .doesNotContain("AX-MACRO-001");
    }

    /** Nobody says what the lines from a tool in the middle lead to then. */
    @Test
    void leavesAMacroClosedThatIsChangedInAnotherWay() throws IOException {
        var deleting = action("<Type>DeleteTool</Type><DeleteTool value=\"2\"/>");
        assertThat(called(deleting, "").diagnostics())
                .extracting(one -> one.code().entry().id())
                .contains("AX-MACRO-001");
    }
}
