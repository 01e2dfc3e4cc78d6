package io.landfall.parsers.alteryx.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.parsers.alteryx.ActionBlock;
import io.landfall.parsers.alteryx.InterfaceAction;
import io.landfall.parsers.alteryx.MacroType;
import io.landfall.parsers.alteryx.MacroType.AtLimit;
import io.landfall.parsers.alteryx.MacroType.OutputFields;
import io.landfall.parsers.alteryx.Question;
import io.landfall.parsers.alteryx.RuntimeProperties;
import io.landfall.parsers.alteryx.element.XmlElement;
import io.landfall.parsers.alteryx.tool.FormulaText;
import io.landfall.parsers.alteryx.tool.QuestionKind;
import io.landfall.parsers.export.ExportFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuntimeReaderTest {

    @Test
    void readsQuestionsInTheirTabs() {
        var runtime = read("""
                <Questions>
                  <Question>
                    <Type>Tab</Type><Description>All</Description><Name>Tab (1)</Name><ToolId value="1"/>
                    <Questions>
                      <Question>
                        <Type>NumericUpDown</Type><Description>How many sacks?</Description><Name>Sacks</Name>
                        <ToolId value="3"/><Minimum value="1"/><Default value="8"/>
                      </Question>
                      <Question>
                        <Type>TextBox</Type><Name>Key</Name><ToolId value="4"/>
                        <Password value="True"/><Default>barley</Default>
                      </Question>
                    </Questions>
                  </Question>
                </Questions>
                """);
        assertThat(runtime.questions()).extracting(Question::kind).containsExactly(QuestionKind.TAB);
        assertThat(runtime.allQuestions()).extracting(Question::name).containsExactly("Tab (1)", "Sacks", "Key");
        assertThat(runtime.question(3)).hasValueSatisfying(sacks -> {
            assertThat(sacks.kind()).isEqualTo(QuestionKind.NUMBER);
            assertThat(sacks.text()).isEqualTo("How many sacks?");
            assertThat(sacks.defaultAnswer()).isEqualTo("8");
            assertThat(sacks.settings().valueOf("Minimum")).contains("1");
        });
        assertThat(runtime.question(4)).map(Question::defaultAnswer).contains("[redacted]");
        assertThat(runtime.toString()).doesNotContain("barley");
    }

    @Test
    void readsActionsAndTheirConditions() {
        var runtime = read("""
                <Actions>
                  <NoCondition>
                    <Type>NoCondition</Type>
                    <True>
                      <Action>
                        <Type>UpdateValue</Type><Description>Cut</Description><ToolId value="5"/><Mode>Simple</Mode>
                        <Variable>Sacks</Variable><Replace value="True"/><ReplaceText>10</ReplaceText>
                        <Destination>7/FormulaFields/FormulaField/@expression</Destination>
                      </Action>
                    </True>
                  </NoCondition>
                  <Condition>
                    <Type>Condition</Type><Description>Big</Description><ToolId value="6"/>
                    <Expression>[#1] &gt; 5</Expression>
                    <True><Action><Type>DeleteTool</Type><ToolId value="8"/></Action></True>
                    <False><Action><Type>UpdateRawXml</Type><ToolId value="9"/><Expression>'x'</Expression></Action></False>
                  </Condition>
                </Actions>
                """);
        var always = runtime.actions().getFirst();
        assertThat(always.condition()).isEmpty();
        assertThat(always.whenTrue()).singleElement().satisfies(action -> {
            assertThat(action.type()).isEqualTo(InterfaceAction.Type.UPDATE_VALUE);
            assertThat(action.tool()).isEqualTo(5);
            assertThat(action.destination()).isEqualTo("7/FormulaFields/FormulaField/@expression");
            assertThat(action.variable()).isEqualTo("Sacks");
            assertThat(action.replaceOnly()).isTrue();
            assertThat(action.replaceText()).isEqualTo("10");
            assertThat(action.expression().isBlank()).isTrue();
        });
        var decided = runtime.actions().getLast();
        assertThat(decided.condition())
                .map(ActionBlock.Condition::expression)
                .map(FormulaText::text)
                .contains("[#1] > 5");
        assertThat(decided.whenTrue())
                .extracting(InterfaceAction::type)
                .containsExactly(InterfaceAction.Type.DELETE_TOOL);
        assertThat(decided.whenFalse())
                .extracting(InterfaceAction::type)
                .containsExactly(InterfaceAction.Type.UPDATE_RAW_XML);
    }

    @Test
    void readsBatchMacros() {
        var runtime = read("""
                <BatchMacro>
                  <OutputMode>AutoByName</OutputMode>
                  <ControlParams>
                    <ControlParam><Name>Limit (4)</Name><Description>Upper limit</Description></ControlParam>
                  </ControlParams>
                </BatchMacro>
                """);
        assertThat(runtime.macro())
                .isEqualTo(new MacroType.Batch(
                        List.of(new MacroType.ControlParameter("Limit (4)", "Upper limit")), OutputFields.BY_NAME));
    }

    @Test
    void readsIterativeMacros() {
        var runtime = read("""
                <ModuleType>Macro</ModuleType>
                <MacroDynamicOutputFields value="True"/>
                <IterativeMacro>
                  <Input>Rest</Input><Output>Again</Output><IterationLimit value="50"/>
                  <LimitBehavior>Warn</LimitBehavior><OutputMode>AllSame</OutputMode>
                </IterativeMacro>
                <Wiz_ShowOutput value="True"/>
                """);
        assertThat(runtime.macro())
                .isEqualTo(new MacroType.Iterative("Rest", "Again", 50, AtLimit.WARN, OutputFields.ALL_SAME));
        assertThat(runtime.dynamicOutputFields()).isTrue();
        assertThat(runtime.more()).extracting(XmlElement::name).containsExactly("IterativeMacro", "Wiz_ShowOutput");
    }

    @Test
    void takesEverythingElseForAStandardMacro() {
        assertThat(read("<ModuleType>Macro</ModuleType>").macro()).isEqualTo(new MacroType.Standard());
    }

    private static RuntimeProperties read(String content) {
        var xml =
                "<AlteryxDocument yxmdVer='1'><Properties><RuntimeProperties>%s</RuntimeProperties></Properties></AlteryxDocument>"
                        .formatted(content);
        var parsed = WorkflowReader.read(ExportFile.inMemory("mill.yxmc", xml.getBytes(StandardCharsets.UTF_8)));
        assertThat(parsed.diagnostics()).isEmpty();
        return parsed.value().properties().runtime().orElseThrow();
    }
}
