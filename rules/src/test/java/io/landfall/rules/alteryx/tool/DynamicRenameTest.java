package io.landfall.rules.alteryx.tool;

import static io.landfall.rules.alteryx.tool.OneTable.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.rules.alteryx.SmallWorkflow;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of fields that formulas, records and other inputs give. */
class DynamicRenameTest {

    private static final String ALL = "<Fields><Field name=\"*Unknown\"/></Fields>";

    private static SmallWorkflow renamed(String configuration) {
        return table().tool(2, "DynamicRename", ALL + configuration)
                .line("1:Output", "2:Targets")
                .written("2:Output");
    }

    @Test
    void renamesByFormula() {
        var workflow =
                renamed("<RenameMode>Formula</RenameMode><Expression>IF StartsWith([_CurrentField_], 'order_') THEN"
                        + " Replace(Right([_CurrentField_], Length([_CurrentField_]) - 6), '_', ' ') ELSE [_CurrentField_]"
                        + " ENDIF</Expression>");
        assertThat(workflow.operators()).isEqualTo("""
            id: DynamicRename_2 op: project input: TextInput_1 fields: - {name: ID, expr: ORDER_ID} - {name: DAY, expr: ORDER_DAY} - _row\
            """);
    }

    @Test
    void blocksAFormulaThatNeedsData() {
        assertThat(renamed("<RenameMode>Formula</RenameMode><Expression>[ORDER_DAY]</Expression>")
                        .codes())
                .contains("AX-DRN-004");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
        Prefix ¦ ORDER_ID  ¦ Warn  ¦ AX-DRN-012
        Prefix ¦ ORDER_    ¦ Warn  ¦
        Suffix ¦ _DAY      ¦ Error ¦ AX-DRN-007
        Prefix ¦ order_    ¦ Warn  ¦ AX-DRN-010
        Suffix ¦ day       ¦ Warn  ¦ AX-DRN-010\
        """)
    void tellsOfNamesWithTheTextInOtherLetters(String side, String text, String onError, @Nullable String code) {
        var codes = renamed(
                        "<RenameMode>Remove</RenameMode><RemovePrefixSuffix><Type>%s</Type><Text>%s</Text><OnError>%s</OnError></RemovePrefixSuffix>"
                                .formatted(side, text, onError))
                .codes();
        assertThat(codes.stream().filter(said -> said.startsWith("AX-DRN")))
                .containsExactlyElementsOf(code == null ? List.of() : List.of(code));
    }

    @Test
    void tellsOfANameWithoutLetters() {
        var workflow = renamed("<RenameMode>Formula</RenameMode><Expression>Left([_CurrentField_], 0)</Expression>");
        assertThat(workflow.codes()).contains("AX-DRN-012");
    }

    @Test
    void tellsOfANameThatAnotherFieldHas() {
        var workflow = renamed("<RenameMode>Formula</RenameMode><Expression>Left([_CurrentField_], 5)</Expression>");
        assertThat(workflow.codes()).contains("AX-DRN-009");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
        A Int32             ¦ Error ¦ AX-DRN-008
        A Int32             ¦ Warn  ¦
        A Int32             ¦       ¦
        A Int32 | B Int32   ¦ Error ¦\
        """)
    void endsWhereTheOtherInputHasAnotherNumberOfFieldsAndThatIsAnError(
            String other, @Nullable String onError, @Nullable String code) {
        var row = other.contains("|") ? "1 | 2" : "1";
        var codes = renamed("<RenameMode>RightInputMetadata</RenameMode><NamesFromMetadata>%s</NamesFromMetadata>"
                        .formatted(onError == null ? "" : "<OnError>%s</OnError>".formatted(onError)))
                .table(3, other + "\n" + row)
                .line("3:Output", "2:Source")
                .codes();
        assertThat(codes.stream().filter(said -> said.startsWith("AX-DRN")))
                .containsExactlyElementsOf(code == null ? List.of() : List.of(code));
    }

    /** A field that no record names keeps its own, unless that is to end the workflow. */
    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
        ORDER_ID | ID                   ¦ Warn  ¦
        ORDER_ID | ID                   ¦ Error ¦ AX-DRN-011
        ORDER_ID | ID; ORDER_DAY | DAY  ¦ Error ¦\
        """)
    void tellsOfFieldsWithoutANewNameWhereThatIsAnError(String pairs, String onError, @Nullable String code) {
        var codes = renamed("""
                        <RenameMode>RightInputRows</RenameMode><NamesFromRows><InputMode>Mapped</InputMode>
                        <OldName>OLD</OldName><NewName>NEW</NewName><OnError>%s</OnError></NamesFromRows>\
                        """.formatted(onError))
                .table(3, "OLD V_String:20 | NEW V_String:20\n" + pairs.replace("; ", "\n"))
                .line("3:Output", "2:Source")
                .knowing(Stream.of(pairs.split("; "))
                        .map(pair -> List.of(pair.split(" \\| ")))
                        .toList())
                .codes();
        assertThat(codes.stream().filter(said -> said.startsWith("AX-DRN")))
                .containsExactlyElementsOf(code == null ? List.of() : List.of(code));
    }

    @Test
    void takesNamesFromTheFirstRecord() {
        var workflow = table().tool(
                        2,
                        "DynamicRename",
                        ALL + "<RenameMode>FirstRow</RenameMode><FirstRow><OnError>Warn</OnError></FirstRow>",
                        "1 Int32 | x V_String:10")
                .line("1:Output", "2:Targets")
                .written("2:Output");
        assertThat(workflow.operators()).isEqualTo("""
            id: DynamicRename_2_first op: sample input: TextInput_1 order: [_row] pick: first count: 1
            id: DynamicRename_2_rest op: sample input: TextInput_1 order: [_row] pick: skip count: 1
            id: DynamicRename_2 op: project input: DynamicRename_2_rest fields: - {name: "1", expr: ORDER_ID} - {name: x, expr: ORDER_DAY} - _row
            name: "Dynamic Rename: the first record has the names" input: DynamicRename_2_first everyRow: COALESCE(TRIM_SPACE(CAST(ORDER_ID AS VARCHAR)), '') = '1' AND COALESCE(TRIM_SPACE(ORDER_DAY), '') = 'x'\
            """);
        assertThat(workflow.pipeline().checks()).hasSize(1);
        assertThat(workflow.codes()).contains("AX-DRN-002");
    }

    @Test
    void blocksNamesThatNobodyHasSeen() {
        assertThat(renamed("<RenameMode>FirstRow</RenameMode><FirstRow><OnError>Warn</OnError></FirstRow>")
                        .codes())
                .contains("AX-DRN-001");
    }

    @ParameterizedTest
    @CsvSource({"Error, AX-DRN-007", "Warn,", "Ignore,"})
    void takesAFieldWithoutTheTextForAnErrorIfTheToolSaysSo(String onError, @Nullable String code) {
        var workflow = renamed(
                "<RenameMode>Remove</RenameMode><RemovePrefixSuffix><Type>Prefix</Type><Text>ORDER_I</Text><OnError>%s</OnError></RemovePrefixSuffix>"
                        .formatted(onError));
        assertThat(workflow.codes().stream()
                        .filter(one -> one.startsWith("AX-DRN"))
                        .findFirst()
                        .orElse(null))
                .isEqualTo(code);
    }
}
