package io.landfall.rules.alteryx.tool;

import java.util.regex.Pattern;

/**
 * A pattern of which only the groups of the first match count, without looks around its ends: a look ahead at the end, and a look behind
 * at the start, may as well take what they see, for no other match follows and where a match begins is of no interest.
 */
final class FirstMatch {

    private static final Pattern PIECE = Pattern.compile(
            "\\\\.|\\[\\^?]?(?:\\\\.|\\[:\\^?[a-z]+:]|[^]\\\\])*]|\\(\\?(?:<?[=!]|:)|[\\s\\S]", Pattern.DOTALL);

    /** Characters and sets, each of which takes one character. */
    private static final Pattern BEHIND_AT_START =
            Pattern.compile("\\(\\?<=((?:[A-Za-z0-9 ,;:!@#%&_=\"'/<>-]|\\\\[dDwWsS]|\\\\[\\p{Punct}])+)\\)([\\s\\S]*)");

    private static final String AHEAD = "(?=";
    private static final String GROUP = "(?:";

    private FirstMatch() {}

    static String consuming(String written) {
        var behind = BEHIND_AT_START.matcher(written);
        var start = behind.matches() && !hasAlternatives(behind.group(2))
                ? GROUP + behind.group(1) + ")" + behind.group(2)
                : written;
        var ahead = lastLookAhead(start);
        return ahead < 0 ? start : start.substring(0, ahead) + GROUP + start.substring(ahead + AHEAD.length());
    }

    private static boolean hasAlternatives(String written) {
        var depth = 0;
        var pieces = PIECE.matcher(written);
        while (pieces.find()) {
            var piece = pieces.group();
            if (piece.equals("|") && depth == 0) {
                return true;
            }
            depth += change(piece);
        }
        return false;
    }

    /** Where the outermost look ahead begins whose bracket is the last character, or -1. */
    private static int lastLookAhead(String written) {
        var depth = 0;
        var open = -1;
        var pieces = PIECE.matcher(written);
        while (pieces.find()) {
            var piece = pieces.group();
            if (piece.equals(AHEAD) && depth == 0) {
                open = pieces.start();
            }
            depth += change(piece);
            if (depth == 0 && open >= 0 && pieces.end() < written.length()) {
                open = -1;
            }
        }
        return depth == 0 ? open : -1;
    }

    private static int change(String piece) {
        return piece.startsWith("(") ? 1 : piece.equals(")") ? -1 : 0;
    }
}
