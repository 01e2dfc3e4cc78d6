package io.landfall.rules.powercenter.expression;

import static org.assertj.core.api.Assertions.assertThat;

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
        ABS(ID)                | BIGINT_OR_NULL(ABS(CAST(ID AS DECIMAL(19, 0))))
        ABS(NULL)              | ABS(CAST(NULL AS DOUBLE))
        SIGN(AMOUNT)           | SIGN_OF(AMOUNT)
        CEIL(QTY)              | CEIL(QTY)
        POWER(PRICE, 0.5)      | POWER_OR_NULL(PRICE, CASE WHEN PRICE < 0E0 THEN ROUND_NUMBER(5E-1, 0) ELSE 5E-1 END)
        CEIL(AMOUNT)           | CAST(CEIL(AMOUNT) AS DECIMAL(14, 0))
        FLOOR(AMOUNT)          | CAST(FLOOR(AMOUNT) AS DECIMAL(14, 0))
        ROUND(AMOUNT)          | CAST(ROUND_NUMBER(AMOUNT, 0) AS DECIMAL(14, 0))
        ROUND(AMOUNT, 1)       | CAST(ROUND_NUMBER(AMOUNT, 1) AS DECIMAL(15, 1))
        ROUND(AMOUNT, 2)       | ROUND_NUMBER(AMOUNT, 2)
        TRUNC(AMOUNT, -1)      | CAST(TRUNCATE_NUMBER(AMOUNT, -1) AS DECIMAL(14, 0))
        ROUND(QTY, -1)         | ROUND_NUMBER(CAST(QTY AS BIGINT), -1)
        -QTY                   | - CAST(QTY AS BIGINT)
        QTY * QTY + 1          | CAST(QTY AS BIGINT) * CAST(QTY AS BIGINT) + CAST(1 AS BIGINT)
        ID - 1                 | BIGINT_OR_NULL(CAST(ID AS DECIMAL(19, 0)) - CAST(1 AS DECIMAL(19, 0)))
        -ID                    | BIGINT_OR_NULL(- CAST(ID AS DECIMAL(19, 0)))
        ROUND(PRICE, -2)       | ROUND_NUMBER(PRICE, -2)
        ROUND(PRICE, 1.7)      | ROUND_NUMBER(PRICE, BIGINT_OR_NULL(1.7E0))
        TRUNC(PRICE, 1)        | TRUNCATE_NUMBER(PRICE, 1)
        ROUND(QTY > 1)         | ROUND_NUMBER(CASE WHEN QTY > 1 THEN 1 WHEN NOT QTY > 1 THEN 0 ELSE CAST(NULL AS INTEGER) END, 0)
        """)
    void rewrites(String before, String after) {
        check.rewrites(before, after);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', useHeadersInDisplayName = true, textBlock = """
        before                 | fails where
        MOD(QTY, ID)           | QTY IS NOT NULL AND ID = CAST(0 AS BIGINT)
        SQRT(PRICE)            | PRICE IS NOT NULL AND SQRT_OR_NULL(PRICE) IS NULL
        ID + 1                 | ID IS NOT NULL AND BIGINT_OR_NULL(CAST(ID AS DECIMAL(19, 0)) + CAST(1 AS DECIMAL(19, 0))) IS NULL
        ROUND(ID, -1)          | ID IS NOT NULL AND ROUND_NUMBER(ID, -1) IS NULL
        LOG(10, PRICE)         | PRICE IS NOT NULL AND LOG_OR_NULL(1E1, PRICE) IS NULL
        SQRT(QTY / 0)          | CAST(QTY AS DOUBLE) / NULLIF(0E0, 0E0) IS NOT NULL AND SQRT_OR_NULL(CAST(QTY AS DOUBLE) / NULLIF(0E0, 0E0)) IS NULL OR QTY IS NOT NULL AND 0 = 0
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
    @CsvSource({
        "AMOUNT * AMOUNT, HIGH_PRECISION_CHECKED",
        "ID * AMOUNT, HIGH_PRECISION_CHECKED",
        "AMOUNT * AMOUNT * AMOUNT, HIGH_PRECISION_LIMIT"
    })
    void saysWhereHighPrecisionEnds(String expression, ExpressionCode code) {
        PortExpressions.check(true).remarks(expression, code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TO_DECIMAL(NAME)", "ROUND(AMOUNT, QTY)", "TRUNC(AMOUNT, QTY)"})
    void saysWhereTheScaleIsUnknown(String expression) {
        PortExpressions.check(true).remarks(expression, ExpressionCode.SCALE_UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AMOUNT + AMOUNT", "QTY * AMOUNT", "QTY * QTY", "TO_DECIMAL(NAME, 2)", "ROUND(PRICE, QTY)"})
    void keepsHighPrecision(String expression) {
        assertThat(PortExpressions.check(true).translate(expression).remarks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABS(NAME)", "ROUND(NAME)", "ROUND(PRICE, NAME)", "POWER(DAY, 2)"})
    void blocksTexts(String expression) {
        check.blocks(expression, ExpressionCode.FAMILIES_MIX);
    }
}
