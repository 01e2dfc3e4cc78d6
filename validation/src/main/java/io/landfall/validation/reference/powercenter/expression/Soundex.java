package io.landfall.validation.reference.powercenter.expression;

import java.util.Locale;
import java.util.Optional;

/**
 * The American Soundex code: the first letter and three digits. Letters of equal sound count once when they stand together or only H
 * or W is between them; a vowel separates them. The vendor says the former, and of the latter nothing.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5-1/transformation-language-reference/functions/soundex.html">SOUNDEX</a>
 */
final class Soundex {

    private static final String DIGITS = "01230120022455012623010202";
    private static final int LENGTH = 4;

    private Soundex() {}

    /** Empty for a text without English letters. */
    static Optional<String> of(String text) {
        var letters = text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
        if (letters.isEmpty()) {
            return Optional.empty();
        }
        var code = new StringBuilder(letters.substring(0, 1));
        var last = digit(letters.charAt(0));
        for (int i = 1; i < letters.length() && code.length() < LENGTH; i++) {
            var letter = letters.charAt(i);
            var digit = digit(letter);
            if (digit != '0' && digit != last) {
                code.append(digit);
            }
            if (letter != 'H' && letter != 'W') {
                last = digit;
            }
        }
        return Optional.of(code + "0".repeat(LENGTH - code.length()));
    }

    private static char digit(char letter) {
        return DIGITS.charAt(letter - 'A');
    }
}
