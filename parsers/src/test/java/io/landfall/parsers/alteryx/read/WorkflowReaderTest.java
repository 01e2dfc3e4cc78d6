package io.landfall.parsers.alteryx.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.parsers.alteryx.Connection;
import io.landfall.parsers.alteryx.Connection.Anchor;
import io.landfall.parsers.alteryx.Constant;
import io.landfall.parsers.alteryx.Engine;
import io.landfall.parsers.alteryx.RecordLayout;
import io.landfall.parsers.alteryx.RecordLayout.RecordField;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.Workflow;
import io.landfall.parsers.alteryx.WorkflowKind;
import io.landfall.parsers.alteryx.element.XmlElement;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.OtherTool;
import io.landfall.parsers.alteryx.tool.SortField;
import io.landfall.parsers.alteryx.tool.StoredType;
import io.landfall.parsers.alteryx.tool.TextInput;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Parsed;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.export.ExportFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkflowReaderTest {

    private static final String SILO = """
            <?xml version="1.0"?>
            <AlteryxDocument yxmdVer="2023.1" RunE2="T">
              <Nodes>
                <Node ToolID="1">
                  <GuiSettings Plugin="AlteryxBasePluginsGui.TextInput.TextInput">
                    <Position x="54" y="66.5" width="59" height="60"/>
                  </GuiSettings>
                  <Properties>
                    <Configuration><Fields><Field name="Crop"/></Fields><Data/></Configuration>
                    <Annotation DisplayMode="0">
                      <Name>crops</Name><AnnotationText>All of them</AnnotationText>
                      <DefaultAnnotationText>x</DefaultAnnotationText><Left value="False"/>
                    </Annotation>
                    <Dependencies><Implicit/></Dependencies>
                    <MetaInfo connection="Output">
                      <RecordInfo><Field name="Crop" type="V_String" size="9" source="TextInput:"/></RecordInfo>
                      <SortInfo locale="0"><Field field="Crop" order="Descending"/></SortInfo>
                    </MetaInfo>
                  </Properties>
                  <EngineSettings EngineDll="AlteryxBasePluginsEngine.dll" EngineDllEntryPoint="AlteryxTextInput"/>
                </Node>
                <Node ToolID="12">
                  <GuiSettings Plugin="Mill.Grinder"/>
                  <Properties><Configuration><Stone hard="True"/></Configuration></Properties>
                </Node>
              </Nodes>
              <Connections>
                <Connection name="#1" Wireless="True">
                  <Origin ToolID="1" Connection="Output"/>
                  <Destination ToolID="12" Connection="Input"/>
                </Connection>
              </Connections>
              <Properties>
                <GlobalRecordLimit value="1000"/>
                <ConvErrorLimit value="7"/>
                <CancelOnError value="True"/>
                <DisableAllOutput value="True"/>
                <LayoutType>Horizontal</LayoutType>
                <Constants>
                  <Constant>
                    <Namespace>User</Namespace><Name>Limit</Name><Value>5</Value><IsNumeric value="True"/>
                  </Constant>
                  <Constant>
                    <Namespace>User</Namespace><Name>Mill password</Name><Value>barley</Value><IsNumeric value="False"/>
                  </Constant>
                </Constants>
                <MetaInfo><Name>Silo</Name><Author>Ada</Author></MetaInfo>
                <Events>
                  <Enabled value="True"/>
                  <Event>
                    <Description>Tell</Description><When>AfterError</When><SendMail value="True"/>
                    <email_Password>4F2A</email_Password>
                  </Event>
                </Events>
              </Properties>
            </AlteryxDocument>
            """;

    @Test
    void readsTheDocument() {
        var silo = clean(SILO);
        assertThat(silo.name()).isEqualTo("silo");
        assertThat(silo.kind()).isEqualTo(WorkflowKind.WORKFLOW);
        assertThat(silo.version()).isEqualTo("2023.1");
        assertThat(silo.engine()).isEqualTo(Engine.AMP);
        assertThat(silo.tools()).extracting(Tool::id).containsExactly(1, 12);
    }

    @Test
    void readsATool() {
        var tool = clean(SILO).tool(1).orElseThrow();
        assertThat(tool.at()).isEqualTo(new SourceLocation("silo.yxmd", 4, 0, "silo/Text Input (1)"));
        assertThat(tool.configuration()).isEqualTo(new TextInput(List.of("Crop"), List.of()));
        assertThat(tool.annotation()).isEqualTo(new Tool.Annotation("crops", "All of them", "x"));
        assertThat(tool.position()).isEqualTo(new Tool.Position(54, 67, 59, 60));
        assertThat(tool.engineSettings().entryPoint()).isEqualTo("AlteryxTextInput");
        assertThat(tool.more()).extracting(XmlElement::name).containsExactly("Dependencies");
        assertThat(tool.layout("Output"))
                .contains(new RecordLayout(
                        "Output",
                        List.of(new RecordField("Crop", new StoredType(FieldType.V_STRING, "9", ""), "TextInput:", "")),
                        List.of(new SortField("Crop", true))));
    }

    @Test
    void keepsAToolThatItDoesNotKnow() {
        var tool = clean(SILO).tool(12).orElseThrow();
        assertThat(tool.configuration()).isInstanceOf(OtherTool.class);
        assertThat(tool.xml().child("Stone").flatMap(stone -> stone.attribute("hard")))
                .contains("True");
        assertThat(tool.at().path()).isEqualTo("silo/Grinder (12)");
    }

    @Test
    void readsConnections() {
        var silo = clean(SILO);
        assertThat(silo.from(1))
                .containsExactly(new Connection(
                        new Anchor(1, "Output"),
                        new Anchor(12, "Input"),
                        "#1",
                        true,
                        new SourceLocation("silo.yxmd", 28, 0, "silo")))
                .isEqualTo(silo.into(12));
    }

    @Test
    void readsPropertiesWithoutSecrets() {
        var silo = clean(SILO);
        assertThat(silo.properties().recordLimit()).isEqualTo(1000);
        assertThat(silo.properties().conversionErrorLimit()).isEqualTo(7);
        assertThat(silo.properties().cancelOnError()).isTrue();
        assertThat(silo.properties().disableAllOutput()).isTrue();
        assertThat(silo.properties().description().author()).isEqualTo("Ada");
        assertThat(silo.properties().runtime()).isEmpty();
        assertThat(silo.properties().events()).singleElement().satisfies(event -> {
            assertThat(event.when()).isEqualTo("AfterError");
            assertThat(event.mail()).isTrue();
            assertThat(event.enabled()).isTrue();
        });
        assertThat(silo.constants().all())
                .containsExactly(
                        new Constant("User", "Limit", "5", true),
                        new Constant("User", "Mill password", "[redacted]", false));
        assertThat(silo.toString()).doesNotContain("barley", "4F2A");
        assertThat(silo.properties().more()).extracting(XmlElement::name).containsExactly("LayoutType", "MetaInfo");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        file      | root      | properties                                     | kind     | engine
        a.yxmd    |           |                                                | WORKFLOW | ORIGINAL
        a.yxmc    |           |                                                | MACRO    | ORIGINAL
        a.yxwz    |           |                                                | APP      | ORIGINAL
        a.yxmd    | RunE2='F' | <RunWithE2 value='True'/>                      | WORKFLOW | AMP
        a.yxmc    |           | <RunWithE2 value='True'/>                      | MACRO    | ORIGINAL
        a.yxmc    | RunE2='T' |                                                | MACRO    | AMP
        a.yxmd    |           | <RuntimeProperties><ModuleType>Macro</ModuleType></RuntimeProperties>  | MACRO | ORIGINAL
        a.yxmd    |           | <RuntimeProperties><ModuleType>Wizard</ModuleType></RuntimeProperties> | APP   | ORIGINAL
        """)
    void knowsKindAndEngine(String file, String root, String properties, WorkflowKind kind, Engine engine) {
        var workflow = read(
                        file,
                        "<AlteryxDocument yxmdVer='1' %s><Properties>%s</Properties></AlteryxDocument>"
                                .formatted(root == null ? "" : root, properties == null ? "" : properties))
                .value();
        assertThat(workflow.kind()).isEqualTo(kind);
        assertThat(workflow.engine()).isEqualTo(engine);
    }

    @Test
    void disablesWhatLiesInADisabledContainerHoweverDeep() {
        var barn = clean(document(
                container(1, true, container(2, false, tool(3)) + tool(4)) + container(5, false, tool(6))));
        assertThat(barn.tools()).extracting(Tool::id).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(barn.tools()).extracting(Tool::disabled).containsExactly(true, true, true, true, false, false);
        assertThat(barn.tool(3)).map(Tool::containers).contains(List.of(1, 2));
        assertThat(barn.tool(6)).map(Tool::containers).contains(List.of(5));
    }

    @Test
    void listsWhatCameBeforeTheFileBreaksOff() {
        var parsed = read("silo.yxmd", SILO.substring(0, SILO.indexOf("Mill.Grinder") + 20));
        assertThat(parsed.value().tools()).extracting(Tool::name).containsExactly("Text Input");
        assertThat(parsed.diagnostics()).extracting(Diagnostic::id).containsExactly("EX-READ-111", "AX-PARSE-002");
        assertThat(parsed.diagnostics().getLast().message()).contains("1 tools before that are listed");
    }

    @Test
    void stopsAtAMergeConflict() {
        var conflict = SILO.replace("    <Node ToolID=\"12\">", "<<<<<<< HEAD\n    <Node ToolID=\"12\">");
        var parsed = read("silo.yxmd", conflict);
        assertThat(parsed.value().tools()).extracting(Tool::id).containsExactly(1);
        assertThat(parsed.diagnostics()).extracting(Diagnostic::id).containsExactly("EX-READ-112", "AX-PARSE-002");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "PK\u0003\u0004",
                "{}",
                "<AlteryxDocument",
                "<html/>",
                "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><AlteryxDocument>&b;</AlteryxDocument>",
                "<?xml version='1.0' encoding='nonsense'?><AlteryxDocument yxmdVer='1'><x></AlteryxDocument>"
            })
    void survivesWhatIsNoWorkflow(String content) {
        var parsed = read("bad.yxmd", content);
        assertThat(parsed.value().tools()).isEmpty();
        assertThat(parsed.diagnostics()).isNotEmpty();
        assertThat(parsed.toString()).doesNotContain("root:");
    }

    @Test
    void survivesAbsurdNesting() {
        var parsed = read("deep.yxmd", document("<Node ToolID='1'><ChildNodes>".repeat(20_000)));
        assertThat(parsed.diagnostics()).extracting(Diagnostic::id).contains("AX-PARSE-002");
    }

    @Test
    void readsPicturesOfAnySize() {
        var picture = "<BG_Image>" + "QUJD".repeat(2_000_000) + "</BG_Image>";
        var workflow = clean(document(tool(1, "AlteryxGuiToolkit.TextBox.TextBox", "<Text>a</Text>" + picture)));
        assertThat(workflow.toString()).hasSizeLessThan(5_000);
    }

    @Test
    void remarksToolsWithoutAnIdOfTheirOwn() {
        var parsed = read("a.yxmd", document(tool(7) + tool(7) + "<Node ToolID='x'>" + properties("") + "</Node>"));
        assertThat(parsed.value().tools()).extracting(Tool::id).containsExactly(7, 7, -1);
        assertThat(parsed.diagnostics()).extracting(Diagnostic::id).containsExactly("AX-PARSE-003", "AX-PARSE-004");
    }

    @Test
    void remarksConnectionsThatLeadNowhere() {
        var parsed = read(
                "a.yxmd",
                "<AlteryxDocument yxmdVer='1'><Nodes>%s</Nodes><Connections>%s</Connections></AlteryxDocument>"
                        .formatted(tool(1), "<Connection><Origin ToolID='1' Connection='Output'/></Connection>"));
        assertThat(parsed.diagnostics())
                .singleElement()
                .satisfies(remark -> assertThat(remark.message())
                        .isEqualTo("Connection from tool 1 to tool 0 leads to a tool that is not there"));
    }

    @Test
    void noticesPartsOfTheFrameThatItDoesNotKnow() {
        var node = "<Node ToolID='1' Age='2'><GuiSettings Plugin='a.b' Hue='red'><Glow/></GuiSettings>%s</Node>"
                .formatted(properties(""));
        var parsed = read("a.yxmd", document(node));
        assertThat(parsed.diagnostics()).extracting(Diagnostic::code).containsOnly(AlteryxCode.ELEMENT_UNKNOWN);
        assertThat(parsed.diagnostics())
                .flatExtracting(Diagnostic::args)
                .containsExactlyInAnyOrder("@Age", "@Hue", "Glow");
    }

    private static String document(String nodes) {
        return "<AlteryxDocument yxmdVer='1'><Nodes>" + nodes + "</Nodes></AlteryxDocument>";
    }

    private static String container(int id, boolean disabled, String nodes) {
        var settings = "<Caption>c</Caption><Disabled value='%s'/>".formatted(disabled ? "True" : "False");
        return tool(id, "AlteryxGuiToolkit.ToolContainer.ToolContainer", settings)
                .replace("</Node>", "<ChildNodes>" + nodes + "</ChildNodes></Node>");
    }

    private static String tool(int id) {
        return tool(id, "AlteryxBasePluginsGui.FieldInfo.FieldInfo", "");
    }

    private static String tool(int id, String plugin, String settings) {
        return "<Node ToolID='%d'><GuiSettings Plugin='%s'/>%s</Node>".formatted(id, plugin, properties(settings));
    }

    private static String properties(String settings) {
        return "<Properties><Configuration>" + settings + "</Configuration></Properties>";
    }

    private static Workflow clean(String xml) {
        var parsed = read("silo.yxmd", xml);
        assertThat(parsed.diagnostics()).isEmpty();
        return parsed.value();
    }

    private static Parsed<Workflow> read(String file, String xml) {
        return WorkflowReader.read(ExportFile.inMemory(file, xml.getBytes(StandardCharsets.UTF_8)));
    }
}
