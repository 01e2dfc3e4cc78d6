package io.landfall.rules.alteryx.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.pattern.PortablePattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How patterns of Boost.Regex are written in the library's syntax. */
class BoostPatternTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        a.c            | a[\\s\\S]c
        a\\.c          | a\\.c
        \\\\.          | \\\\[\\s\\S]
        [.]            | [.]
        [].]+.         | [].]+[\\s\\S]
        [^].]\\s       | [^].][\\s\\x{A0}]
        \\s+           | [\\s\\x{A0}]+
        \\S            | [^\\s\\x{A0}]
        [\\s,]         | [\\s\\x{A0},]
        [^\\s]         | [^\\s\\x{A0}]
        [[:space:].].  | [[:space:]\\x{A0}.][\\s\\S]
        [\\S]          | [\\x{1}-\\x{8}\\x{E}-\\x{1F}!-\\x{9F}\\x{A1}-\\x{10FFFF}]
        [\\s\\S]*      | [\\s\\S]*
        (\\d+)$        | (\\d+)$
        """)
    void readsBlanksAndPoints(String boost, String portable) {
        assertThat(BoostPattern.portable(boost)).isEqualTo(portable);
        assertThat(PortablePattern.of(portable, true).re2()).isNotEmpty();
    }
}
