package io.landfall.rules.alteryx.flow;

import static io.landfall.rules.alteryx.flow.MacroDocuments.document;
import static io.landfall.rules.alteryx.flow.MacroDocuments.line;
import static io.landfall.rules.alteryx.flow.MacroDocuments.node;
import static io.landfall.rules.alteryx.flow.MacroDocuments.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list box of a macro ticks fields of the Select inside. */
class FieldTicksTest {

    private static final String ANSWER = "<Value name=\"figures\">%s</Value>";

    private static final String TICKS =
            "<Action><Type>UpdateSelect</Type><ToolId value=\"5\"/><Variable>figures</Variable><SelectTool value=\"2\"/></Action>";

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', useHeadersInDisplayName = true, textBlock = """
        Net saved as | answer                | fields  | said
        False        | Tax=True              | Tax     | ~~
        False        | Tax=True,NET=False    | Tax     | ~~
        False        | Tax=False,Net=True    | Net     | ~~
        True         | Net=True,Gone=True    | Net     | ~~
        True         | Tax=True              | Net,Tax | AX-MACRO-021
        False        | "Tax"=True            | ~~      | AX-MACRO-001
        False        | Tax                   | ~~      | AX-MACRO-001
        """)
    void ticksWhatTheAnswerNames(String saved, String answer, String fields, String said) throws IOException {
        var conversion = called(saved, ANSWER.formatted(answer));
        assertThat(codes(conversion)).isEqualTo(said);
        assertThat(fields(conversion)).isEqualTo(fields);
    }

    /** The fields that come in are the choices, all of them ticked: how Designer hands that on is not documented. */
    @Test
    void doesNotKnowWhatAllTicksAre() throws IOException {
        assertThat(said(called("False", "")))
                .contains("AX-MACRO-001", "all is ticked in advance in the list 'figures'");
    }

    /** Another action ticks the field before the list does, which depends on a condition: nothing settles what becomes of the field. */
    @Test
    void doubtsAnActionThatDependsOnACondition() throws IOException {
        var before = """
                <NoCondition><Type>NoCondition</Type><True><Action><Type>UpdateValueFormula</Type><ToolId value="6"/><Expression>"True"</Expression>
                  <Destination>2/SelectFields/SelectField[@field='Net']/@selected</Destination>
                </Action></True></NoCondition>
                """;
        var ticks =
                "<Condition><Type>Condition</Type><ToolId value=\"7\"/><Expression>1=1</Expression><True>%s</True><False/></Condition>"
                        .formatted(TICKS);
        assertThat(codes(called("False", ANSWER.formatted("Tax=True"), before + ticks)))
                .contains("AX-MACRO-021");
        assertThat(codes(called("False", ANSWER.formatted("Tax=True"), ticks))).isEmpty();
    }

    private Conversion called(String saved, String answers) throws IOException {
        return called(
                saved, answers, "<NoCondition><Type>NoCondition</Type><True>%s</True></NoCondition>".formatted(TICKS));
    }

    private Conversion called(String saved, String answers, String actions) throws IOException {
        Files.writeString(
                folder.resolve("pick.yxmc"),
                document(
                        node(1, "MacroInput.MacroInput", "<Name>In</Name><Optional value=\"False\"/>")
                                + node(2, "AlteryxSelect.AlteryxSelect", """
                                        <OrderChanged value="False"/><SelectFields><SelectField field="Net" selected="%s"/>
                                        <SelectField field="*Unknown" selected="False"/></SelectFields>
                                        """.formatted(saved))
                                + node(3, "MacroOutput.MacroOutput", "<Name>Out</Name>"),
                        line(1, "Output", 2, "Input") + line(2, "Output", 3, "Input"),
                        """
                        <RuntimeProperties><Actions>%s</Actions><Questions><Question>
                          <Type>ListBox</Type><Name>figures</Name><ToolId value="4"/><Multiple value="True"/>
                          <Multiple_Default value="True"/><Mode>MacroField</Mode>
                        </Question></Questions><ModuleType>Macro</ModuleType></RuntimeProperties>
                        """.formatted(actions)));
        return MacroDocuments.converted(
                folder,
                document(
                        node(
                                        1,
                                        "TextInput.TextInput",
                                        "<Fields><Field name=\"Net\"/><Field name=\"Tax\"/></Fields><Data><r><c>1</c><c>2</c></r></Data>")
                                + "<Node ToolID=\"2\"><GuiSettings/><Properties><Configuration>%s</Configuration></Properties><EngineSettings Macro=\"pick.yxmc\"/></Node>"
                                        .formatted(answers)
                                + node(3, "BrowseV2.BrowseV2", ""),
                        line(1, "Output", 2, "In") + line(2, "Out", 3, "Input"),
                        ""));
    }

    private static String codes(Conversion conversion) {
        return Pattern.compile("AX-MACRO-\\d+")
                .matcher(said(conversion))
                .results()
                .map(found -> found.group())
                .distinct()
                .collect(Collectors.joining(","));
    }

    private static String fields(Conversion conversion) {
        return conversion.documents().getFirst().pipeline().operators().stream()
                .filter(Target.class::isInstance)
                .flatMap(target -> ((Target) target).fields().stream())
                .map(Projection::name)
                .collect(Collectors.joining(","));
    }
}
