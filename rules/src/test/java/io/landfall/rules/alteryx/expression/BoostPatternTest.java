package io.landfall.rules.alteryx.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.landfall.converter.pattern.PortablePattern;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        (\\d+(?= kg)).* | (\\d+) kg[\\s\\S]*
        \\d+(?= kg).*   | \\d+ kg[\\s\\S]*
        """)
    void readsBlanksAndPoints(String boost, String portable) {
        assertThat(BoostPattern.portable(boost)).isEqualTo(portable);
        assertThat(PortablePattern.of(portable, true).re2()).isNotEmpty();
    }

    /** Where the text would be needed by other alternatives too, or be taken twice or not at all, nothing is said in its place. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a|\\d+(?= kg)).*",
                "(\\d+(?= kg))+.*",
                "(\\d+(?= kg)).+",
                "(\\d+(?= kg))(.*)",
                "(\\d+(?= kg)) .*x",
                "(\\d+(?= k.)).*",
                "(\\d+(?! kg)).*",
                "(?!\\d+(?= kg)).*"
            })
    void leavesOtherLooksAhead(String boost) {
        var portable = BoostPattern.portable(boost);
        assertThatIllegalArgumentException().isThrownBy(() -> PortablePattern.of(portable, true));
    }

    /** Edges of words and of the text, which other engines take for the mark itself. */
    @ParameterizedTest
    @ValueSource(strings = {"\\<a", "a\\>", "\\`a", "a\\'", "(\\<[a-z]+)"})
    void refusesEdgesOfBoostAlone(String boost) {
        assertThatIllegalArgumentException().isThrownBy(() -> BoostPattern.portable(boost));
    }

    @Test
    void takesMarksInClassesForThemselves() {
        assertThat(BoostPattern.portable("[\\<\\>]\\\\<")).isEqualTo("[\\<\\>]\\\\<");
    }

    @Test
    void takesABracketThatIsTextForNone() {
        assertThat(BoostPattern.portable("\\(?=kg).*")).doesNotContain("kg[").startsWith("\\(?=kg)");
    }

    /** An own way to the same answers: Java looks ahead by itself. */
    @ParameterizedTest
    @ValueSource(strings = {"12 kg net", "box of 7 kg", "12 lb", "3 kg and 4 kg", "kg 5", " kg", "8 KG\nnet"})
    void findsTheSame(String text) {
        for (var pattern : List.of("(\\d+(?= kg)).*", ".*?(\\d+(?= kg)).*", "\\d+(?= kg).*")) {
            var flags = Pattern.DOTALL | Pattern.CASE_INSENSITIVE;
            var portable = BoostPattern.portable(pattern);
            assertThat(portable).doesNotContain("(?=");
            assertThat(found(Pattern.compile(portable, flags), text))
                    .isEqualTo(found(Pattern.compile(pattern, flags), text));
        }
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group() + "|" + match.group(match.groupCount()))
                .toList();
    }
}
