package io.landfall.rules.powercenter.expression;

import io.landfall.rules.ExpressionCheck;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateRulesTest {

    private final ExpressionCheck<PortContext> check = PortExpressions.check();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', useHeadersInDisplayName = true, textBlock = """
        before                        | after
        ADD_TO_DATE(DUE, 'yyyy', -1)  | ADD_YEARS(DUE, -1)
        ADD_TO_DATE(DUE, 'D', QTY)    | ADD_DAYS(DUE, QTY)
        ADD_TO_DATE(DUE, 'MS', 5)     | ADD_MICROSECONDS(DUE, CAST(5 AS BIGINT) * CAST(1000 AS BIGINT))
        DATE_DIFF(DUE, SYSDATE, 'DD') | SECONDS_BETWEEN(DUE, PARAM.RUN_DATE) / 8.64E4
        DATE_DIFF(DUE, DUE, 'SS')     | SECONDS_BETWEEN(DUE, DUE)
        DATE_DIFF(DUE, DUE, 'MS')     | SECONDS_BETWEEN(DUE, DUE) * 1E3
        DATE_DIFF(DUE, DUE, 'MON')    | MONTHS_BETWEEN(DUE, DUE)
        GET_DATE_PART(DUE, 'DY')      | DATE_PART_OF('day', DUE)
        GET_DATE_PART(DUE, 'NS')      | DATE_PART_OF('microsecond', DUE) * 1000
        SET_DATE_PART(DUE, 'MM', 2)   | ADD_MONTHS(DUE, 2 - DATE_PART_OF('month', DUE))
        TRUNC(DUE, 'MM')              | START_OF('month', DUE)
        TRUNC(DUE, 'US')              | DUE
        ROUND(DUE)                    | START_OF('day', ADD_HOURS(DUE, 12))
        ROUND(DUE, 'MI')              | START_OF('minute', ADD_SECONDS(DUE, 30))
        ROUND(DUE, 'MM')              | CASE WHEN DATE_PART_OF('day', DUE) >= 16 THEN ADD_MONTHS(START_OF('month', DUE), 1) ELSE START_OF('month', DUE) END
        MAKE_DATE_TIME(98, 1, 2)      | TIMESTAMP_OF_PARTS(1998, 1, 2, 0, 0, 0, 0)
        MAKE_DATE_TIME(-7, 1, 2)      | TIMESTAMP_OF_PARTS(-7, 1, 2, 0, 0, 0, 0)
        MAKE_DATE_TIME(QTY, 1, 2)     | TIMESTAMP_OF_PARTS(CASE WHEN QTY >= 0 AND QTY < 100 THEN QTY + 1900 ELSE QTY END, 1, 2, 0, 0, 0, 0)
        ADD_TO_DATE(DUE, 'MS', ID)    | ADD_MICROSECONDS(DUE, BIGINT_OR_NULL(CAST(ID AS DECIMAL(19, 0)) * CAST(1000 AS DECIMAL(19, 0))))
        SET_DATE_PART(DUE, 'HH', QTY) | ADD_HOURS(DUE, CAST(QTY AS BIGINT) - DATE_PART_OF('hour', DUE))
        """)
    void rewrites(String before, String after) {
        check.rewrites(before, after);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DATE_DIFF(DUE, DAY, 'MM')", "DATE_DIFF(DUE, DAY, 'Y')", "SET_DATE_PART(DUE, 'HH', 24)"})
    void warnsOfWhatNobodyKnows(String expression) {
        check.remarks(expression, ExpressionCode.UNCERTAIN);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', useHeadersInDisplayName = true, textBlock = """
        before                        | fails where
        ADD_TO_DATE(DUE, 'DD', 1)     | DUE IS NOT NULL AND ADD_DAYS(DUE, 1) IS NULL
        ROUND(DUE)                    | DUE IS NOT NULL AND START_OF('day', ADD_HOURS(DUE, 12)) IS NULL
        SET_DATE_PART(DUE, 'HH', 24)  | DUE IS NOT NULL AND (24 < 0 OR 24 > 23)
        MAKE_DATE_TIME(98.4, 13, 1)   | BIGINT_OR_NULL(9.84E1) IS NOT NULL AND TIMESTAMP_OF_PARTS(CASE WHEN BIGINT_OR_NULL(9.84E1) >= 0 AND BIGINT_OR_NULL(9.84E1) < 100 THEN BIGINT_OR_NULL(9.84E1) + CAST(1900 AS BIGINT) ELSE BIGINT_OR_NULL(9.84E1) END, 13, 1, 0, 0, 0, 0) IS NULL
        """)
    void failsWhereThereIsNoDate(String before, String where) {
        check.fails(before, where);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', useHeadersInDisplayName = true, textBlock = """
        before                         | ends where
        SET_DATE_PART(DUE, 'HH', QTY)  | DUE IS NOT NULL AND (QTY < 0 OR QTY > 23)
        ADD_TO_DATE(DUE, 'DD', PRICE)  | DUE IS NOT NULL AND PRICE <> TRUNCATE_NUMBER(PRICE, 0)
        SET_DATE_PART(DUE, 'DD', 31)   | DUE IS NOT NULL AND (31 < 1 OR 31 > DATE_PART_OF('day', LAST_DAY_OF_MONTH(DUE)))
        """)
    void endsAtWhatNobodyKnows(String before, String where) {
        check.ends(before, where, ExpressionCode.UNDOCUMENTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRUNC(DUE, NAME)", "ADD_TO_DATE(DUE, NAME, 1)"})
    void blocksFormatsFromData(String expression) {
        check.blocks(expression, ExpressionCode.NOT_LITERAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET_DATE_PART(DUE, 'QQ')",
                "ADD_TO_DATE(DUE, 'NS', 1)",
                "SET_DATE_PART(DUE, 'MS', 1)",
                "SET_DATE_PART(DUE, 'NS', 1)"
            })
    void blocksPartsThatThereAreNot(String expression) {
        check.blocks(expression, ExpressionCode.NO_DATE_PART);
    }
}
