package io.landfall.converter.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which letters differ in case alone, as Unicode's simple case folding has it: mostly pairs, but K has the Kelvin sign and s the
 * long s as a third.
 */
final class CaseVariants {

    private static final int DOTTED_CAPITAL_I = 0x130;
    private static final int DOTLESS_SMALL_I = 0x131;

    /** Every letter that has variants, with all of them. */
    static final Map<Integer, List<Integer>> LETTERS = letters();

    private CaseVariants() {}

    private static Map<Integer, List<Integer>> letters() {
        var folded = new HashMap<Integer, List<Integer>>();
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (Character.toLowerCase(c) != c || Character.toUpperCase(c) != c) {
                folded.computeIfAbsent(fold(c), _ -> new ArrayList<>()).add(c);
            }
        }
        var letters = new HashMap<Integer, List<Integer>>();
        for (var variants : folded.values()) {
            variants.forEach(letter -> letters.put(letter, List.copyOf(variants)));
        }
        return Map.copyOf(letters);
    }

    private static int fold(int c) {
        return c == DOTTED_CAPITAL_I || c == DOTLESS_SMALL_I ? c : Character.toLowerCase(Character.toUpperCase(c));
    }
}
