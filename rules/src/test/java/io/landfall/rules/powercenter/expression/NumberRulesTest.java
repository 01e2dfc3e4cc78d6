package io.landfall.rules.powercenter.expression;

import io.landfall.rules.ExpressionCheck;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberRulesTest {

    private final ExpressionCheck<PortContext> check = PortExpressions.check();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', useHeadersInDisplayName = true, textBlock = """
        before                 | after
        ABS(QTY)               | ABS(CAST(QTY AS BIGINT))
        ABS(NULL)              | ABS(CAST(NULL AS DOUBLE))
        SIGN(AMOUNT)           | SIGN_OF(AMOUNT)
        CEIL(QTY)              | CEIL(QTY)
        POWER(PRICE, 0.5)      | POWER_OR_NULL(PRICE, CASE WHEN PRICE < 0E0 THEN ROUND_NUMBER(5E-1, 0) ELSE 5E-1 END)
        ROUND(AMOUNT)          | ROUND_NUMBER(AMOUNT, 0)
        ROUND(PRICE, -2)       | ROUND_NUMBER(PRICE, -2)
        ROUND(PRICE, 1.7)      | ROUND_NUMBER(PRICE, INTEGER_OR_NULL(1.7E0))
        TRUNC(PRICE, 1)        | TRUNCATE_NUMBER(PRICE, 1)
        ROUND(QTY > 1)         | ROUND_NUMBER(CASE WHEN QTY > 1 THEN 1 WHEN NOT QTY > 1 THEN 0 ELSE CAST(NULL AS INTEGER) END, 0)
        """)
    void rewrites(String before, String after) {
        check.rewrites(before, after);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', useHeadersInDisplayName = true, textBlock = """
        before                 | fails where
        MOD(QTY, ID)           | ID = CAST(0 AS BIGINT)
        SQRT(PRICE)            | PRICE IS NOT NULL AND SQRT_OR_NULL(PRICE) IS NULL
        LOG(10, PRICE)         | PRICE IS NOT NULL AND LOG_OR_NULL(1E1, PRICE) IS NULL
        SQRT(QTY / 0)          | CAST(QTY AS DOUBLE) / NULLIF(0E0, 0E0) IS NOT NULL AND SQRT_OR_NULL(CAST(QTY AS DOUBLE) / NULLIF(0E0, 0E0)) IS NULL OR 0 = 0
        """)
    void failsWhereThereIsNoResult(String before, String where) {
        check.fails(before, where);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABS(QTY)", "ROUND(PRICE, 2)", "FLOOR(AMOUNT)", "SIN(PRICE)"})
    void otherwiseNeverFails(String expression) {
        check.neverFails(expression);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABS(NAME)", "ROUND(NAME)", "ROUND(PRICE, NAME)", "POWER(DAY, 2)"})
    void blocksTexts(String expression) {
        check.blocks(expression, ExpressionCode.FAMILIES_MIX);
    }
}
