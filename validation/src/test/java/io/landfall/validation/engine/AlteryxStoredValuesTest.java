package io.landfall.validation.engine;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the fields of Alteryx hold of the values that are stored in them. */
class AlteryxStoredValuesTest {

    @TempDir
    private Path folder;

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
        workflow.written("2:Output").assertWrites(folder, "T\n2023-01-15\n\n\n2023-01-15\n2023-01-15\n\n");
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
        workflow.assertWrites(folder, """
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
        workflow.assertWrites(folder, """
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
        workflow.assertWrites(folder, """
                X | T | N | X2 | N2 | L
                99.99 | 99.99 | 999 | 99.99 | 999 |
                -9.99 | -9.99 | -99 | -9.99 | -99 |
                99.996 |  | 1000 |  |  |
                -10 |  | -100 |  |  |""");
    }
}
