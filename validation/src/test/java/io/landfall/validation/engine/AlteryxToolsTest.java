package io.landfall.validation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Converted Alteryx tools give the values and the order that the tools give. */
class AlteryxToolsTest {

    private static final String ORDERS = """
            ID Int32 | CUST V_String:5 | QTY Int16
            1 | b | 5
            2 | a | 0
            3 |  | 7
            4 | b |
            5 | x | 2
            """;

    private static final String CUSTOMERS = """
            CUST V_WString:9 | NAME V_String:20
            b | Bo
            a | Ada
             | Nobody
            B | Big
            a | Al
            """;

    @TempDir
    private Path folder;

    private void assertWritten(RunnableWorkflow workflow, String expected) throws IOException {
        var written = new RunTester(folder).written(workflow.pipeline(folder), "out.csv");
        assertThat(written).isEqualTo(csv(expected));
    }

    private static String csv(String table) {
        return table.lines()
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static RunnableWorkflow joined() {
        return new RunnableWorkflow()
                .table(1, ORDERS)
                .table(2, CUSTOMERS)
                .tool(3, "Join", """
                        <JoinInfo connection="Left"><Field field="CUST"/></JoinInfo>
                        <JoinInfo connection="Right"><Field field="CUST"/></JoinInfo>""")
                .line("1:Output", "3:Left")
                .line("2:Output", "3:Right");
    }

    @Test
    void joinsByKeyInKeyOrder() throws IOException {
        assertWritten(joined().written("3:Join"), """
                ID | CUST | QTY | Right_CUST | NAME
                3 |  | 7 |  | Nobody
                2 | a | 0 | a | Ada
                2 | a | 0 | a | Al
                1 | b | 5 | b | Bo
                4 | b |  | b | Bo""");
    }

    /** A Filter that ends a workflow has two results, NULL among the False ones, and a tool without a line to it has none. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        Filter_2_True;  1,b,5 3,,7
        Filter_2_False; 2,a,0 4,b, 5,x,2
        """)
    void writesWhatAFilterKeepsAndWhatItDoesNot(String result, String rows) throws IOException {
        var condition = "<Mode>Custom</Mode><Expression>[QTY] &gt; 4</Expression>";
        var workflow = new RunnableWorkflow()
                .table(1, ORDERS)
                .tool(2, "Filter", condition)
                .tool(3, "Filter", condition)
                .line("1:Output", "2:Input");
        assertThat(new RunTester(folder).written(workflow.pipeline(folder), result + ".csv"))
                .isEqualTo("ID,CUST,QTY\n" + rows.replace(' ', '\n') + "\n");
    }

    /** The first ten characters of a text are a date with all of its digits, or none. */
    @Test
    void readsOnlyWholeDates() throws IOException {
        var workflow = new RunnableWorkflow()
                .table(1, """
                        T V_String:20
                        2023-01-15
                        2023-1-15
                        2023-01-5
                        2023-01-15 08:05:00
                        2023-01-15 8:05:00
                        2023-02-30
                        """)
                .tool(2, "AlteryxSelect", """
                        <SelectFields><SelectField field="T" selected="True" type="Date"/></SelectFields>""")
                .line("1:Output", "2:Input");
        assertWritten(workflow.written("2:Output"), "T\n2023-01-15\n\n\n2023-01-15\n2023-01-15\n\n");
    }

    /** A Byte has no sign, wherever its value comes from. */
    @Test
    void writesNothingIntoAByteThatItCannotHold() throws IOException {
        var workflow = new RunnableWorkflow()
                .table(1, """
                        T V_String:5 | N Int16
                        -7 | -7
                        300 | 300
                        255 | 255""")
                .tool(2, "Formula", """
                        <FormulaFields><FormulaField expression="[T]" field="TEXT" size="1" type="Byte"/><FormulaField expression="[N]" field="NUMBER" size="1" type="Byte"/>\
                        <FormulaField expression="300" field="LITERAL" size="1" type="Byte"/></FormulaFields>""")
                .line("1:Output", "2:Input")
                .written("2:Output");
        assertWritten(workflow, """
                T | N | TEXT | NUMBER | LITERAL
                -7 | -7 |  |  |
                300 | 300 |  |  |
                255 | 255 | 255 | 255 |""");
    }

    /** What prints as a half may lie below it. */
    @Test
    void roundsADoubleByWhatItIsInBinary() throws IOException {
        var workflow = new RunnableWorkflow()
                .table(1, "X Double\n2.675\n-2.675\n0.125\n74.876925")
                .tool(2, "Formula", """
                        <FormulaFields><FormulaField expression="[X]" field="C" size="19.2" type="FixedDecimal"/></FormulaFields>""")
                .line("1:Output", "2:Input")
                .written("2:Output");
        assertWritten(workflow, """
                X | C
                2.675 | 2.67
                -2.675 | -2.67
                0.125 | 0.13
                74.876925 | 74.88""");
    }

    /** The size counts the sign and the point: 5.2 has room for 99.99 and -9.99. */
    @Test
    void storesNothingThatTakesMoreThanTheSizeOfAFixedDecimal() throws IOException {
        var workflow = new RunnableWorkflow()
                .table(
                        1,
                        "X Double | T V_String:20 | N Int32\n99.99 | 99.99 | 999\n-9.99 | -9.99 | -99\n99.996 | 100 | 1000\n-10 | -10 | -100")
                .tool(2, "Formula", """
                        <FormulaFields><FormulaField expression="[X]" field="X2" size="5.2" type="FixedDecimal"/>\
                        <FormulaField expression="[N]" field="N2" size="3.0" type="FixedDecimal"/>\
                        <FormulaField expression="-10" field="L" size="5.2" type="FixedDecimal"/></FormulaFields>""")
                .tool(3, "AlteryxSelect", """
                        <SelectFields><SelectField field="T" selected="True" type="FixedDecimal" size="5.2"/>\
                        <SelectField field="*Unknown" selected="True"/></SelectFields>""")
                .line("1:Output", "2:Input")
                .line("2:Output", "3:Input")
                .written("3:Output");
        assertWritten(workflow, """
                X | T | N | X2 | N2 | L
                99.99 | 99.99 | 999 | 99.99 | 999 |
                -9.99 | -9.99 | -99 | -9.99 | -99 |
                99.996 |  | 1000 |  |  |
                -10 |  | -100 |  |  |""");
    }

    @Test
    void leavesTheOthersOfTheLeft() throws IOException {
        assertWritten(joined().written("3:Left"), """
                ID | CUST | QTY
                5 | x | 2""");
    }

    @Test
    void leavesTheOthersOfTheRight() throws IOException {
        assertWritten(joined().written("3:Right"), """
                CUST | NAME
                B | Big""");
    }

    @Test
    void joinsByPosition() throws IOException {
        var workflow = new RunnableWorkflow()
                .table(1, ORDERS)
                .table(2, "N Int32\n10\n20")
                .node(3, "AlteryxBasePluginsGui.Join.Join", "<Configuration joinByRecordPos=\"True\"/>")
                .line("1:Output", "3:Left")
                .line("2:Output", "3:Right")
                .written("3:Join");
        assertWritten(workflow, """
                ID | CUST | QTY | N
                1 | b | 5 | 10
                2 | a | 0 | 20""");
    }

    @Test
    void joinsManyInputsFully() throws IOException {
        var workflow = new RunnableWorkflow()
                .table(1, "K Int32 | A String:1\n1 | p\n2 | q\n | n")
                .table(2, "K Int16 | B String:1\n2 | r\n3 | s\n | m")
                .table(3, "K Int64 | C String:1\n3 | t\n4 | u")
                .tool(4, "JoinMultiple", """
                        <JoinFields><JoinInfo connection="#1"><Field field="K"/></JoinInfo>
                        <JoinInfo connection="#2"><Field field="K"/></JoinInfo>
                        <JoinInfo connection="#3"><Field field="K"/></JoinInfo></JoinFields>""")
                .line("#1", "1:Output", "4:Input")
                .line("#2", "2:Output", "4:Input")
                .line("#3", "3:Output", "4:Input")
                .written("4:Output");
        assertWritten(workflow, """
                K | A | Input_#2_K | B | Input_#3_K | C
                 | n |  | m |  |
                1 | p |  |  |  |
                2 | q | 2 | r |  |
                 |  | 3 | s | 3 | t
                 |  |  |  | 4 | u""");
    }

    @Test
    void joinsManyInputsByPosition() throws IOException {
        var workflow = new RunnableWorkflow()
                .table(1, "N Int32\n1")
                .table(2, "N Int32\n2\n3")
                .tool(4, "JoinMultiple", "<JoinByRecPos value=\"True\"/>")
                .line("#1", "1:Output", "4:Input")
                .line("#2", "2:Output", "4:Input")
                .written("4:Output");
        assertWritten(workflow, "N|Input_#2_N\n1|2\n|3");
    }

    @Test
    void unitesByName() throws IOException {
        var workflow = new RunnableWorkflow()
                .table(1, "ID Int16 | A V_String:3\n7 | x")
                .table(2, "a V_String:2 | id String:4 | B Int32\ny | 2b | 5")
                .tool(3, "Union", "<ByName_OutputMode>All</ByName_OutputMode><Mode>ByName</Mode>")
                .line("#1", "1:Output", "3:Input")
                .line("#2", "2:Output", "3:Input")
                .written("3:Output");
        assertWritten(workflow, """
                ID | A | B
                7 | x |
                2b | y | 5""");
    }

    @Test
    void unitesByPositionInTheOrderThatIsSet() throws IOException {
        var workflow = new RunnableWorkflow()
                .table(1, "A Int32\n1")
                .table(2, "B Double\n2.5")
                .tool(3, "Union", """
                        <ByName_OutputMode>All</ByName_OutputMode><Mode>ByPos</Mode><SetOutputOrder value="True"/>
                        <OutputOrder><Connection>#2</Connection><Connection>#1</Connection></OutputOrder>""")
                .line("#1", "1:Output", "3:Input")
                .line("#2", "2:Output", "3:Input")
                .written("3:Output");
        assertWritten(workflow, "A\n2.5\n1");
    }

    @Test
    void keepsTargetsWhenThereIsNothingToAppend() throws IOException {
        var workflow = new RunnableWorkflow()
                .table(1, "ID Int32\n1\n2")
                .table(2, "N Int32\n9")
                .tool(3, "Filter", "<Mode>Custom</Mode><Expression>[N] = 1</Expression>")
                .tool(4, "AppendFields", "<CartesianMode>Warn</CartesianMode>")
                .line("2:Output", "3:Input")
                .line("1:Output", "4:Targets")
                .line("3:True", "4:Source")
                .written("4:Output");
        assertWritten(workflow, "ID|N\n1|\n2|");
    }

    private static RunnableWorkflow found(String mode, String replaceMode, String noCase) {
        return new RunnableWorkflow()
                .table(1, "ID Int32 | ITEM V_String:20\n1 | red pen\n2 | pen\n3 | Pencil\n4 |")
                .table(2, "WORD V_String:9 | PUT V_String:9\npen | quill\ncup | mug")
                .tool(3, "FindReplace", """
                        <FieldFind>ITEM</FieldFind><FieldSearch>WORD</FieldSearch><ReplaceFoundField>PUT</ReplaceFoundField>
                        <FindMode>%s</FindMode><NoCase value="%s"/><ReplaceMode>%s</ReplaceMode>
                        <ReplaceAppendFields><Field field="PUT"/></ReplaceAppendFields>""".formatted(mode, noCase, replaceMode))
                .line("1:Output", "3:Targets")
                .line("2:Output", "3:Source")
                .written("3:Output");
    }

    @Test
    void appendsWhatItFinds() throws IOException {
        assertWritten(
                found("FindAny", "Append", "True"), "ID|ITEM|PUT\n1|red pen|quill\n2|pen|quill\n3|Pencil|quill\n4||");
    }

    @Test
    void replacesTheWholeField() throws IOException {
        assertWritten(found("FindWhole", "Replace", "False"), "ID|ITEM\n1|red pen\n2|quill\n3|Pencil\n4|");
    }

    @Test
    void replacesTheStart() throws IOException {
        assertWritten(found("FindBegin", "Replace", "True"), "ID|ITEM\n1|red pen\n2|quill\n3|quillcil\n4|");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    AT  | =         | True  | 2024-03-01          | 1 2
                    AT  | >         | True  | 2024-03-01          | 3
                    AT  | !=        | True  | 2024-03-01 08:00:00 | 3 4
                    AT  | =         | False | 2024-03-01 08:00:00 | 2
                    DAY | <=        | True  | 2024-03-01          | 1
                    DAY | =         | True  | 2024-03-02          | 2
                    DAY | DateRange | True  |                     | 2 3
                    AT  | DateRange | True  |                     | 3
                    """)
    void filtersByDates(String field, String operator, String ignoresTime, @Nullable String operand, String kept)
            throws IOException {
        var workflow = new RunnableWorkflow()
                .table(1, """
                        ID Int32 | DAY Date | AT DateTime
                        1 | 2024-03-01 | 2024-03-01 00:00:00
                        2 | 2024-03-02 | 2024-03-01 08:00:00
                        3 | 2024-03-04 | 2024-03-02 23:59:59
                        4 |            |""")
                .tool(2, "Filter", """
                        <Mode>Simple</Mode><Simple><Operator>%s</Operator><Field>%s</Field><Operands>
                        <IgnoreTimeInDateTime>%s</IgnoreTimeInDateTime><DateType>fixed</DateType><Operand>%s</Operand>
                        <StartDate>2024-03-02 00:00:00</StartDate><EndDate>2024-03-04 00:00:00</EndDate>
                        </Operands></Simple>""".formatted(
                                operator.replace("<", "&lt;").replace(">", "&gt;"),
                                field,
                                ignoresTime,
                                operand == null ? "" : operand))
                .tool(3, "AlteryxSelect", """
                        <SelectFields><SelectField field="ID" selected="True"/><SelectField field="*Unknown" selected="False"/>
                        </SelectFields>""")
                .line("1:Output", "2:Input")
                .line("2:True", "3:Input")
                .written("3:Output");
        assertWritten(workflow, "ID\n" + kept.replace(" ", "\n"));
    }

    @Test
    void splitsWhereNoDelimiterIsEnclosed() throws IOException {
        var workflow = new RunnableWorkflow()
                .table(1, "ID Int32 | TAGS V_String:30\n1 | a-(b) c-[d]\n2 |")
                .tool(2, "TextToColumns", """
                        <Field>TAGS</Field><Delimeters value="-"/><NumFields value="2"/><RootName>T</RootName>
                        <ErrorHandling>Last</ErrorHandling><Flags value="15"/>""")
                .line("1:Output", "2:Input")
                .written("2:Output");
        assertWritten(workflow, "ID|TAGS|T1|T2\n1|a-(b) c-[d]|a|(b) c-[d]\n2|||");
    }

    private static RunnableWorkflow foundWords(String mode, String replaceMode, String several, String noCase) {
        return new RunnableWorkflow()
                .table(1, "ID Int32 | ITEM V_String:40\n1 | pen! pens and a pen.\n2 | open pen\n3 | Pen\n4 | pencil")
                .table(2, "WORD V_String:9 | PUT V_String:9\npen | quill\ncup | mug")
                .tool(3, "FindReplace", """
                        <FieldFind>ITEM</FieldFind><FieldSearch>WORD</FieldSearch><ReplaceFoundField>PUT</ReplaceFoundField>
                        <FindMode>%s</FindMode><NoCase value="%s"/><MatchWholeWord value="True"/>
                        <ReplaceMode>%s</ReplaceMode><ReplaceMultipleFound value="%s"/>
                        <ReplaceAppendFields><Field field="PUT"/></ReplaceAppendFields>""".formatted(mode, noCase, replaceMode, several))
                .line("1:Output", "3:Targets")
                .line("2:Output", "3:Source")
                .written("3:Output");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    FindAny  ; Replace ; True  ; False ; quill! pens and a quill. ; open quill ; Pen   ; pencil
                    FindAny  ; Replace ; True  ; True  ; quill! pens and a quill. ; open quill ; Quill ; pencil
                    FindAny  ; Replace ; False ; False ; quill! pens and a pen.   ; open quill ; Pen   ; pencil
                    FindBegin; Replace ; False ; True  ; quill! pens and a pen.   ; open pen   ; quill ; pencil
                    """)
    void replacesWholeWords(
            String mode,
            String replaceMode,
            String several,
            String noCase,
            String one,
            String two,
            String three,
            String four)
            throws IOException {
        assertWritten(
                foundWords(mode, replaceMode, several, noCase),
                "ID|ITEM\n1|%s\n2|%s\n3|%s\n4|%s".formatted(one, two, three, four));
    }

    @Test
    void appendsToWholeWords() throws IOException {
        assertWritten(
                foundWords("FindAny", "Append", "True", "False"),
                "ID|ITEM|PUT\n1|pen! pens and a pen.|quill\n2|open pen|quill\n3|Pen|\n4|pencil|");
    }

    private static RunnableWorkflow summarized(String fields) {
        return new RunnableWorkflow()
                .table(1, ORDERS)
                .plugin(
                        2,
                        "AlteryxSpatialPluginsGui.Summarize.Summarize",
                        "<SummarizeFields>%s</SummarizeFields>".formatted(fields))
                .line("1:Output", "2:Input")
                .written("2:Output");
    }

    @Test
    void findsPercentilesOnTheLineBetweenValues() throws IOException {
        assertWritten(summarized("""
                        <SummarizeField field="QTY" action="Percentile" rename="LEAST"><Percentile value="0"/></SummarizeField>
                        <SummarizeField field="QTY" action="Percentile" rename="LOW"><Percentile value="0.25"/></SummarizeField>
                        <SummarizeField field="QTY" action="Percentile" rename="HALF"><Percentile value="0.5"/></SummarizeField>
                        <SummarizeField field="QTY" action="Percentile" rename="MOST"><Percentile value="1"/></SummarizeField>"""), "LEAST|LOW|HALF|MOST\n0|1.5|3.5|7");
    }

    @Test
    void findsPercentilesOfGroups() throws IOException {
        assertWritten(summarized("""
                        <SummarizeField field="CUST" action="GroupBy" rename="CUST"/>
                        <SummarizeField field="QTY" action="Percentile" rename="LOW"><Percentile value="0.1"/></SummarizeField>"""), "CUST|LOW\n|7\na|0\nb|5\nx|2");
    }

    @Test
    void summarizesGroupsInKeyOrder() throws IOException {
        assertWritten(summarized("""
                <SummarizeField field="QTY" action="Sum" rename="TOTAL"/>
                <SummarizeField field="CUST" action="GroupBy" rename="WHO"/>
                <SummarizeField field="QTY" action="Count" rename="ALL"/>
                <SummarizeField field="QTY" action="CountNonNull" rename="SOME"/>
                <SummarizeField field="ID" action="Last" rename="LATEST"/>
                <SummarizeField field="QTY" action="AvgNo0" rename="MEAN"/>"""), """
                TOTAL | WHO | ALL | SOME | LATEST | MEAN
                7 |  | 1 | 1 | 3 | 7
                0 | a | 1 | 1 | 2 |
                5 | b | 2 | 1 | 4 | 5
                2 | x | 1 | 1 | 5 | 2""");
    }

    @Test
    void summarizesEverything() throws IOException {
        assertWritten(summarized("""
                <SummarizeField field="CUST" action="CountDistinct" rename="D"/>
                <SummarizeField field="CUST" action="CountDistinctNonNull" rename="DN"/>
                <SummarizeField field="CUST" action="Mode" rename="USUAL"/>
                <SummarizeField field="QTY" action="Median" rename="MID"/>
                <SummarizeField field="CUST" action="Concat" rename="LIST"><Concat_Start>[</Concat_Start><Separator>-</Separator>\
                <Concat_End>]</Concat_End></SummarizeField>"""), """
                D | DN | USUAL | MID | LIST
                4 | 3 | b | 3.5 | [b-a-b-x]""");
    }

    @Test
    void hasFirstsAndDuplicatesInKeyOrder() throws IOException {
        var workflow = new RunnableWorkflow()
                .table(1, ORDERS)
                .tool(2, "Unique", "<UniqueFields><Field field=\"CUST\"/></UniqueFields>")
                .line("1:Output", "2:Input");
        assertWritten(workflow.written("2:Unique"), """
                ID | CUST | QTY
                3 |  | 7
                2 | a | 0
                1 | b | 5
                5 | x | 2""");
    }

    @Test
    void sortsAsADictionary() throws IOException {
        var workflow = new RunnableWorkflow()
                .table(1, "C V_String:4\nb\nA\na\n10\n9\n")
                .tool(2, "Sort", "<SortInfo locale=\"1033\"><Field field=\"C\" order=\"Ascending\"/></SortInfo>")
                .line("1:Output", "2:Input")
                .written("2:Output");
        assertWritten(workflow, "C\n9\n10\na\nA\nb");
    }

    @Test
    void picksAndNumbers() throws IOException {
        var workflow = new RunnableWorkflow()
                .table(1, ORDERS)
                .tool(2, "Sample", "<Mode>Skip</Mode><N>1</N>")
                .tool(
                        3,
                        "RecordID",
                        "<FieldName>NO</FieldName><StartValue>10</StartValue><FieldType>Int32</FieldType><Position>1</Position>")
                .macro(4, "SelectRecords.yxmc", "<Value name=\"Ranges\">1\n3-</Value>")
                .line("1:Output", "2:Input")
                .line("2:Output", "3:Input")
                .line("3:Output", "4:Input")
                .written("4:Output");
        assertWritten(workflow, """
                ID | CUST | QTY | NO
                2 | a | 0 | 10
                4 | b |  | 12
                5 | x | 2 | 13""");
    }
}
