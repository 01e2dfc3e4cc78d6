package io.landfall.rules.alteryx.field;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.rules.alteryx.SmallWorkflow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChosenNumbersTest {

    private static SmallWorkflow made(String expression, String type) {
        return new SmallWorkflow()
                .table(1, "PRICE FixedDecimal:8.2 | ID Int64 | QTY Int32\n2.50 | 7 | 1")
                .tool(
                        2,
                        "Formula",
                        "<FormulaFields><FormulaField expression=\"%s\" field=\"MADE\" size=\"20\" type=\"%s\" enabled=\"True\"/></FormulaFields>"
                                .formatted(expression, type))
                .line("1:Output", "2:Input")
                .written("2:Output");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IIF([QTY] = 1, [PRICE], 0)",
                "IF [QTY] = 1 THEN 0 ELSEIF [QTY] = 2 THEN [PRICE] ELSE [QTY] ENDIF",
                "Max([PRICE], [QTY])",
                "Coalesce(Min([PRICE], 3), 2)"
            })
    void warnsOfTheZerosOfAFixedDecimal(String expression) {
        assertThat(made(expression, "V_WString").codes()).contains("AX-FIELD-015");
        assertThat(made(expression, "Double").codes()).doesNotContain("AX-FIELD-015");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[PRICE]", "[PRICE] + 1", "IIF([PRICE] = 1, [QTY], 0)", "IIF([PRICE] = 1, [PRICE] * 2, 0)"})
    void saysNothingOfNumbersThatAreComputed(String expression) {
        assertThat(made(expression, "V_WString").codes()).doesNotContain("AX-FIELD-015");
    }

    @Test
    void checksTheDigitsOfAnInt64() {
        assertThat(made("IIF([QTY] = 1, [ID], 0)", "V_WString").operators()).contains(">= 1E15 IS NOT TRUE");
        assertThat(made("IIF([QTY] = 1, [QTY], 0)", "V_WString").operators()).doesNotContain("1E15");
    }
}
