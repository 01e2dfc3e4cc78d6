package io.landfall.validation.engine;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a converted Summarize makes of groups and of everything. */
class AlteryxSummarizeTest {

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
        summarized("""
                        <SummarizeField field="QTY" action="Percentile" rename="LEAST"><Percentile value="0"/></SummarizeField>
                        <SummarizeField field="QTY" action="Percentile" rename="LOW"><Percentile value="0.25"/></SummarizeField>
                        <SummarizeField field="QTY" action="Percentile" rename="HALF"><Percentile value="0.5"/></SummarizeField>
                        <SummarizeField field="QTY" action="Percentile" rename="MOST"><Percentile value="1"/></SummarizeField>""").assertWrites(folder, "LEAST|LOW|HALF|MOST\n0|1.5|3.5|7");
    }

    @Test
    void findsPercentilesOfGroups() throws IOException {
        summarized("""
                        <SummarizeField field="CUST" action="GroupBy" rename="CUST"/>
                        <SummarizeField field="QTY" action="Percentile" rename="LOW"><Percentile value="0.1"/></SummarizeField>""").assertWrites(folder, "CUST|LOW\n|7\na|0\nb|5\nx|2");
    }

    @Test
    void summarizesGroupsInKeyOrder() throws IOException {
        summarized("""
                <SummarizeField field="QTY" action="Sum" rename="TOTAL"/>
                <SummarizeField field="CUST" action="GroupBy" rename="WHO"/>
                <SummarizeField field="QTY" action="Count" rename="ALL"/>
                <SummarizeField field="QTY" action="CountNonNull" rename="SOME"/>
                <SummarizeField field="ID" action="Last" rename="LATEST"/>
                <SummarizeField field="QTY" action="AvgNo0" rename="MEAN"/>""").assertWrites(folder, """
                TOTAL | WHO | ALL | SOME | LATEST | MEAN
                7 |  | 1 | 1 | 3 | 7
                0 | a | 1 | 1 | 2 |
                5 | b | 2 | 1 | 4 | 5
                2 | x | 1 | 1 | 5 | 2""");
    }

    @Test
    void summarizesEverything() throws IOException {
        summarized("""
                <SummarizeField field="CUST" action="CountDistinct" rename="D"/>
                <SummarizeField field="CUST" action="CountDistinctNonNull" rename="DN"/>
                <SummarizeField field="CUST" action="Mode" rename="USUAL"/>
                <SummarizeField field="QTY" action="Median" rename="MID"/>
                <SummarizeField field="CUST" action="Concat" rename="LIST"><Concat_Start>[</Concat_Start><Separator>-</Separator>\
                <Concat_End>]</Concat_End></SummarizeField>""").assertWrites(folder, """
                D | DN | USUAL | MID | LIST
                4 | 3 | b | 3.5 | [b-a-b-x]""");
    }
}
