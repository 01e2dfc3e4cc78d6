package io.landfall.rules.alteryx.expression;

import java.util.ArrayDeque;
import java.util.ArrayList;
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
    private static final Pattern PLAIN = Pattern.compile("[^.*+?{}()|$^]|\\\\(?:[^A-Za-z1-9<>`']|[dsnrtfvea])");

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
            } else if (isOpening(i)) {
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

    /** Whether a character that is written out ends a run of as few as possible, or the text does, others that may be absent before it. */
    private boolean isPlain(int at) {
        var next = at;
        while (is(next, ")") || (isCharacter(next) && (is(next + 1, "?") || is(next + 1, "*")))) {
            if (is(next, ")") && isRepeated(next)) {
                return false;
            }
            next = last(next) + 1;
        }
        if (isOpening(next)) {
            var alternatives = alternatives(next);
            var end = alternatives.removeLast();
            return !is(end + 1, "{")
                    && alternatives.stream().allMatch(this::isPlain)
                    && (!mayBeAbsent(end) || isPlain(last(end) + 1));
        }
        return is(next, "$") || (isCharacter(next) && !is(next + 1, "{"));
    }

    private boolean isRepeated(int bracket) {
        return is(bracket + 1, "*") || is(bracket + 1, "+") || is(bracket + 1, "{");
    }

    /** Where the alternatives of a group begin, and where it ends. */
    private List<Integer> alternatives(int opening) {
        var starts = new ArrayList<>(List.of(opening + 1));
        var depth = 0;
        var at = opening + 1;
        for (; at < pieces.size() && (depth > 0 || !is(at, ")")); at++) {
            depth += isOpening(at) ? 1 : is(at, ")") ? -1 : 0;
            if (depth == 0 && is(at, "|")) {
                starts.add(at + 1);
            }
        }
        starts.add(at);
        return starts;
    }

    private boolean isCharacter(int at) {
        return at < pieces.size() && PLAIN.matcher(pieces.get(at)).matches();
    }

    private boolean isOpening(int at) {
        return is(at, "(") || is(at, "(?:");
    }

    private boolean is(int at, String piece) {
        return at < pieces.size() && pieces.get(at).equals(piece);
    }
}
