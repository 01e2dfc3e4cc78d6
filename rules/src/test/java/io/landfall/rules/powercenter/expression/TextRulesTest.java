package io.landfall.rules.powercenter.expression;

import io.landfall.rules.ExpressionCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextRulesTest {

    private final ExpressionCheck<PortContext> check = PortExpressions.check();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', useHeadersInDisplayName = true, textBlock = """
        before                            | after
        length(NAME)                      | CHAR_LENGTH(NAME)
        :INFA.UPPER(NAME)                 | UPPER(NAME)
        LPAD(QTY, 5, '0')                 | PAD_LEFT_TEXT(CAST(QTY AS VARCHAR), 5, '0')
        SUBSTR(PRICE, 1, 2)               | SLICE_SIGNED_TEXT(NUMBER_TO_TEXT(PRICE), 1, 2)
        LOWER(NULL)                       | LOWER(CAST(NULL AS VARCHAR))
        SUBSTR(NAME, 3)                   | SLICE_SIGNED_TEXT(NAME, 3)
        SUBSTR(NAME, 1.6, 2)              | SLICE_SIGNED_TEXT(NAME, BIGINT_OR_NULL(1.6E0), 2)
        SUBSTR(NAME, INSTR(NAME, '-') + 1)| SLICE_SIGNED_TEXT(NAME, CAST(FIND_TEXT(NAME, '-') AS BIGINT) + CAST(1 AS BIGINT))
        INSTR(NAME, 'a', -1)              | FIND_NTH_TEXT(NAME, 'a', -1, 1)
        INSTR(NAME, 'a', 1, 2, 0)         | FIND_NTH_TEXT(NAME, 'a', 1, 2)
        LTRIM(NAME)                       | TRIM_LEFT_TEXT(NAME, ' ')
        RTRIM(NAME, 'xy')                 | TRIM_RIGHT_TEXT(NAME, 'xy')
        LTRIM(NAME, NULL)                 | TRIM_LEFT_TEXT(NAME, CAST(NULL AS VARCHAR))
        LPAD(NAME, 5)                     | PAD_LEFT_TEXT(NAME, 5, ' ')
        RPAD(NAME, QTY, '*')              | PAD_RIGHT_TEXT(NAME, QTY, '*')
        CONCAT(CHR(9), NAME)              | JOIN_TEXT(CHARACTER_OF_CODE(9), NAME)
        """)
    void rewrites(String before, String after) {
        check.rewrites(before, after);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSTR(NAME, '')", "RPAD(NAME, 5, '')", "CHR(200)", "MD5('ä')"})
    void warnsOfWhatNobodyKnows(String expression) {
        check.remarks(expression, ExpressionCode.UNCERTAIN);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', useHeadersInDisplayName = true, textBlock = """
        before               | ends where
        SUBSTR(NAME, -3)     | -3 < - CHAR_LENGTH(NAME)
        SUBSTR(NAME, QTY, 2) | QTY < - CHAR_LENGTH(NAME)
        INSTR(NAME, CODE)    | NAME IS NOT NULL AND CODE = ''
        INSTR(NAME, 'a', 1, QTY) | NAME IS NOT NULL AND QTY < 1
        LPAD(NAME, 5, CODE)  | NAME IS NOT NULL AND CODE = ''
        CHR(QTY)             | QTY < 1 OR QTY > 127
        ASCII(NAME)          | NAME = ''
        MD5(NAME)            | PATTERN_FOUND(NAME, '[^ -~\\t\\r\\n]', 'c')
        ENC_BASE64(NAME)     | CHAR_LENGTH(NAME) > 57
        QTY > 1 AND ASCII(NAME) = 65 | COALESCE(QTY > 1, TRUE) THEN CASE WHEN NAME = ''
        """)
    void endsAtWhatNobodyKnows(String before, String where) {
        check.ends(before, where, ExpressionCode.UNDOCUMENTED);
    }

    @Test
    void endsAtSoundsThatNobodyKnows() {
        check.remarks("SOUNDEX(NAME)", ExpressionCode.UNDOCUMENTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LENGTH(DAY)", "SUBSTR(NAME, 'x')", "LTRIM(NAME, DUE)"})
    void blocksTypesThatItDoesNotTake(String expression) {
        check.blocks(expression, ExpressionCode.FAMILIES_MIX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LENGTH()", "UPPER(NAME, CODE)", "SUBSTR(NAME)", "INSTR(NAME, 'a', 1, 0)"})
    void blocksOtherArguments(String expression) {
        check.blocks(expression, ExpressionCode.WRONG_ARGUMENTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LPAD(NAME, 1000001)", "RPAD(NAME, QTY, '*')"})
    void warnsOfTextsThatMayBeTooLong(String expression) {
        check.remarks(expression, ExpressionCode.PADS_FAR);
    }
}
