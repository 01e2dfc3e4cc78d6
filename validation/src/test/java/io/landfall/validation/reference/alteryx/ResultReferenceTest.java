package io.landfall.validation.reference.alteryx;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.validation.reference.LegacyOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a workflow comes to: results, refusals, and which ways were taken. */
class ResultReferenceTest extends ReferenceOrders {

    @Test
    void runsAMacroAgainUntilNothingComesBack() throws IOException {
        var base = "AlteryxBasePluginsGui.";
        var inside = new ReferenceWorkflow()
                .node(1, base + "MacroInput.MacroInput", "<Configuration><Name>in</Name></Configuration>")
                .tool(2, "Formula", """
                    <FormulaFields><FormulaField field="N" expression="[N] - 1" type="Int32" enabled="True"/>
                    <FormulaField field="TURN" expression="[Engine.IterationNumber]" type="Int32" enabled="True"/></FormulaFields>\
                    """)
                .tool(3, "Filter", "<Mode>Custom</Mode><Expression>[N] &gt; 0</Expression>")
                .node(4, base + "MacroOutput.MacroOutput", "<Configuration><Name>back</Name></Configuration>")
                .node(5, base + "MacroOutput.MacroOutput", "<Configuration><Name>done</Name></Configuration>")
                .line("1:Output", "2:Input")
                .line("2:Output", "3:Input")
                .line("3:True", "4:Input")
                .line("3:False", "5:Input")
                .text()
                .replace("<Properties/></AlteryxDocument>", """
                    <Properties><RuntimeProperties><Actions/><Questions/><ModuleType>Macro</ModuleType><IterativeMacro>
                    <Input>in</Input><Output>back</Output><IterationLimit value="10"/><LimitBehavior>Error</LimitBehavior>
                    <OutputMode>AllSame</OutputMode></IterativeMacro></RuntimeProperties></Properties></AlteryxDocument>\
                    """);
        Files.writeString(folder.resolve("count_down.yxmc"), inside);
        assertTable(
                new ReferenceWorkflow()
                        .table(1, "ID V_String:1 | N Int32\na | 3\nb | 1")
                        .macro(2, "count_down.yxmc", "")
                        .line("1:Output", "2:in")
                        .written("2:done"),
                """
                ID | N | TURN
                b | 0 | 0
                a | 0 | 2\
                """);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        Byte,       300
        Int32,      2.5
        Bool,       yes
        Date,       2024-1-5
        V_String:3, abcdef\
        """)
    void looksAtTheTextsAnewWhereTheTypeThatDesignerNotedDoesNotHoldThem(String noted, String text) throws IOException {
        assertTable(
                new ReferenceWorkflow()
                        .table(1, "V %s\n%s".formatted(noted, text))
                        .written("1:Output"),
                "V\n%s".formatted(text));
    }

    @Test
    void refusesWhatItDoesNotKnowByName() throws IOException {
        assertGives("Sample", "<Mode>Random</Mode><N>2</N><GroupFields/>", "refused: a Sample by chance (RANDOM)");
    }

    @Test
    void endsThatNobodyReadsAreTheResultOfAWorkflowThatWritesNothing() throws IOException {
        var outcome = new ReferenceWorkflow()
                .table(1, ORDERS)
                .tool(2, "Filter", "<Mode>Custom</Mode><Expression>[ID] &lt; 2</Expression>")
                .tool(3, "Unique", "<UniqueFields><Field field=\"SHOP\"/></UniqueFields>")
                .line("1:Output", "2:Input")
                .line("1:Output", "3:Input")
                .outcome(folder);
        assertThat(outcome).isInstanceOfSatisfying(LegacyOutcome.Ran.class, ran -> {
            assertThat(ran.outputs())
                    .extracting(LegacyOutcome.Output::name)
                    .containsExactly("Filter_2_True", "Filter_2_False", "Unique_3_Unique", "Unique_3_Duplicates");
            assertThat(ran.outputs())
                    .extracting(output -> output.rows().rows().size())
                    .containsExactly(1, 3, 3, 1);
            assertThat(ran.outputs())
                    .extracting(LegacyOutcome.Output::ordered)
                    .containsExactly(true, true, false, false);
        });
    }

    private static void assertResult(LegacyOutcome outcome, String name) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        LegacyOutcome.Ran.class,
                        ran -> assertThat(ran.outputs())
                                .extracting(LegacyOutcome.Output::name)
                                .containsExactly(name));
    }

    /** A container that is switched off leaves a Browse with nothing to show. */
    @Test
    void aBrowseAtWhichNothingArrivesShowsNoResult() throws IOException {
        var outcome = new ReferenceWorkflow()
                .table(1, ORDERS)
                .disabled(2, "Unique", "<UniqueFields><Field field=\"SHOP\"/></UniqueFields>")
                .tool(3, "BrowseV2", "")
                .line("1:Output", "2:Input")
                .line("2:Unique", "3:Input")
                .outcome(folder);
        assertResult(outcome, "TextInput_1");
    }

    /** Nor does a tool that somebody has left lying on the canvas, and what stands behind it. */
    @ParameterizedTest
    @ValueSource(strings = {"RecordID", "BrowseV2", "DbFileOutput"})
    void toolsWithoutRecordsGiveNoResult(String last) throws IOException {
        var outcome = new ReferenceWorkflow()
                .table(1, ORDERS)
                .tool(2, "RecordID", "<FieldName>LONE</FieldName>")
                .tool(3, last, "<FieldName>LONER</FieldName><File FileFormat=\"0\">lone.csv</File>")
                .line("2:Output", "3:Input")
                .outcome(folder);
        assertResult(outcome, "TextInput_1");
    }

    /** Nobody says what becomes of a table for which the tool keeps no choice. */
    @ParameterizedTest
    @CsvSource(textBlock = """
        Append,       23, aka:dwh|||copy, KEPT
        DeleteAppend, 23, aka:dwh|||copy, REMOVED
        Overwrite,    23, aka:dwh|||copy, REMOVED
        Create,       23, aka:dwh|||copy, REFUSED
        '',           23, aka:dwh|||copy,
        '',           0,  copy.csv,       REMOVED\
        """)
    void saysWhatBecomesOfRecordsThatAreThere(
            String option, String format, String place, LegacyOutcome.@Nullable EarlierRows earlier)
            throws IOException {
        var outcome = new ReferenceWorkflow()
                .table(1, ORDERS)
                .tool(2, "DbFileOutput", """
                    <File FileFormat="%s">%s</File><FormatSpecificOptions><OutputOption>%s</OutputOption></FormatSpecificOptions>\
                    """.formatted(format, place, option))
                .line("1:Output", "2:Input")
                .outcome(folder);
        assertThat(((LegacyOutcome.Ran) outcome).outputs().getFirst().earlier())
                .isEqualTo(Optional.ofNullable(earlier));
    }

    @Test
    void endsInAMacroAreTooIfItRunsOnce() throws IOException {
        var base = "AlteryxBasePluginsGui.";
        Files.writeString(
                folder.resolve("alarm.yxmc"),
                new ReferenceWorkflow()
                        .node(1, base + "MacroInput.MacroInput", "<Configuration><Name>in</Name></Configuration>")
                        .tool(
                                2,
                                "Message",
                                "<When>Filter</When><Filter>1==1</Filter><Type>Error</Type><MessageExpression>'bad'</MessageExpression>")
                        .line("1:Output", "2:Input")
                        .text()
                        .replace("<Properties/></AlteryxDocument>", """
                            <Properties><RuntimeProperties><Actions/><Questions/><ModuleType>Macro</ModuleType><MacroInputs/>
                            </RuntimeProperties></Properties></AlteryxDocument>\
                            """));
        var outcome = new ReferenceWorkflow()
                .table(1, ORDERS)
                .macro(7, "alarm.yxmc", "")
                .line("1:Output", "7:in")
                .outcome(folder);
        assertResult(outcome, "Message_7_2");
    }

    @Test
    void tellsWhatEachToolAnsweredAndWhichWaysWereTaken() throws IOException {
        var outcome = new ReferenceWorkflow()
                .table(1, ORDERS)
                .tool(2, "Filter", "<Mode>Custom</Mode><Expression>[ID] &lt; 9</Expression>")
                .line("1:Output", "2:Input")
                .written("2:True")
                .outcome(folder);
        assertThat(outcome).isInstanceOfSatisfying(LegacyOutcome.Ran.class, ran -> {
            assertThat(ran.steps()).extracting(LegacyOutcome.Step::output).containsExactly("", "True", "False", "");
            assertThat(ran.branches().covered()).isEqualTo(1);
            assertThat(ran.branches().total()).isEqualTo(2);
            assertThat(ran.outputs()).extracting(LegacyOutcome.Output::ordered).containsExactly(true);
        });
    }
}
