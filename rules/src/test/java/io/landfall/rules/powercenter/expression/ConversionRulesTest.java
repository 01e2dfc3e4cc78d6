package io.landfall.rules.powercenter.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.rules.ExpressionCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConversionRulesTest {

    private final ExpressionCheck<PortContext> check = PortExpressions.check();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', useHeadersInDisplayName = true, textBlock = """
        before                           | after
        TO_CHAR(QTY)                     | CAST(QTY AS VARCHAR)
        TO_CHAR(PRICE)                   | NUMBER_TO_TEXT(PRICE)
        TO_CHAR(DUE)                     | DATE_TO_TEXT(DUE, '%m/%d/%Y %H:%M:%S')
        TO_CHAR(DUE, 'Month DD, yyyy')   | DATE_TO_TEXT(DUE, '%B %d, %Y')
        TO_CHAR(DUE, 'HH12:MI PM')       | DATE_TO_TEXT(DUE, '%I:%M %p')
        TO_CHAR(DUE, 'SS.US')            | DATE_TO_TEXT(DUE, '%S.%f')
        TO_CHAR(DUE, 'YYYY"T"Q')         | JOIN_TEXT(DATE_TO_TEXT(DUE, '%YT'), CAST(DATE_PART_OF('quarter', DUE) AS VARCHAR))
        TO_CHAR(DUE, 'SSSSS')            | LAST_CHARACTERS(PAD_LEFT_TEXT(CAST(DATE_PART_OF('secondofday', DUE) AS VARCHAR), 5, '0'), 5)
        TO_DATE(NAME)                    | DATE_OF_TEXT(REPLACE_CHARACTERS(NAME, '-.;:', '/'), '%m/%d/%Y %H/%M/%S')
        TO_DATE(NAME, 'YYYYMMDD')        | DATE_OF_TEXT(NAME, '%Y%m%d')
        TO_DATE(NAME, 'DD-MON-RR')       | DATE_OF_TEXT(REPLACE_CHARACTERS(NAME, '-.;:', '/'), '%d/%b/%y', DATE_PART_OF('year', PARAM.RUN_DATE) - REMAINDER(DATE_PART_OF('year', PARAM.RUN_DATE), 100) + CASE WHEN REMAINDER(DATE_PART_OF('year', PARAM.RUN_DATE), 100) < 50 THEN -50 ELSE 50 END)
        TO_DATE(NAME, 'YYMMDD')          | DATE_OF_TEXT(NAME, '%y%m%d', DATE_PART_OF('year', PARAM.RUN_DATE) - REMAINDER(DATE_PART_OF('year', PARAM.RUN_DATE), 100))
        TO_DATE(NAME, 'J')               | ADD_DAYS(TIMESTAMP '1999-12-31 00:00:00', INTEGER_OF_TEXT(NAME) - CAST(2451544 AS BIGINT))
        TO_INTEGER(QTY)                  | QTY
        TO_INTEGER(NAME)                 | INTEGER_OR_NULL(LEADING_DECIMAL(NAME, CAST(0 AS DECIMAL(38, 15))))
        TO_INTEGER(PRICE, TRUE)          | INTEGER_OR_NULL(TRUNCATE_NUMBER(PRICE, 0))
        TO_BIGINT(QTY)                   | BIGINT_OR_NULL(QTY)
        TO_FLOAT(QTY)                    | CAST(QTY AS DOUBLE)
        TO_DECIMAL(NAME)                 | CAST(LEADING_DECIMAL(NAME, CAST(0 AS DECIMAL(38, 15))) AS DOUBLE)
        TO_DECIMAL(QTY, 2)               | CAST(QTY AS DOUBLE)
        TO_DECIMAL(PRICE)                | PRICE
        TO_DECIMAL(PRICE, 2)             | ROUND_NUMBER(PRICE, 2)
        TO_DECIMAL(AMOUNT, 2)            | CAST(AMOUNT AS DOUBLE)
        TO_DECIMAL(AMOUNT, 1)            | ROUND_NUMBER(CAST(AMOUNT AS DOUBLE), 1)
        """)
    void rewrites(String before, String after) {
        check.rewrites(before, after);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', useHeadersInDisplayName = true, textBlock = """
        before                | after
        TO_DECIMAL(AMOUNT, 2) | AMOUNT
        TO_DECIMAL(AMOUNT, 1) | TRUNCATE_NUMBER(AMOUNT, 1)
        """)
    void cutsOffInHighPrecision(String before, String after) {
        PortExpressions.check(true).rewrites(before, after);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', useHeadersInDisplayName = true, textBlock = """
        before                    | fails where
        TO_DATE(NAME, 'YYMMDD')   | CASE WHEN TRIM_SPACE(NAME) <> NAME AND DATE_OF_TEXT(TRIM_SPACE(NAME), '%y%m%d') IS NOT NULL THEN FAIL('TO_DATE meets blanks around a date, or two digits where the format has four for the year, where nothing is documented') IS NOT NULL ELSE NAME IS NOT NULL AND DATE_OF_TEXT(NAME, '%y%m%d', DATE_PART_OF('year', PARAM.RUN_DATE) - REMAINDER(DATE_PART_OF('year', PARAM.RUN_DATE), 100)) IS NULL END
        TO_INTEGER(PRICE)         | PRICE IS NOT NULL AND INTEGER_OR_NULL(PRICE) IS NULL
        """)
    void failsWhereThereIsNoValue(String before, String where) {
        check.fails(before, where);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IS_DATE('20240131', 'YYYYMMDD')", "TO_CHAR(DUE, 'YYYY')", "TO_INTEGER(QTY)"})
    void otherwiseNeverFails(String expression) {
        check.neverFails(expression);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TO_DATE(NAME, 'YYYY')",
                "TO_DATE('12/31/99', 'MM/DD/YYYY')",
                "TO_DATE('12/31/2024 ', 'MM/DD/YYYY')",
                "TO_DATE(NAME, 'DY MM/DD/YYYY')",
                "TO_DATE(NAME, 'MM/DD/YYYY HH24:MI:SS.MS')",
                "TO_DATE(NAME, 'MM/DD/YYYY HH:MI')"
            })
    void warnsOfWhatNobodyKnows(String expression) {
        check.remarks(expression, ExpressionCode.UNCERTAIN);
    }

    /** The documentation says not to give two digits for YYYY, and nothing of blanks. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', useHeadersInDisplayName = true, textBlock = """
        before                    | ends where
        TO_DATE(NAME, 'YYYYMMDD') | TRIM_SPACE(NAME) <> NAME AND DATE_OF_TEXT(TRIM_SPACE(NAME), '%Y%m%d') IS NOT NULL OR DATE_OF_TEXT(TRIM_SPACE(NAME), '%y%m%d') IS NOT NULL
        IS_DATE(NAME, 'YYMMDD')   | TRIM_SPACE(NAME) <> NAME AND DATE_OF_TEXT(TRIM_SPACE(NAME), '%y%m%d') IS NOT NULL
        """)
    void endsAtBlanksAndYearsOfTwoDigits(String before, String where) {
        check.ends(before, where, ExpressionCode.UNDOCUMENTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TO_DATE('12/31/9999', 'MM/DD/YYYY')",
                "TO_DATE('20240131', 'YYYYMMDD')",
                "TO_DATE(TO_CHAR(DUE, 'MM/DD/YYYY'), 'MM/DD/YYYY')",
                "IS_DATE(NULL, 'MM/DD/YYYY')"
            })
    void knowsDatesThatAreWrittenOut(String expression) {
        assertThat(check.translate(expression).remarks()).isEmpty();
    }

    @Test
    void endsWhereRoundingAndCuttingOffDiffer() {
        check.ends(
                "TO_DECIMAL(PRICE, 2)",
                "ROUND_NUMBER(PRICE, 2) <> TRUNCATE_NUMBER(PRICE, 2)",
                ExpressionCode.UNDOCUMENTED);
    }

    /** The manual takes '5,000,000,000' for a number that is too large, and says nowhere that commas are read. */
    @ParameterizedTest
    @ValueSource(strings = {"TO_INTEGER(NAME)", "TO_BIGINT(NAME, TRUE)"})
    void endsAtCommasBetweenDigits(String expression) {
        check.ends(expression, "PATTERN_FOUND(NAME, '^ *[+-]?[0-9]+,[0-9]', 'c')", ExpressionCode.UNDOCUMENTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"TO_DECIMAL(AMOUNT, 2)", "TO_DECIMAL(QTY, 0)", "TO_INTEGER('12 to 5,000')", "TO_BIGINT(PRICE)"})
    void knowsWhatFitsTheScale(String expression) {
        assertThat(check.translate(expression).remarks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TO_DATE(NAME, 'DD-XX-YYYY')",
                "TO_DATE(NAME, 'Q YYYY')",
                "TO_DATE(NAME, 'YYYY MM MON')",
                "TO_DATE(NAME, 'SS.NS')",
                "TO_CHAR(DUE, 'RRRR')",
                "TO_CHAR(DUE, 'DDDD')",
                "TO_CHAR(DUE, '')",
                "TO_CHAR(DUE, '\"\"')",
                "TO_DATE(NAME, '')",
                "IS_DATE(NAME, '')"
            })
    void blocksFormatsThatAreNone(String expression) {
        check.blocks(expression, ExpressionCode.BAD_FORMAT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TO_DATE(NAME, CODE)",
                "IS_DATE(NAME, IIF(QTY > 1, 'YYYY'))",
                "TO_CHAR(DUE, CODE)",
                "TO_DECIMAL(NAME, QTY)",
                "TO_INTEGER(PRICE, QTY)"
            })
    void blocksOptionsFromData(String expression) {
        check.blocks(expression, ExpressionCode.NOT_LITERAL);
    }
}
