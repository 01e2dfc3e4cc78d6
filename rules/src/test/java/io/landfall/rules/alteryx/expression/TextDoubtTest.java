package io.landfall.rules.alteryx.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of which texts it is open what a pattern makes. */
class TextDoubtTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        a.*b             ; false ; []
        [^a-z]+          ; false ; []
        \\^\\$           ; false ; []
        [$^]             ; false ; []
        ^a               ; false ; [LINES]
        (.*?)(?:,|$)   ; false ; [LINES]
        ^a               ; true  ; []
        ^a.*b$           ; true  ; []
        (?i)^(a|b)$    ; true  ; []
        ^a|b$          ; true  ; [LINES]
        (a^b)            ; true  ; [LINES]
        (.+?)(?:\\s+|$)             ; false ; []
        (.+?)(?:(?:\\n\\s*)|$)      ; false ; []
        (.+?)(?:\\s*,|$)            ; false ; [LINES]
        \\w+             ; true  ; [LETTERS]
        x\\b             ; false ; [LETTERS]
        [\\w\\s]         ; false ; [LETTERS]
        \\\\w            ; false ; []
        [[:alpha:]]      ; false ; [LETTERS]
        [^[:punct:]]$    ; false ; [LINES, MARKS]
        """)
    void saysWhichTextsAreOpen(String pattern, boolean whole, String doubts) {
        assertThat(TextDoubt.of(pattern, whole)).hasToString(doubts);
    }
}
