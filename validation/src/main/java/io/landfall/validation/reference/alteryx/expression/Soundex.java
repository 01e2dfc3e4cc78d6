package io.landfall.validation.reference.alteryx.expression;

import java.util.Locale;

/** The code of how a word sounds: its first letter, and the sounds of three consonants after it. */
final class Soundex {

    /** The sound of each letter from A; vowels, H, W and Y have none, which is 0. */
    private static final String SOUNDS = "01230120022455012623010202";

    private static final int LENGTH = 4;

    private Soundex() {}

    /**
     * The code of a word of letters.
     *
     * @param joins whether equal sounds on both sides of H or W are one
     */
    static String of(String word, boolean joins) {
        var letters = word.toUpperCase(Locale.ROOT);
        var code = new StringBuilder().append(letters.charAt(0));
        var last = sound(letters.charAt(0));
        for (int i = 1; i < letters.length() && code.length() < LENGTH; i++) {
            var letter = letters.charAt(i);
            var sound = sound(letter);
            if (sound != '0' && sound != last) {
                code.append(sound);
            }
            last = joins && (letter == 'H' || letter == 'W') ? last : sound;
        }
        return code.append("0".repeat(LENGTH - code.length())).toString();
    }

    private static char sound(char letter) {
        return SOUNDS.charAt(letter - 'A');
    }
}
