package io.landfall.validation.reference.alteryx;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Groups, orders and tiles of records come to what the tools make of them. */
class GroupReferenceTest extends ReferenceOrders {

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

    /** The mean of three times 0.1 is another double than 0.1, and yet equal numbers do not vary. */
    @Test
    void findsNoVarianceAmongEqualNumbers() throws IOException {
        var spread = """
            <SummarizeFields><SummarizeField field="X" action="Variance" rename="V"/>
            <SummarizeField field="X" action="StdDev" rename="S"/></SummarizeFields>\
            """;
        assertGives("X Double\n0.1\n0.1\n0.1", "Summarize", spread, "Output", """
            V | S
            0 | 0\
            """);
        assertGives("X Double\n1000000001\n1000000002\n1000000003", "Summarize", spread, "Output", """
            V | S
            1 | 1\
            """);
        assertGives("X Double\n7", "Summarize", spread, "Output", """
            V | S
            - | -\
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

    /** A part of a record counts as one. */
    @Test
    void letsAShareOfEachGroupPass() throws IOException {
        assertGives("Sample", """
            <Mode>Percent</Mode><N>51</N><GroupFields><Field name="SHOP"/></GroupFields>\
            """, """
            ID | SHOP | QTY | PRICE
            3 | - | 2 | 4
            1 | north | 5 | 2.5
            4 | north | 1 | 10
            2 | south | - | 1.25
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
}
