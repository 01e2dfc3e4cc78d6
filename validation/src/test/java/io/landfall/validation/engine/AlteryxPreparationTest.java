package io.landfall.validation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Converted Alteryx tools that pick and order records give the records and the order that the tools give. */
class AlteryxPreparationTest {

    private static final String ORDERS = """
            ID Int32 | CUST V_String:5 | QTY Int16
            1 | b | 5
            2 | a | 0
            3 |  | 7
            4 | b |
            5 | x | 2
            """;

    @TempDir
    private Path folder;

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
        workflow.assertWrites(folder, "ID\n" + kept.replace(" ", "\n"));
    }

    @Test
    void hasFirstsAndDuplicatesInKeyOrder() throws IOException {
        var workflow = new RunnableWorkflow()
                .table(1, ORDERS)
                .tool(2, "Unique", "<UniqueFields><Field field=\"CUST\"/></UniqueFields>")
                .line("1:Output", "2:Input");
        workflow.written("2:Unique").assertWrites(folder, """
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
        workflow.assertWrites(folder, "C\n9\n10\na\nA\nb");
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
        workflow.assertWrites(folder, """
                ID | CUST | QTY | NO
                2 | a | 0 | 10
                4 | b |  | 12
                5 | x | 2 | 13""");
    }
}
