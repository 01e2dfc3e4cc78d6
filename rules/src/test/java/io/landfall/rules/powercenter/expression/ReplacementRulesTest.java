package io.landfall.rules.powercenter.expression;

import io.landfall.rules.ExpressionCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplacementRulesTest {

    private final ExpressionCheck<PortContext> check = PortExpressions.check();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', quoteCharacter = '"', useHeadersInDisplayName = true, textBlock = """
        before                                → after
        REPLACECHR(0, NAME, 'ab', 'x')        → REPLACE_CHARACTERS(NAME, 'ab', 'x', 'i')
        REPLACECHR(TRUE, NAME, CODE, '')      → REPLACE_CHARACTERS(NAME, COALESCE(CODE, ''), '')
        REPLACECHR(NULL, NAME, '-', CODE)     → REPLACE_CHARACTERS(NAME, '-', COALESCE(CODE, ''), 'i')
        REPLACESTR(1, NAME, 'Inc', NULL)      → REPLACE_TEXT(NAME, 'Inc', '')
        REPLACESTR(1, NAME, CODE, '*')        → REPLACE_TEXT(NAME, COALESCE(CODE, ''), '*')
        REPLACESTR(1, NAME, 'a.', 'bc', '#')  → PATTERN_REPLACE(NAME, 'a\\.|bc', '#', 'c')
        REPLACESTR(0, NAME, '-', '/', NULL)   → PATTERN_REPLACE(NAME, '-|/', '', 'i')
        REPLACESTR(1, NAME, NULL, '', 'x')    → NAME
        """)
    void rewrites(String before, String after) {
        check.rewrites(before, after);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "REPLACESTR(1, NAME, 'ab', 'b', 'x')",
                "REPLACESTR(1, NAME, 'ab', 'cd', 'ac')",
                "REPLACESTR(1, NAME, 'ab', 'cd', '')"
            })
    void warnsWhereTheOrderOfReplacingMatters(String expression) {
        check.remarks(expression, ExpressionCode.UNCERTAIN);
    }

    @Test
    void saysNothingWhereItDoesNotMatter() {
        org.assertj.core.api.Assertions.assertThat(
                        check.translate("REPLACESTR(1, NAME, 'ab', 'cd', '#')").remarks())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"REPLACECHR(QTY, NAME, 'a', 'b')", "REPLACESTR(1, NAME, CODE, 'b', 'c')"})
    void blocksWhatIsOnlyKnownWhileItRuns(String expression) {
        check.blocks(expression, ExpressionCode.NOT_LITERAL);
    }
}
