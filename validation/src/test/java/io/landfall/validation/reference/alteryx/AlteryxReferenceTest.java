package io.landfall.validation.reference.alteryx;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.validation.reference.LegacyOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reference executor does to records what the tools do. A dash stands for Null. */
class AlteryxReferenceTest {

    private static final String ORDERS = """
        ID Int32 | SHOP V_String:10 | QTY Int16 | PRICE Double
        1 | north | 5 | 2.5
        2 | south |  | 1.25
        3 |  | 2 | 4
        4 | north | 1 | 10
        """;

    private static final String SHOPS = """
        SHOP V_String:10 | CITY V_String:10
        north | Oslo
         | nowhere
        west | Cork
        """;

    @TempDir
    private Path folder;

    private void assertGives(String tool, String configuration, String expected) throws IOException {
        assertGives(ORDERS, tool, configuration, "Output", expected);
    }

    private void assertGives(String table, String tool, String configuration, String anchor, String expected)
            throws IOException {
        assertTable(
                new ReferenceWorkflow()
                        .table(1, table)
                        .tool(2, tool, configuration)
                        .line("1:Output", "2:Input")
                        .written("2:" + anchor),
                expected);
    }

    private void assertJoined(String tool, String configuration, String anchors, String anchor, String expected)
            throws IOException {
        var inputs = anchors.split(",");
        assertTable(
                new ReferenceWorkflow()
                        .table(1, ORDERS)
                        .table(2, SHOPS)
                        .tool(3, tool, configuration)
                        .line("1:Output", "3:" + inputs[0])
                        .line("2:Output", "3:" + inputs[1])
                        .written("3:" + anchor),
                expected);
    }

    private void assertTable(ReferenceWorkflow workflow, String expected) throws IOException {
        assertThat(workflow.table(folder)).isEqualTo(expected.strip());
    }

    @Test
    void selectsAndRenames() throws IOException {
        assertGives("AlteryxSelect", """
            <OrderChanged value="True"/><SelectFields><SelectField field="QTY" selected="True" rename="PIECES" type="V_String" size="1"/>
            <SelectField field="PRICE" selected="False"/><SelectField field="*Unknown" selected="True"/></SelectFields>\
            """, """
            PIECES | ID | SHOP
            5 | 1 | north
            - | 2 | south
            2 | 3 | -
            1 | 4 | north\
            """);
    }

    @Test
    void cutsTextsToASizeAlone() throws IOException {
        assertGives("AlteryxSelect", """
            <SelectFields><SelectField field="SHOP" selected="True" size="3"/><SelectField field="QTY" selected="True" size="2"/></SelectFields>\
            """, """
            ID | SHOP | QTY | PRICE
            1 | nor | 5 | 2.5
            2 | sou | - | 1.25
            3 | - | 2 | 4
            4 | nor | 1 | 10\
            """);
    }

    @Test
    void takesNullForFalse() throws IOException {
        var filter = "<Mode>Custom</Mode><Expression>[QTY] &gt; 1</Expression>";
        assertGives(ORDERS, "Filter", filter, "True", """
            ID | SHOP | QTY | PRICE
            1 | north | 5 | 2.5
            3 | - | 2 | 4\
            """);
        assertGives(ORDERS, "Filter", filter, "False", """
            ID | SHOP | QTY | PRICE
            2 | south | - | 1.25
            4 | north | 1 | 10\
            """);
    }

    @Test
    void seesWhatFormulasBeforeMade() throws IOException {
        assertGives("Formula", """
            <FormulaFields><FormulaField field="QTY" expression="[QTY] * 2" type="Int16" enabled="True"/>
            <FormulaField field="NET" expression="[QTY] + 1" type="Double" enabled="True"/></FormulaFields>\
            """, """
            ID | SHOP | QTY | PRICE | NET
            1 | north | 10 | 2.5 | 11
            2 | south | - | 1.25 | -
            3 | - | 4 | 4 | 5
            4 | north | 2 | 10 | 3\
            """);
    }

