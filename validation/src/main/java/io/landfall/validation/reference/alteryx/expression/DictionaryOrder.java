package io.landfall.validation.reference.alteryx.expression;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Compares texts of plain letters and digits as a dictionary does: in any case, and digits by the number that they make. */
final class DictionaryOrder {

    private static final Pattern PIECE = Pattern.compile("\\d+|\\D");

    private DictionaryOrder() {}

    static int compare(String left, String right) {
        var lefts = pieces(left);
        var rights = pieces(right);
        for (int i = 0; i < Math.min(lefts.size(), rights.size()); i++) {
            var order = comparePieces(lefts.get(i), rights.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(lefts.size(), rights.size());
    }

    private static List<String> pieces(String text) {
        return PIECE.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static int comparePieces(String left, String right) {
        return Character.isDigit(left.charAt(0)) && Character.isDigit(right.charAt(0))
                ? new BigInteger(left).compareTo(new BigInteger(right))
                : left.compareTo(right);
    }
}
