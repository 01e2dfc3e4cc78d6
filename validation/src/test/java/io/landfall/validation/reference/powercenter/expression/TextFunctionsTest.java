package io.landfall.validation.reference.powercenter.expression;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class TextFunctionsTest {
    @TestFactory
    List<DynamicTest> countsCharacters() {
        return ExpressionTable.of("""
                LENGTH('abc  ') => 5
                LENGTH('') => 0
                LENGTH(NO_NAME) => NULL
                LENGTH('über') => 4
                LENGTH(QTY) => 1
                LENGTH(DAY) => refused
                ASCII('A') => 65
                CHRCODE('€') => 8364
                ASCII(NO_NAME) => NULL
                CHR(65) => 'A'
                CHR(NO_QTY) => NULL
                CHR(0) => refused
                """);
    }

    @TestFactory
    List<DynamicTest> changesCase() {
        return ExpressionTable.of("""
                UPPER('straße 5i') => 'STRAßE 5I'
                LOWER('ABC I') => 'abc i'
                UPPER(NO_NAME) => NULL
                INITCAP('anna-maria o''neill 3rd') => 'Anna-Maria O'Neill 3rd'
                INITCAP('ORDER_LINE') => 'Order_Line'
                REVERSE('abc') => 'cba'
                """);
    }

    @TestFactory
    List<DynamicTest> slices() {
        return ExpressionTable.of("""
                SUBSTR('abcd', 0, 2) => 'ab'
                SUBSTR('abcd', 1, 2) => 'ab'
                SUBSTR('abcd', -3, 2) => 'bc'
                SUBSTR('abcd', 2, -1) => ''
                SUBSTR('abcd', 2, 0) => ''
                SUBSTR('abcd', 3) => 'cd'
                SUBSTR('abcd', 2, 100) => 'bcd'
                SUBSTR('abcd', 5) => ''
                SUBSTR('abcd', 1.6, 1) => 'b'
                SUBSTR('abcd', NO_QTY) => NULL
                SUBSTR('abcd', 1, NO_QTY) => NULL
                SUBSTR(NO_NAME, 1) => NULL
                SUBSTR(NAME, '1', 10) => refused
                """);
    }

    @TestFactory
    List<DynamicTest> finds() {
        return ExpressionTable.of("""
                INSTR('CORPORATE FLOOR', 'OR') => 2
                INSTR('CORPORATE FLOOR', 'OR', 3) => 5
                INSTR('CORPORATE FLOOR', 'OR', 3, 2) => 14
                INSTR('CORPORATE FLOOR', 'OR', -3, 2) => 2
                INSTR('CORPORATE FLOOR', 'OR', -1) => 14
                INSTR('CORPORATE FLOOR', 'OR', 0) => 2
                INSTR('CORPORATE FLOOR', 'or') => 0
                INSTR('Alfred Pope', 'Alfred Smith') => 0
                INSTR(QTY, 7) => 1
                INSTR('CORPORATE FLOOR', 'OR', 1, 4) => 0
                INSTR('aaa', 'aa', 1, 2) => 2
                INSTR(NO_NAME, 'a') => NULL
                INSTR('a', NO_NAME) => NULL
                INSTR('a', 'a', NO_QTY) => NULL
                INSTR('abc', '') => refused
                INSTR('abc', 'b', 1, 0) => refused
                """);
    }

    @TestFactory
    List<DynamicTest> pads() {
        return ExpressionTable.of("""
                LPAD('abc', 5) => '  abc'
                RPAD('abc', 5, '*') => 'abc**'
                LPAD('abc', 8, 'xy') => 'xyxyxabc'
                RPAD('abc', 6, 'xy') => 'abcxyx'
                LPAD('abcdef', 4, '0') => 'abcd'
                LPAD(QTY, 5, '0') => '00007'
                RPAD(PRICE, 5, '0') => '2.500'
                RPAD('abcdef', 4) => 'abcd'
                LPAD('abc', 0) => ''
                LPAD('abc', -1) => NULL
                LPAD('abc', 2147483647) => refused
                LPAD(NO_NAME, 3) => NULL
                LPAD('abc', NO_QTY) => NULL
                """);
    }

    @TestFactory
    List<DynamicTest> trims() {
        return ExpressionTable.of("""
                LTRIM('  abc ') => 'abc '
                RTRIM(' abc  ') => ' abc'
                LTRIM('xyxabc', 'xy') => 'abc'
                RTRIM('abc123', '0123456789') => 'abc'
                LTRIM('S. Rossi', 'S.') => ' Rossi'
                RTRIM('   ') => ''
                LTRIM('abc', NO_NAME) => NULL
                LTRIM(NO_NAME) => NULL
                LTRIM('abc', '') => 'abc'
                """);
    }

    @TestFactory
    List<DynamicTest> sounds() {
        return ExpressionTable.of("""
                SOUNDEX('Robert') => 'R163'
                SOUNDEX('Ashcraft') => 'A261'
                SOUNDEX('Tymczak') => 'T522'
                SOUNDEX('Lee') => 'L000'
                SOUNDEX('john') => 'J500'
                SOUNDEX('JohnRBCD') => 'J561'
                SOUNDEX('AbbpdMN') => 'A135'
                SOUNDEX('MAeiouhwC') => 'M200'
                SOUNDEX('1abc') => 'A120'
                SOUNDEX('joh12n') => 'J500'
                SOUNDEX('William') => 'W450'
                SOUNDEX('12') => NULL
                SOUNDEX(NO_NAME) => NULL
                METAPHONE('Robert') => refused
                """);
    }

    @TestFactory
    List<DynamicTest> replaces() {
        return ExpressionTable.of("""
                REPLACECHR(1, 'a-b/c', '-/', NULL) => 'abc'
                REPLACECHR(1, 'a-b/c', '-/', '_x') => 'a_b_c'
                REPLACECHR(1, 'aAbB', 'ab', '*') => '*A*B'
                REPLACECHR(0, 'aAbB', 'ab', '*') => '****'
                REPLACECHR(NULL, 'aAbB', 'ab', '') => ''
                REPLACECHR(1, NO_NAME, 'a', 'b') => NULL
                REPLACECHR(1, 'abc', NO_NAME, 'b') => 'abc'
                REPLACECHR(1, 'abc', '', 'b') => 'abc'
                REPLACESTR(1, 'one two one', 'one', '1') => '1 two 1'
                REPLACESTR(0, 'One two ONE', 'one', '1') => '1 two 1'
                REPLACESTR(1, 'One one', 'one', NULL) => 'One '
                REPLACESTR(1, 'ab', 'a', 'b', 'b') => 'bb'
                REPLACESTR(1, 'aab', 'a', 'ab', 'b') => 'bbb'
                REPLACESTR(1, 'abc', NULL, '', 'x') => 'abc'
                REPLACESTR(1, NO_NAME, 'a', 'b') => NULL
                """);
    }

    @TestFactory
    List<DynamicTest> matchesPatterns() {
        return ExpressionTable.of("""
                REG_MATCH('ab12', '[a-z]+[0-9]+') => 1
                REG_MATCH('xabcx', 'abc') => 0
                REG_MATCH(NO_NAME, 'abc') => NULL
                REG_MATCH('abc', NO_NAME) => NULL
                REG_MATCH('abc', '(') => refused
                REG_EXTRACT('ab12', '([a-z]+)([0-9]+)', 2) => '12'
                REG_EXTRACT('ab12', '([a-z]+)([0-9]+)') => 'ab'
                REG_EXTRACT('ab', '([0-9]+)') => NULL
                REG_EXTRACT(NO_NAME, '(a)') => NULL
                REG_EXTRACT('ab', '(a)b', 2) => refused
                REG_EXTRACT('b', '(a)?b') => refused
                REG_EXTRACT('b', '(a*)b') => ''
                REG_MATCH('ab', '[[:alpha:]]+') => 1
                REG_MATCH('a:', '[[:alpha:]]+') => 0
                REG_MATCH('a-1', '[^[:space:]_]+') => 1
                REG_MATCH('[a&&b]', '[[]a[&][&]b[]]') => 1
                REG_MATCH('b', '[a-z&&[^b]+') => 1
                REG_REPLACE('a1b22c', '[0-9]+', '#') => 'a#b#c'
                REG_REPLACE('a1b22c', '[0-9]', '#', 2) => 'a#b#2c'
                REG_REPLACE('abc', '[0-9]', '#') => 'abc'
                REG_REPLACE(NO_NAME, 'a', 'b') => NULL
                REG_REPLACE('abc', '(a)', '\\1\\1') => refused
                """);
    }
}
