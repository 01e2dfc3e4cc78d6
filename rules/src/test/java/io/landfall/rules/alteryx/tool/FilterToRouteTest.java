package io.landfall.rules.alteryx.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.rules.alteryx.SmallWorkflow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What filters that are set up without a formula become. */
class FilterToRouteTest {

    private static SmallWorkflow simple(String field, String operator, String operand, String formula) {
        return new SmallWorkflow()
                .table(1, """
                    ID Int32 | SHOP V_String:10 | DAY Date
                    1 | x | 2024-01-31
                    """)
                .tool(2, "Filter", """
                        <Mode>Simple</Mode><Expression>%s</Expression><Simple><Field>%s</Field><Operator>%s</Operator>
                        <Operands><IgnoreTimeInDateTime>True</IgnoreTimeInDateTime><DateType>fixed</DateType><Operand>%s</Operand></Operands></Simple>\
                        """.formatted(formula == null ? "" : formula, field, operator, operand))
                .line("1:Output", "2:Input")
                .written("2:True");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
        ID   ¦ =  ¦ 7                   ¦ ID IS NOT DISTINCT FROM 7
        ID   ¦ != ¦ -1.5                ¦ CAST(ID AS DOUBLE) IS DISTINCT FROM -1.5E0
        SHOP ¦ =  ¦ a                   ¦ SHOP IS NOT DISTINCT FROM 'a'
        DAY  ¦ =  ¦ 2024-01-31 00:00:00 ¦ IS NOT DISTINCT FROM DATE '2024-01-31'\
        """)
    void comparesWithTheOperand(String field, String operator, String operand, String condition) {
        assertThat(simple(field, operator, operand, null).operators()).contains(condition);
    }

    /** Anything else would be a formula, be it by accident: {@code ID} is a field. */
    @ParameterizedTest
    @ValueSource(strings = {"ID", "7 OR 1", "1,000", "", "0x7", "7 // all"})
    void comparesANumberWithNumbersOnly(String operand) {
        assertThat(simple("ID", "=", operand, null).codes()).contains("AX-FIL-001");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
        ID   ¦ =       ¦ 7 ¦ [ID] = 7              ¦ false
        ID   ¦ =       ¦ 7 ¦ id == 7 // as before  ¦ false
        ID   ¦ =       ¦ 7 ¦ [ID] = 8              ¦ true
        ID   ¦ IsTrue  ¦   ¦ [ID] = 1              ¦ false
        ID   ¦ IsFalse ¦   ¦ [ID] = 1              ¦ true
        SHOP ¦ =       ¦ a ¦ [SHOP] = 'a'          ¦ false
        SHOP ¦ =       ¦ a ¦ [SHOP] = "b"          ¦ true
        SHOP ¦ =       ¦ a ¦ [SHOP] = "A"          ¦ true
        SHOP ¦ =       ¦ h://a ¦ [SHOP] = "h://b"  ¦ true
        SHOP ¦ =       ¦ h://a ¦ [shop]="h://a"//x ¦ false
        SHOP ¦ =       ¦ a b ¦ [SHOP] = "ab"       ¦ true
        SHOP ¦ =       ¦ a'b ¦ [SHOP] = "a'b"      ¦ false
        DAY  ¦ =       ¦ a ¦ IsNull([DAY])         ¦ false\
        """)
    void warnsOfAFormulaThatSaysSomethingElse(
            String field, String operator, String operand, String formula, boolean warned) {
        assertThat(simple(field, operator, operand == null ? "" : operand, formula)
                        .codes()
                        .contains("AX-FIL-002"))
                .isEqualTo(warned);
    }
}
