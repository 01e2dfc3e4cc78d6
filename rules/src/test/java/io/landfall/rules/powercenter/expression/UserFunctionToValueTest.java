package io.landfall.rules.powercenter.expression;

import io.landfall.rules.ExpressionCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserFunctionToValueTest {

    private final ExpressionCheck<PortContext> check = PortExpressions.check();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', useHeadersInDisplayName = true, textBlock = """
        before                              | after
        :UDF.TWICE(QTY)                     | CAST(QTY AS BIGINT) + CAST(QTY AS BIGINT)
        :UDF.CLEAN(NAME)                    | TRIM_LEFT_TEXT(TRIM_RIGHT_TEXT(NAME, ' '), ' ')
        :UDF.FULL(NAME, CODE)               | JOIN_TEXT(JOIN_TEXT(CODE, ', '), TRIM_LEFT_TEXT(TRIM_RIGHT_TEXT(NAME, ' '), ' '))
        """)
    void writesTheExpressionInThePlaceOfTheCall(String before, String after) {
        check.rewrites(before, after);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        call                      | code
        :UDF.UNHEARD(QTY)         | FUNCTION_MISSING
        :UDF.ENDLESS(QTY)         | FUNCTION_CIRCLE
        :UDF.TWICE(QTY, 2)        | WRONG_ARGUMENTS
        :UDF.TWICE(NAME)          | FAMILIES_MIX
        :UDF.OUTSIDE(1)           | UNKNOWN_NAME
        :UDF.VARIED(CODE)         | UNKNOWN_NAME
        """)
    void blocksWhatIsNotAFunction(String call, ExpressionCode code) {
        check.blocks(call, code);
    }

    @Test
    void warnsOfATextThatIsLongerThanItsArgument() {
        check.remarks(":UDF.KNOWN(CODE)", ExpressionCode.UNCERTAIN);
    }

    @Test
    void warnsOfAnErrorThatTheFunctionMayNotLookAt() {
        check.remarks(":UDF.REST(QTY, TO_INTEGER(ABS(QTY) / 0))", ExpressionCode.UNCERTAIN);
    }

    @Test
    void failsWhereAnArgumentDoes() {
        check.fails(
                ":UDF.TWICE(TO_INTEGER(1 / QTY))",
                "1E0 / NULLIF(CAST(QTY AS DOUBLE), 0E0) IS NOT NULL AND INTEGER_OR_NULL(1E0 / NULLIF(CAST(QTY AS DOUBLE), 0E0)) IS NULL OR QTY = 0");
    }
}
