package io.landfall.validation.reference.alteryx.expression;

/**
 * Tells whether two texts stand in one order whatever it goes by: by their characters, or as in a dictionary, where case does not
 * count at first, digits are the number that they make, and marks come before digits and letters.
 */
final class TextOrder {

    private TextOrder() {}

    static boolean isKnown(String left, String right) {
        if (!isAscii(left) || !isAscii(right)) {
            return left.equals(right);
        }
        var at = 0;
        while (at < left.length() && at < right.length() && left.charAt(at) == right.charAt(at)) {
            at++;
        }
        return at == Math.min(left.length(), right.length()) || isKnownAt(left, right, at);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(character -> character < 128);
    }

    /** The texts are the same before this place, and have a character each that differs. */
    private static boolean isKnownAt(String left, String right, int at) {
        var one = left.charAt(at);
        var other = right.charAt(at);
        if (isInNumber(left, at) || isInNumber(right, at) || (Character.isDigit(one) && Character.isDigit(other))) {
            return endOfNumber(left, at) == endOfNumber(right, at);
        }
        if (Character.isLetter(one) && Character.isLetter(other)) {
            return (one < other) == (Character.toLowerCase(one) < Character.toLowerCase(other))
                    && Character.toLowerCase(one) != Character.toLowerCase(other);
        }
        return kind(one) != kind(other) && (one < other) == (kind(one) < kind(other));
    }

    /** Whether a number that both texts begin goes on here, or both have one of their own. */
    private static boolean isInNumber(String text, int at) {
        return Character.isDigit(text.charAt(at)) && at > 0 && Character.isDigit(text.charAt(at - 1));
    }

    private static int endOfNumber(String text, int at) {
        var end = at;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Marks, digits, letters. */
    private static int kind(char character) {
        return Character.isLetter(character) ? 2 : Character.isDigit(character) ? 1 : 0;
    }
}
