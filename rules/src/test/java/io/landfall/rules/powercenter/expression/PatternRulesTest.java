package io.landfall.rules.powercenter.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.rules.ExpressionCheck;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternRulesTest {

    private final ExpressionCheck<PortContext> check = PortExpressions.check();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', useHeadersInDisplayName = true, textBlock = """
        before                                   | after
        REG_MATCH(NAME, '[0-9]+')                | PATTERN_MATCHES(NAME, '[0-9]+', 'c')
        REG_EXTRACT(NAME, '([a-z]+)-([0-9]+)', 2)| PATTERN_EXTRACT(NAME, '^(?:([a-z]+)-([0-9]+))$', 2, 'c')
        REG_REPLACE(NAME, '[0-9]', '')           | PATTERN_REPLACE(NAME, '[0-9]', '', 'c')
        REG_REPLACE(NAME, '[0-9]', 'x', 1)       | PATTERN_REPLACE_FIRST(NAME, '[0-9]', 'x', 'c')
        """)
    void rewrites(String before, String after) {
        check.rewrites(before, after);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"REG_MATCH(NAME, '^[0-9]+$')", "REG_MATCH(NAME, '.*[0-9].*')", "REG_EXTRACT(NAME, '.*-(x).*')"})
    void isSureOfPatternsOfTheWholeValue(String expression) {
        assertThat(check.translate(expression).remarks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"REG_MATCH(NAME, '[0-9]+')", "REG_MATCH(NAME, '^a|b$')", "REG_EXTRACT(NAME, '(x)')"})
    void endsWherePatternsDescribeAPart(String expression) {
        check.remarks(expression, ExpressionCode.UNDOCUMENTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "REG_MATCH(NAME, '(?=a)b')",
                "REG_REPLACE(NAME, '(a)', '$1')",
                "REG_REPLACE(NAME, 'a', 'b', 2)",
                "REG_EXTRACT(NAME, '(a)', 0)"
            })
    void blocksWhatEnginesReadDifferently(String expression) {
        check.blocks(expression, ExpressionCode.BAD_PATTERN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"REG_MATCH(NAME, CODE)", "REG_REPLACE(NAME, 'a', CODE)"})
    void blocksPatternsFromData(String expression) {
        check.blocks(expression, ExpressionCode.NOT_LITERAL);
    }
}
