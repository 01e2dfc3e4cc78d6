package io.landfall.rules.alteryx.flow;

import static io.landfall.rules.alteryx.flow.MacroDocuments.document;
import static io.landfall.rules.alteryx.flow.MacroDocuments.line;
import static io.landfall.rules.alteryx.flow.MacroDocuments.node;
import static io.landfall.rules.alteryx.flow.MacroDocuments.said;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers that only formulas read become parameters of an app's pipeline; others are the ones given in advance. */
class AppAssemblyTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    TextBox       | EU | 2/Expression | [REGION] = "X" | {name: Ask (4), type: VARCHAR, default: "'EU'", question: Which?} | REGION IS NOT DISTINCT FROM PARAM."Ask (4)"
                    Date          | EU | 2/Expression | [REGION] = 'xX' | {name: Ask (4), type: VARCHAR, default: "'EU'", question: Which?} | JOIN_TEXT('x', PARAM."Ask (4)")
                    NumericUpDown | 20 | 2/Expression | [QTY] > X | {name: Ask (4), type: BIGINT, default: "20", question: Which?} | PARAM."Ask (4)"
                    DropDown      | EU | 2/Expression | [REGION] = "X" | oneOf: ["'EU'", "'US'"] | PARAM."Ask (4)"
                    TextBox       | EU | none         | [REGION] = "%Question.Ask (4)%" | default: "'EU'" | REGION IS NOT DISTINCT FROM PARAM.""")
    void makesParametersOfAnswers(
            String kind, String answer, String place, String formula, String parameter, String condition)
            throws IOException {
        var conversion =
                converted(kind, answer, place, formula, "Mode>Manual</Mode><Manual_Values>EU\nUS\n</Manual_Values");
        var document = PipelineDocuments.write(conversion.documents().getFirst().pipeline());
        assertThat(document).contains(parameter).contains(condition);
        assertThat(PipelineDocuments.write(
                        PipelineDocuments.read(document, "flow.yaml").value().orElseThrow()))
                .isEqualTo(document);
        assertThat(said(conversion)).contains("AX-APP-002").doesNotContain("AX-APP-001");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    TextBox       | EU | [REGION] = "X" | NOT CONTAINS_TEXT(PARAM."Ask (4)", '"')
                    TextBox       | EU | [REGION] = 'X' | NOT CONTAINS_TEXT(PARAM."Ask (4)", '''')
                    DropDown      | EU | [REGION] = 'X' | PARAM."Ask (4)" <> ''
                    NumericUpDown | 20 | [QTY] > X      | none""")
    void checksThatAnAnswerDoesNotEndItsText(String kind, String answer, String formula, String check)
            throws IOException {
        var document = PipelineDocuments.write(
                converted(kind, answer, "2/Expression", formula, "Mode>Manual</Mode><Manual_Values>EU\n</Manual_Values")
                        .documents()
                        .getFirst()
                        .pipeline());
        if (check.equals("none")) {
            assertThat(document).doesNotContain("checks:");
        } else {
            assertThat(document).contains("the answer to 'Ask (4)' can stand in a formula", check);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    TextBox       | 20    | 2/Expression | [QTY] > X      | > 20 IS TRUE
                    TextBox       |       | 2/Expression | [REGION] = "X" | 'X'
                    NumericUpDown | 0.5   | 2/Expression | [QTY] > X      | > 5E-1 IS TRUE
                    DropDown      | FR    | 2/Expression | [REGION] = "X" | 'FR'
                    TextBox       | QTY   | 2/Expression | [X] > 1        | > 1 IS TRUE
                    TextBox       | b.csv | 3/File       | [QTY] > 1      | b.csv
                    TextBox       | EU    | computed     | [REGION] = "X" | 'EU'""")
    void leavesOtherAnswersAsTheyWereSaved(String kind, String answer, String place, String formula, String expected)
            throws IOException {
        var conversion = converted(
                kind,
                answer == null ? "" : answer,
                place,
                formula,
                "Mode>Manual</Mode><Manual_Values>EU\nUS\n</Manual_Values");
        assertThat(PipelineDocuments.write(conversion.documents().getFirst().pipeline()))
                .contains(expected)
                .doesNotContain("PARAM.");
        assertThat(said(conversion)).contains("AX-APP-001").doesNotContain("AX-APP-002");
    }

    /** Designer stores a drop-down as a list that takes one answer, and shows a name for each of them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    False | Europe:EU,America:US | oneOf: ["'EU'", "'US'"]
                    False | EU,US                | oneOf: ["'EU'", "'US'"]
                    False | Europe:EU,US         | none
                    False | EU:Europe,US:America | none
                    True  | Europe:EU,America:US | none""")
    void makesAParameterOfADropDown(String multiple, String choices, String expected) throws IOException {
        var document = PipelineDocuments.write(converted(
                        "ListBox",
                        "EU",
                        "2/Expression",
                        "[REGION] = \"X\"",
                        "Multiple value=\"%s\"/><Mode>Manual</Mode><Manual_Values>%s</Manual_Values"
                                .formatted(multiple, choices.replace(',', '\n')))
                .documents()
                .getFirst()
                .pipeline());
        if (expected.equals("none")) {
            assertThat(document).doesNotContain("PARAM.");
        } else {
            assertThat(document).contains(expected, "PARAM.\"Ask (4)\"");
        }
    }

    @Test
    void doubtsAnEmptyTextThatAFormulaGives() throws IOException {
        var conversion = converted(
                "TextBox", "EU", "emptied", "[REGION] = \"X\"", "Mode>Manual</Mode><Manual_Values>EU\n</Manual_Values");
        assertThat(PipelineDocuments.write(conversion.documents().getFirst().pipeline()))
                .contains("'X'");
        assertThat(said(conversion)).contains("AX-APP-001", "AX-APP-004");
    }

    private Conversion converted(String kind, String answer, String place, String formula, String more)
            throws IOException {
        var nodes = node(
                        1,
                        "TextInput.TextInput",
                        "<Fields><Field name=\"QTY\"/><Field name=\"REGION\"/></Fields><Data><r><c>30</c><c>EU</c></r></Data>")
                + node(
                        2,
                        "Filter.Filter",
                        "<Mode>Custom</Mode><Expression>%s</Expression>".formatted(formula.replace(">", "&gt;")))
                + node(3, "DbFileOutput.DbFileOutput", "<File FileFormat=\"0\">X.csv</File><FormatSpecificOptions/>");
        var lines = line(1, "Output", 2, "Input")
                + line(2, "True", 3, "Input")
                + "<Connection name=\"#1\"><Origin ToolID=\"4\" Connection=\"Question\"/><Destination ToolID=\"5\" Connection=\"Question\"/></Connection>";
        var actions = place.equals("none") ? "" : """
                <Actions><NoCondition><Type>NoCondition</Type><True><Action><Type>UpdateValue</Type><ToolId value="5"/><Mode>Simple</Mode><Variable/>
                <Replace value="True"/><ReplaceText>%s</ReplaceText><Destination>%s</Destination></Action></True></NoCondition></Actions>
                """.formatted(place.startsWith("3") ? "X.csv" : "X", place);
        if (place.equals("computed")) {
            actions = actions.replace(
                            "UpdateValue</Type>",
                            "UpdateValueFormula</Type><Expression>Replace([Destination], 'X', [#1])</Expression>")
                    .replace(">computed<", ">2/Expression<");
        }
        if (place.equals("emptied")) {
            actions = actions.replace(
                            "UpdateValue</Type>",
                            "UpdateValueFormula</Type><Expression>IF [#1] = 'EU' THEN '' ELSE [#1] ENDIF</Expression>")
                    .replace("<Replace value=\"True\"/><ReplaceText>X</ReplaceText>", "")
                    .replace(">emptied<", ">2/Expression<");
        }
        var app = document(nodes, lines, """
                <RuntimeProperties>%s<Questions><Question><Type>%s</Type><Description>Which?</Description><Name>Ask (4)</Name><ToolId value="4"/>
                <%s><Default%s</Question></Questions><ModuleType>Wizard</ModuleType></RuntimeProperties>
                """.formatted(
                        actions,
                        kind,
                        more,
                        kind.equals("NumericUpDown")
                                ? " value=\"%s\"/>".formatted(answer)
                                : ">%s</Default>".formatted(answer)));
        var file = Files.writeString(folder.resolve("flow.yxwz"), app);
        try (var exports = Exports.find(List.of(file))) {
            return new AlteryxConverter(new Completion(EngineCheck.NONE), FileSchemas.NONE, List.of())
                    .convert(exports.of(ExportKind.ALTERYX))
                    .getFirst();
        }
    }
}