    /** A formula is said to make doubles of numbers; whether it does where it only hands one on is not documented. */
    @Test
    void leavesDecimalsThatAFormulaChoosesForATextOpen() throws IOException {
        var chosen = """
            <FormulaFields><FormulaField field="T" expression="IF [K] THEN [F] ELSE Null() ENDIF" type="V_String" size="9" enabled="True"/></FormulaFields>\
            """;
        var plain = chosen.replace("IF [K] THEN [F] ELSE Null() ENDIF", "[F]");
        assertGives("K Bool | F FixedDecimal:6.2\nTrue | 1.50", "Formula", plain, "Output", """
            K | F | T
            True | 1.50 | 1.50\
            """);
        assertGives("K Bool | F FixedDecimal:6.2\nTrue | 1.25", "Formula", chosen, "Output", """
            K | F | T
            True | 1.25 | 1.25\
            """);
        assertGives("K Bool | F FixedDecimal:6.2\nTrue | 1.50", "Formula", chosen, "Output", """
            undefined: a FixedDecimal with zeros at its end that a formula chooses for a text\
            """);
    }

    @Test
    void writesMarksBesideEachOtherInDates() throws IOException {
        var written = """
            <IsFrom value="True"/><InputFieldName>D</InputFieldName><Language>English</Language><Format>Month dd, yyyy</Format><OutputFieldName>T</OutputFieldName>\
            """;
        assertGives("D Date\n2023-12-31", "DateTime", written, "Output", """
            D | T
            2023-12-31 | December 31, 2023\
            """);
    }

    @Test
    void joinsNullWithNull() throws IOException {
        var join = """
            <JoinInfo connection="Left"><Field field="SHOP"/></JoinInfo><JoinInfo connection="Right"><Field field="SHOP"/></JoinInfo>
            <SelectConfiguration><Configuration outputConnection="Join"><SelectFields><SelectField field="*Unknown" selected="True"/></SelectFields></Configuration></SelectConfiguration>\
            """;
        assertJoined("Join", join, "Left,Right", "Join", """
            ID | SHOP | QTY | PRICE | Right_SHOP | CITY
            3 | - | 2 | 4 | - | nowhere
            1 | north | 5 | 2.5 | north | Oslo
            4 | north | 1 | 10 | north | Oslo\
            """);
        assertJoined("Join", join, "Left,Right", "Left", """
            ID | SHOP | QTY | PRICE
            2 | south | - | 1.25\
            """);
        assertJoined("Join", join, "Left,Right", "Right", """
            SHOP | CITY
            west | Cork\
            """);
    }

    @Test
    void keepsTargetsWithoutSource() throws IOException {
        assertTable(
                new ReferenceWorkflow()
                        .table(1, "ID Int32\n1\n2")
                        .table(2, "R Int32\n5")
                        .tool(3, "Filter", "<Mode>Custom</Mode><Expression>[R] = 1</Expression>")
                        .tool(4, "AppendFields", "<CartesianMode>Error</CartesianMode>")
                        .line("2:Output", "3:Input")
                        .line("1:Output", "4:Targets")
                        .line("3:True", "4:Source")
                        .written("4:Output"),
                """
                ID | R
                1 | -
                2 | -\
                """);
    }

    @Test
    void unitesByName() throws IOException {
        assertTable(
                new ReferenceWorkflow()
                        .table(1, "ID Int32 | A V_String:3\n1 | x")
                        .table(2, "a V_String:3 | id V_String:3 | B V_String:3\ny | 2b | z")
                        .tool(
                                3,
                                "Union",
                                "<ByName_ErrorMode>Warning</ByName_ErrorMode><ByName_OutputMode>All</ByName_OutputMode><Mode>ByName</Mode>")
                        .line("#1", "1:Output", "3:Input")
                        .line("#2", "2:Output", "3:Input")
                        .written("3:Output"),
                """
                ID | A | B
                1 | x | -
                2b | y | z\
                """);
    }

    @Test
    void aggregatesByKeyInItsOrder() throws IOException {
        assertGives("Summarize", """
            <SummarizeFields><SummarizeField field="SHOP" action="GroupBy" rename="SHOP"/>
            <SummarizeField field="QTY" action="Sum" rename="QTY"/><SummarizeField field="QTY" action="Count" rename="ALL"/>
            <SummarizeField field="ID" action="Concat" rename="IDS"><Separator>;</Separator></SummarizeField></SummarizeFields>\
            """, """
            SHOP | QTY | ALL | IDS
            - | 2 | 1 | 3
            north | 6 | 2 | 1;4
            south | - | 1 | 2\
            """);
    }

