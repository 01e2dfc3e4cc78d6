package io.landfall.rules.powercenter.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.rules.ExpressionCheck;
import org.junit.jupiter.api.Test;
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

    /** A pattern that asks for both ends describes all of the value or nothing; {@code .*} stops at a line feed. */
    @ParameterizedTest
    @ValueSource(strings = {"REG_MATCH(NAME, '^[0-9]+$')", "REG_EXTRACT(NAME, '^.*-(x).*$')"})
    void isSureOfPatternsOfTheWholeValue(String expression) {
        assertThat(check.translate(expression).remarks())
                .extracting(Object::toString)
                .noneMatch(remark -> remark.contains("a part of the value"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "REG_MATCH(NAME, '[0-9]+')",
                "REG_MATCH(NAME, '^a|b$')",
                "REG_MATCH(NAME, '.*[0-9].*')",
                "REG_MATCH(NAME, '^[0-9]+\\.*')",
                "REG_EXTRACT(NAME, '(x)')"
            })
    void endsWherePatternsDescribeAPart(String expression) {
        assertThat(check.translate(expression).remarks())
                .filteredOn(remark -> remark.code() == ExpressionCode.UNDOCUMENTED)
                .extracting(Object::toString)
                .anyMatch(remark -> remark.contains("a part of the value"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', useHeadersInDisplayName = true, textBlock = """
        before                               | ends where
        REG_MATCH(NAME, '^[0-9]+$')          | PATTERN_FOUND(NAME, '\\n$', 'c')
        REG_REPLACE(NAME, '0$', '')          | PATTERN_FOUND(NAME, '\\n$', 'c')
        REG_EXTRACT(NAME, '(a)?b')           | PATTERN_EXTRACT(NAME, '^(?:(a)?b)$', 1, 'c') = ''
        """)
    void endsWherePerlKnowsMore(String before, String where) {
        check.ends(before, where, ExpressionCode.UNDOCUMENTED);
    }

    @Test
    void endsAtGroupsOfOtherAlternatives() {
        check.ends(
                "REG_EXTRACT(NAME, '((a)b*)(c|(d))', 4)",
                "PATTERN_EXTRACT(NAME, '^(?:((a)b*)(c|(d)))$', 4, 'c') = ''",
                ExpressionCode.UNDOCUMENTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"REG_REPLACE(NAME, '[$,]', '')", "REG_REPLACE(NAME, '\\$', '')"})
    void takesEscapedEndsForCharacters(String expression) {
        assertThat(check.translate(expression).remarks()).isEmpty();
    }

    /** A group that always takes part is empty where it matches nothing. */
    @Test
    void takesPartsThatAreAlwaysThereAsTheyAre() {
        assertThat(check.text("REG_EXTRACT(NAME, '^(a*)b$')"))
                .isEqualTo("PATTERN_EXTRACT(NAME, '^(?:^(a*)b$)$', 1, 'c')");
        assertThat(check.translate("REG_EXTRACT(NAME, '^(a*)b$')").remarks()).hasSize(1);
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
