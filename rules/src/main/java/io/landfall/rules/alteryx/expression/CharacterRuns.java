package io.landfall.rules.alteryx.expression;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Where a pattern takes any characters, or all but some: a run of as many as there are takes both halves of one of more than 16 bits, in
 * whatever units the characters are counted. A single one, a number of them, and what two such runs side by side leave to each other may
 * part the halves.
 *
 * @param pieces of a pattern
 */
record CharacterRuns(List<String> pieces) {

    private static final Pattern MANY =
            Pattern.compile("\\.|\\\\[DWSC]|\\[\\^[\\s\\S]*|\\[[\\s\\S]*(?:\\\\[DWS]|\\[:\\^)[\\s\\S]*");
    private static final Pattern PLAIN = Pattern.compile("[^*+?{}()|$^]|\\\\[^DWSCbB]");

    CharacterRuns {
        pieces = List.copyOf(pieces);
    }

    boolean mayHalve() {
        var beside = false;
        for (int i = 0; i < pieces.size(); i++) {
            if (MANY.matcher(pieces.get(i)).matches()) {
                if (beside || !isRun(i)) {
                    return true;
                }
                beside = true;
                i++;
            } else if (!isBracket(i)) {
                beside = false;
            }
        }
        return false;
    }

    /** Whether the pattern is a single character or a run alone. */
    boolean isOne() {
        return pieces.size() == 1 || (pieces.size() == 2 && isRun(0));
    }

    private boolean isRun(int at) {
        return (is(at + 1, "*") || is(at + 1, "+")) && (!is(at + 2, "?") || isPlain(at + 3));
    }

    /** Whether a character that is written out ends a run of as few as possible, others that may be there or not before it. */
    private boolean isPlain(int at) {
        var next = at;
        while (isBracket(next) || (isCharacter(next) && (is(next + 1, "?") || is(next + 1, "*")))) {
            next += isBracket(next) ? 1 : 2;
        }
        return isCharacter(next) && !is(next + 1, "{");
    }

    private boolean isCharacter(int at) {
        return at < pieces.size() && PLAIN.matcher(pieces.get(at)).matches();
    }

    private boolean isBracket(int at) {
        return is(at, "(") || is(at, ")") || is(at, "(?:");
    }

    private boolean is(int at, String piece) {
        return at < pieces.size() && pieces.get(at).equals(piece);
    }
}
