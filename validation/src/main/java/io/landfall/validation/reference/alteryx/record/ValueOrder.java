package io.landfall.validation.reference.alteryx.record;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which of two values comes first. Null comes before all.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/preparation/sort-tool.html">Sort Tool</a>
 */
public final class ValueOrder {

    /** Texts by their code points: capitals before small letters. */
    public static final Comparator<@Nullable Object> PLAIN =
            Comparator.nullsFirst((left, right) -> compare(left, right, false));

    /**
     * Texts as in a dictionary: letters in either case together, small ones first where nothing else differs, digits within text by their
     * number, punctuation before both.
     */
    public static final Comparator<@Nullable Object> DICTIONARY =
            Comparator.nullsFirst((left, right) -> compare(left, right, true));

    private ValueOrder() {}

    @SuppressWarnings("unchecked") // Values of one field have one type.
    private static int compare(Object left, Object right, boolean dictionary) {
        if (left instanceof Number one && right instanceof Number other) {
            return number(one, other);
        }
        if (left instanceof String one && right instanceof String other) {
            return dictionary ? Dictionary.compare(one, other) : one.compareTo(other);
        }
        return left.getClass() == right.getClass() && left instanceof Comparable<?> one
                ? ((Comparable<Object>) one).compareTo(right)
                : String.valueOf(left).compareTo(String.valueOf(right));
    }

    private static int number(Number left, Number right) {
        return left instanceof Double || right instanceof Double
                ? Double.compare(left.doubleValue(), right.doubleValue())
                : new BigDecimal(left.toString()).compareTo(new BigDecimal(right.toString()));
    }

    /** The order of words. */
    private static final class Dictionary {

        private Dictionary() {}

        static int compare(String left, String right) {
            var byLetters = letters(base(left), base(right));
            if (byLetters != 0) {
                return byLetters;
            }
            var byAccents = left.toLowerCase(Locale.ROOT).compareTo(right.toLowerCase(Locale.ROOT));
            return byAccents != 0 ? byAccents : right.compareTo(left);
        }

        private static String base(String text) {
            return Normalizer.normalize(text, Normalizer.Form.NFD)
                    .replaceAll("\\p{M}", "")
                    .toLowerCase(Locale.ROOT);
        }

        private static int letters(String left, String right) {
            int i = 0;
            int j = 0;
            while (i < left.length() && j < right.length()) {
                if (isDigit(left.charAt(i)) && isDigit(right.charAt(j))) {
                    var one = digits(left, i);
                    var other = digits(right, j);
                    var compared = new BigDecimal(one).compareTo(new BigDecimal(other));
                    if (compared != 0) {
                        return compared;
                    }
                    i += one.length();
                    j += other.length();
                } else {
                    var compared = character(left.charAt(i++), right.charAt(j++));
                    if (compared != 0) {
                        return compared;
                    }
                }
            }
            return Integer.compare(left.length() - i, right.length() - j);
        }

        private static int character(char left, char right) {
            var kinds = Integer.compare(kind(left), kind(right));
            return kinds != 0 ? kinds : Character.compare(left, right);
        }

        private static int kind(char character) {
            if (Character.isLetter(character)) {
                return 2;
            }
            return isDigit(character) ? 1 : 0;
        }

        private static boolean isDigit(char character) {
            return character >= '0' && character <= '9';
        }

        private static String digits(String text, int from) {
            int end = from;
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
            return text.substring(from, end);
        }
    }
}
