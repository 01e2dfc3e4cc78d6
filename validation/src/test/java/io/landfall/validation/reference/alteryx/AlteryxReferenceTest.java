package io.landfall.validation.reference.alteryx;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reference executor does to records what the tools do that make fields. */
class AlteryxReferenceTest extends ReferenceOrders {

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

    /** What a filter compares a number with need not be one that the field can hold. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <  | 2.5    | 3, 4
            <= | 1.5    | 4
            >  | -1     | 1, 3, 4
            != | 2.0    | 1, 2, 4
            <  | 300000 | 1, 3, 4
            """)
    void comparesNumbersWithAnyNumber(String operator, String operand, String kept) throws IOException {
        var workflow = new ReferenceWorkflow()
                .table(1, ORDERS)
                .tool(2, "Filter", """
                        <Mode>Simple</Mode><Simple><Field>QTY</Field><Operator>%s</Operator>
                        <Operands><Operand>%s</Operand></Operands></Simple>\
                        """.formatted(operator.replace("<", "&lt;"), operand))
                .tool(3, "AlteryxSelect", """
                        <SelectFields><SelectField field="ID" selected="True"/><SelectField field="*Unknown" selected="False"/></SelectFields>\
                        """)
                .line("1:Output", "2:Input")
                .line("2:True", "3:Input")
                .written("3:Output");
        assertTable(workflow, "ID\n" + kept.replace(", ", "\n"));
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
}
