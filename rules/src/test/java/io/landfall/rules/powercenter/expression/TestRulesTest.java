package io.landfall.rules.powercenter.expression;

import io.landfall.rules.ExpressionCheck;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TestRulesTest {

    private final ExpressionCheck<PortContext> check = PortExpressions.check();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', useHeadersInDisplayName = true, textBlock = """
        before                       | after
        IN(QTY, 1, 2, 0)             | QTY IN (1, 2, 0)
        IN(NAME, 'A', 'B', 0)        | LOWER(NAME) IN (LOWER('A'), LOWER('B'))
        IN(NAME, 'A', 1)             | NAME IN ('A')
        INDEXOF(CODE, NAME)          | CASE WHEN CODE = NAME THEN 1 WHEN CODE IS NOT NULL THEN 0 ELSE CAST(NULL AS INTEGER) END
        CHOOSE(2, 'a', NAME)         | CASE WHEN 2 = 1 THEN 'a' WHEN 2 = 2 THEN NAME ELSE CAST(NULL AS VARCHAR) END
        GREATEST(QTY, ID)            | GREATEST_OF(CAST(QTY AS BIGINT), ID)
        """)
    void rewrites(String before, String after) {
        check.rewrites(before, after);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LEAST(NAME, CODE)", "INDEXOF(NAME, 'A', NULL)"})
    void warnsOfWhatNobodyKnows(String expression) {
        check.remarks(expression, ExpressionCode.UNCERTAIN);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', useHeadersInDisplayName = true, textBlock = """
        before              | ends where
        GREATEST(QTY, 3)    | QTY IS NULL
        DECODE(TRUE, QTY, 'a', 'b')         | CASE WHEN QTY <> 0 THEN QTY <> 1 ELSE FALSE END
        DECODE(TRUE, NAME = 'x', 1, QTY, 2) | CASE WHEN NAME = 'x' THEN FALSE WHEN QTY <> 0 THEN QTY <> 1 ELSE FALSE END
        IS_NUMBER(NAME)     | IS_NUMBER_TEXT(NAME) <> IS_NUMBER_TEXT(REPLACE_CHARACTERS(NAME, 'dD', 'e'))
        IN(NAME, CODE, 'x') | NAME IS NOT NULL AND NAME IN (CODE, 'x') IS NULL
        """)
    void endsAtWhatNobodyKnows(String before, String where) {
        check.ends(before, where, ExpressionCode.UNDOCUMENTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IN(QTY, 'A')", "IN(NAME, 'A', QTY)", "CHOOSE(1, 'a', 2)", "GREATEST(QTY, NAME)"})
    void blocksMixedTypes(String expression) {
        check.blocks(expression, ExpressionCode.FAMILIES_MIX);
    }
}