    @Test
    void namesFieldsByTheirHeaders() throws IOException {
        assertGives("H V_String:5 | X Int16\n10 | 1\nA b | 2\n | 3\n9 | 4\n9 | 5", "CrossTab", """
            <GroupFields/><HeaderField field="H"/><DataField field="X"/><Methods><Method method="Sum"/></Methods>\
            """, "Output", """
            _Null_ | 9 | 10 | A_b
            3 | 9 | 1 | 2\
            """);
    }

    /** Whether a count of nothing is 0 or Null is not documented. */
    @Test
    void leavesACountOfNothingOpen() throws IOException {
        var counts = """
            <GroupFields><Field field="G"/></GroupFields><HeaderField field="H"/><DataField field="X"/>
            <Methods><Method method="Count"/></Methods>\
            """;
        assertGives("G Int16 | H V_String:5 | X Int16\n1 | a | 7\n1 | b | 8", "CrossTab", counts, "Output", """
            G | Count_a | Count_b
            1 | 1 | 1\
            """);
        assertGives("G Int16 | H V_String:5 | X Int16\n1 | a | 7\n2 | b | 8", "CrossTab", counts, "Output", """
            undefined: a Cross Tab that has nothing to count\
            """);
    }

    @Test
    void sortsAsInADictionary() throws IOException {
        assertGives("C V_String:3\n10\nb\nA\n\na\n9", "Sort", """
            <SortInfo locale="1033"><Field field="C" order="Ascending"/></SortInfo>\
            """, "Output", """
            C
            -
            9
            10
            a
            A
            b\
            """);
    }

    @Test
    void buildsOnRowsBefore() throws IOException {
        assertGives("MultiRowFormula", """
            <UpdateField value="False"/><CreateField_Name>T</CreateField_Name><CreateField_Type>Int32</CreateField_Type>
            <OtherRows>Empty</OtherRows><NumRows value="1"/><Expression>[Row-1:T] + [ID]</Expression><GroupByFields/>\
            """, """
            ID | SHOP | QTY | PRICE | T
            1 | north | 5 | 2.5 | 1
            2 | south | - | 1.25 | 3
            3 | - | 2 | 4 | 6
            4 | north | 1 | 10 | 10\
            """);
    }

    @Test
    void keepsTheRestInTheLastField() throws IOException {
        assertGives("S V_String:9\na,b;c,d\nx\n", "TextToColumns", """
            <Field>S</Field><ErrorHandling>Last</ErrorHandling><RootName>S</RootName><Delimeters value=",;"/>
            <NumFields value="2"/><Flags value="0"/>\
            """, "Output", """
            S | S1 | S2
            a,b;c,d | a | b;c,d
            x | x | -\
            """);
    }

    @Test
    void readsTextAsItIs() throws IOException {
        Files.writeString(folder.resolve("in.csv"), "ID,NAME,NAME\n01,\"a,b\",\n2,,\"\"\n");
        assertTable(
                new ReferenceWorkflow()
                        .tool(
                                1,
                                "DbFileInput",
                                "<File"
                                        + " FileFormat=\"0\">in.csv</File><FormatSpecificOptions><CodePage>65001</CodePage></FormatSpecificOptions>")
                        .written("1:Output"),
                """
                ID | NAME | NAME2
                01 | a,b | -
                2 | - | ''\
                """);
    }

    @Test
    void countsMatchesOfNothingAsTokens() throws IOException {
        assertGives("S V_String:9\n- 26\n7 B", "RegEx", """
            <Field>S</Field><RegExExpression value="(?:^|\\D+)(\\d*)"/><CaseInsensitve value="True"/><Method>ParseSimple</Method>
            <ParseSimple><SplitToRows value="False"/><RootName>T</RootName><NumFields value="2"/><ErrorHandling>Warn</ErrorHandling></ParseSimple>\
            """, "Output", """
            S | T1 | T2
            - 26 | '' | 26
            7 B | 7 | ''\
            """);
    }

