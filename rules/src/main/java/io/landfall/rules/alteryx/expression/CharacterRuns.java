package io.landfall.rules.alteryx.expression;

import java.util.ArrayDeque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where a pattern takes any characters, or all but some: a run of as many as there are takes both halves of one of more than 16 bits, in
 * whatever units the characters are counted. A single one, a number of them, and what two such runs side by side leave to each other may
 * part the halves, as may what they leave over others that may be absent between them.
 *
 * @param pieces of a pattern
 */
record CharacterRuns(List<String> pieces) {

    private static final Pattern MANY =
            Pattern.compile("\\.|\\\\[DWSC]|\\[\\^[\\s\\S]*|\\[[\\s\\S]*(?:\\\\[DWS]|\\[:\\^)[\\s\\S]*");
    private static final Pattern PLAIN = Pattern.compile("[^.*+?{}()|$^]|\\\\[^DWSCbB]");

    CharacterRuns {
        pieces = List.copyOf(pieces);
    }

    boolean mayHalve() {
        var groups = new ArrayDeque<Group>();
        var beside = false;
        for (int i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            if (MANY.matcher(piece).matches()) {
                if (beside || !isRun(i)) {
                    return true;
                }
                beside = true;
            } else if (piece.equals("|")) {
                var group = groups.isEmpty() ? Group.NONE : groups.pop();
                groups.push(new Group(group.before(), group.after() || beside));
                beside = group.before();
            } else if (piece.equals(")")) {
                var group = groups.isEmpty() ? Group.NONE : groups.pop();
                var inside = beside || group.after();
                if (inside && is(i + 1, "{")) {
                    return true;
                }
                beside = inside || (mayBeAbsent(i) && group.before());
            } else if (isBracket(i)) {
                groups.push(new Group(beside, false));
            } else {
                beside = beside && mayBeAbsent(i);
            }
            i = last(i);
        }
        return false;
    }

    /** Whether a run is right before a group, and whether one ends an alternative in it. */
    private record Group(boolean before, boolean after) {

        static final Group NONE = new Group(false, false);
    }

    private boolean mayBeAbsent(int at) {
        return is(at + 1, "*") || is(at + 1, "?") || (is(at + 1, "{") && is(at + 2, "0"));
    }

    /** The last piece of how often one is there. */
    private int last(int at) {
        var last = at;
        if (is(at + 1, "{")) {
            while (last + 1 < pieces.size() && !is(last, "}")) {
                last++;
            }
        }
        while (is(last + 1, "*") || is(last + 1, "+") || is(last + 1, "?")) {
            last++;
        }
        return last;
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
