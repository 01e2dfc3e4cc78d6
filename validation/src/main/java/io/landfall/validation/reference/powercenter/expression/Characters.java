package io.landfall.validation.reference.powercenter.expression;

import java.util.Arrays;

/** A text by its characters, each one position however it is stored. */
final class Characters {

    private final int[] codes;

    private Characters(int[] codes) {
        this.codes = codes;
    }

    static Characters of(String text) {
        return new Characters(text.codePoints().toArray());
    }

    int length() {
        return codes.length;
    }

    /**
     * A part.
     *
     * @param from first position, from 0
     * @param to position after the last
     */
    String part(int from, int to) {
        return new String(codes, from, to - from);
    }

    boolean continuesWith(Characters other, int position) {
        return position + other.length() <= length()
                && Arrays.equals(codes, position, position + other.length(), other.codes, 0, other.length());
    }

    /** As many characters, from the beginning again and again. */
    String repeated(int length) {
        var filled = new int[length];
        Arrays.setAll(filled, i -> codes[i % codes.length]);
        return new String(filled, 0, length);
    }
}