    @Test
    void appendsWhatItFindsUnlessSeveralWouldAnswer() throws IOException {
        var find = """
            <FieldFind>SHOP</FieldFind><FieldSearch>SHOP</FieldSearch><FindMode>%s</FindMode><NoCase value="False"/>
            <MatchWholeWord value="False"/><ReplaceMode>Append</ReplaceMode><ReplaceMultipleFound value="False"/>
            <ReplaceAppendFields><Field field="CITY"/></ReplaceAppendFields>\
            """;
        assertJoined("FindReplace", find.formatted("FindWhole"), "Targets,Source", "Output", """
            ID | SHOP | QTY | PRICE | CITY
            1 | north | 5 | 2.5 | Oslo
            2 | south | - | 1.25 | -
            3 | - | 2 | 4 | -
            4 | north | 1 | 10 | Oslo\
            """);
        assertTable(
                new ReferenceWorkflow()
                        .table(1, "SHOP V_String:10\nnorthwest")
                        .table(2, SHOPS)
                        .tool(3, "FindReplace", find.formatted("FindAny"))
                        .line("1:Output", "3:Targets")
                        .line("2:Output", "3:Source")
                        .written("3:Output"),
                "undefined: a Find Replace where several records of the source match");
    }

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

    @Test
    void refusesWhatItDoesNotKnowByName() throws IOException {
        assertGives(
                "Sample",
                "<Mode>Random</Mode><N>2</N><GroupFields/>",
                "refused: a Sample by chance or by a share (RANDOM)");
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
    void makesARecordOfEachValueInJson() throws IOException {
        var texts = """
            ID Int32 | JSON V_String:200
            1 | {"city": "Ro\\"me", "rooms": [{"no": 7}, {"no": -12.50}], "open": true, "pets": null}
            2 | ["a"]
            """;
        assertGives(
                texts,
                "JSONParse",
                "<JSON_Field>JSON</JSON_Field><IncludeInOutput value=\"False\"/><SingleField value=\"False\"/>",
                "Output",
                """
                ID | JSON_Name | JSON_ValueString | JSON_ValueInt | JSON_ValueFloat | JSON_ValueBool
                1 | city | Ro"me | - | - | -
                1 | rooms.0.no | - | 7 | - | -
                1 | rooms.1.no | - | - | -12.5 | -
                1 | open | - | - | - | True
                1 | pets | - | - | - | -
                2 | 0 | a | - | - | -\
                """);
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

    /** The example on the tool's page, with a pair that lacks a key. */
    @Test
    void makesGroups() throws IOException {
        assertGives("""
            KEY_1 String:1 | KEY_2 String:1
            X | A
            Y | B
             | L
            Z | A
            B | X
            L | M
            """, "MakeGroup", "<Key1 field=\"KEY_1\"/><Key2 field=\"KEY_2\"/>", "Output", """
            Group | Key
            A | A
            A | B
            A | X
            A | Y
            A | Z
            L | L
            L | M
            """);
    }

    @Test
    void imputesWithTheMeanOfTheOthers() throws IOException {
        assertTable(
                new ReferenceWorkflow()
                        .table(1, ORDERS)
                        .macro(2, "Imputation_v3.yxmc", """
                            <Value name="listbox Select Incoming Fields">"PRICE"</Value>
                            <Value name="radio User Specified Replace From Value">True</Value>
                            <Value name="updown User Replace Value">10.00000</Value>
                            <Value name="radio Mean">True</Value>\
                            """)
                        .line("1:Output", "2:Input")
                        .written("2:Output"),
                """
                ID | SHOP | QTY | PRICE
                1 | north | 5 | 2.5
                2 | south | - | 1.25
                3 | - | 2 | 4
                4 | north | 1 | 2.58333333333333
                """);
    }

    @Test
    void dealsRecordsOutToEqualTiles() throws IOException {
        assertGives("Tile", """
            <Method>EqualRecords</Method>
            <EqualRecords><NumTiles value="3"/><EqualRecordsSortField>QTY</EqualRecordsSortField></EqualRecords>
            <GroupFields/>\
            """, """
            ID | SHOP | QTY | PRICE | Tile_Num | Tile_SequenceNum
            1 | north | 5 | 2.5 | 1 | 1
            3 | - | 2 | 4 | 1 | 2
            4 | north | 1 | 10 | 2 | 1
            2 | south | - | 1.25 | 3 | 1
            """);
    }
}
