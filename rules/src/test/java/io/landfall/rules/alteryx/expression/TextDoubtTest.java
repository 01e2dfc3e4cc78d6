package io.landfall.rules.alteryx.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of which texts it is open what a pattern makes. */
class TextDoubtTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        a.*b             ; PART    ; []
        [^a-z]+          ; PART    ; []
        \\^\\$           ; PART    ; []
        [$^]             ; PART    ; []
        ^a               ; PART    ; [LINES]
        (.*?)(?:,|$)   ; PART    ; [LINES]
        ^a               ; WHOLE   ; []
        ^a.*b$           ; WHOLE   ; []
        (?i)^(a|b)$    ; WHOLE   ; []
        ^a|b$          ; WHOLE   ; [LINES]
        (a^b)            ; WHOLE   ; [LINES]
        (.+?)(?:\\s+|$)             ; PART    ; []
        (.+?)(?:(?:\\n\\s*)|$)      ; PART    ; []
        (.+?)(?:\\s*,|$)            ; PART    ; [LINES]
        \\w+             ; WHOLE   ; [LETTERS]
        x\\b             ; PART    ; [LETTERS]
        [\\w\\s]         ; PART    ; [LETTERS]
        \\\\w            ; PART    ; []
        [[:alpha:]]      ; PART    ; [LETTERS]
        [^[:punct:]]$    ; PART    ; [LINES, MARKS, HALVES]
        .                ; PART    ; [HALVES]
        .{3}             ; WHOLE   ; [HALVES]
        a.?b             ; PART    ; [HALVES]
        [^a-z]           ; PART    ; [HALVES]
        [^a-z]           ; REMOVED ; []
        [^a-z]+          ; REMOVED ; []
        x[^a-z]          ; REMOVED ; [HALVES]
        (\\S+)\\s(.*)    ; WHOLE   ; []
        \\D              ; PART    ; [HALVES]
        (.+)(.+)         ; WHOLE   ; [HALVES]
        (.*?)<           ; PART    ; []
        .*?x?            ; PART    ; [HALVES]
        (.+)\\s*(.+)     ; WHOLE   ; [HALVES]
        (.+)\\s+(.+)     ; WHOLE   ; []
        (.+)x?(.+)       ; WHOLE   ; [HALVES]
        (.+)x{0,2}(.+)   ; WHOLE   ; [HALVES]
        (.+)x{2}(.+)     ; WHOLE   ; []
        (.+)(,x)?(.+)    ; WHOLE   ; [HALVES]
        (.+)(?:,|-)(.+)  ; WHOLE   ; []
        (.+|a)(.+)       ; WHOLE   ; [HALVES]
        (.+)|(.+)        ; WHOLE   ; []
        (.+?)\\s*(.+)    ; WHOLE   ; [HALVES]
        (.+?)\\s*,(.+)   ; WHOLE   ; []
        (.+){2}          ; WHOLE   ; [HALVES]
        (.+,){2}         ; WHOLE   ; []
        .+?              ; PART    ; [HALVES]
        [.]              ; PART    ; []
        (.+?)(x)?        ; WHOLE   ; [HALVES]
        (.+?)(x)?y       ; WHOLE   ; []
        (.+?)(?:\\s-\\s)?I ; PART    ; []
        (.+?)(x|)        ; WHOLE   ; [HALVES]
        (.+?)(x|y)       ; WHOLE   ; []
        (.+?)((a|x?)|y)  ; WHOLE   ; [HALVES]
        (.+?)\\1         ; WHOLE   ; [HALVES]
        (.+?)+x          ; WHOLE   ; [HALVES]
        ((.+?))?x        ; WHOLE   ; []
        (.+?)\\d         ; WHOLE   ; []
        (.+?)\\.         ; WHOLE   ; []
        """)
    void saysWhichTextsAreOpen(String pattern, PatternUse use, String doubts) {
        assertThat(TextDoubt.of(pattern, use)).hasToString(doubts);
    }
}
