package io.landfall.converter.pattern;

import io.landfall.converter.pattern.PatternNode.Edge;
import io.landfall.converter.pattern.PatternProgram.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which of several possible matches at one place a pattern prefers. RE2, like the legacy tools, takes the one that comes first in
 * the order of trying; PostgreSQL takes the longest or the shortest. Here it is found out whether that is the same on all
 * texts: both ways are followed at once, over every text, as sets of states.
 */
final class MatchPreference {

    private static final int MOST_SITUATIONS = 4_000;

    /** What is compared with the order of trying. */
    enum Rule {
        /** Of all matches, the longest. */
        LONGEST,
        /** Of all matches, the shortest. */
        SHORTEST,
        /** Of any two matches, the shorter one first. */
        SHORTER_FIRST
    }

    private final List<Step> steps;
    private final List<Integer> alphabet;

    private MatchPreference(PatternProgram program) {
        this.steps = program.steps();
        this.alphabet = alphabet(steps);
    }

    /** Whether the order of trying always comes to what the rule says, as far as can be told: some patterns are too intricate. */
    static boolean is(Rule rule, PatternNode node) {
        return PatternProgram.of(node)
                .filter(program -> new MatchPreference(program).holds(rule))
                .isPresent();
    }

    /**
     * After some text: the states in the order of trying, and those that any match could go through.
     *
     * @param atStart whether there was no text yet
     * @param afterWord whether the last character was one of a word
     */
    private record Situation(List<Integer> tried, Set<Integer> possible, boolean atStart, boolean afterWord) {}

    private boolean holds(Rule rule) {
        var seen = new HashSet<Situation>();
        var open = new ArrayDeque<Situation>();
        var start = List.of(0);
        for (var situation : List.of(
                new Situation(start, Set.of(0), true, false),
                new Situation(start, Set.of(0), false, false),
                new Situation(start, Set.of(0), false, true))) {
            seen.add(situation);
            open.add(situation);
        }
        while (!open.isEmpty()) {
            var situation = open.remove();
            for (var next : alphabet) {
                var follower = new Follower(situation, next);
                if (!follower.agrees(rule)) {
                    return false;
                }
                var after = follower.after(rule);
                if (after != null && seen.add(after)) {
                    open.add(after);
                }
            }
            if (seen.size() > MOST_SITUATIONS) {
                return false;
            }
        }
        return true;
    }

    /** Stands for the end of the text in the alphabet. */
    private static final int END = -1;

    /** One character of each kind that the pattern tells apart, and the end. */
    private static List<Integer> alphabet(List<Step> steps) {
        var sets = new ArrayList<CodePoints>();
        sets.add(CodePoints.WORD);
        for (var step : steps) {
            if (step instanceof Step.Take(var set, var _)) {
                sets.add(set);
            }
        }
        var starts = new TreeSet<Integer>();
        starts.add(0);
        sets.forEach(set -> set.ranges().forEach(range -> {
            starts.add(range.first());
            starts.add(range.last() + 1);
        }));
        var kinds = new HashSet<List<Boolean>>();
        var alphabet = new ArrayList<Integer>();
        alphabet.add(END);
        for (var character : starts) {
            if (kinds.add(sets.stream().map(set -> set.contains(character)).toList())) {
                alphabet.add(character);
            }
        }
        return alphabet;
    }

    /** A situation seen with the character that comes next. */
    private final class Follower {

        private final Situation situation;
        private final int next;
        private final List<Integer> tried;
        private final List<Integer> possible;

        Follower(Situation situation, int next) {
            this.situation = situation;
            this.next = next;
            this.tried = reached(situation.tried());
            this.possible = reached(List.copyOf(situation.possible()));
        }

        boolean agrees(Rule rule) {
            if (!ends(possible)) {
                return true;
            }
            return switch (rule) {
                case LONGEST -> ends(tried);
                case SHORTEST, SHORTER_FIRST -> !tried.isEmpty() && isMatch(tried.getFirst());
            };
        }

        /** The situation after the character; null when nothing more can match. */
        @Nullable
        Situation after(Rule rule) {
            if (next == END || (rule == Rule.SHORTEST && ends(possible))) {
                return null;
            }
            var matched = tried.stream().takeWhile(state -> !isMatch(state)).toList();
            var kept = rule == Rule.SHORTER_FIRST
                    ? tried.stream().filter(state -> !isMatch(state)).toList()
                    : matched;
            var anywhere = Set.copyOf(taken(possible));
            return anywhere.isEmpty()
                    ? null
                    : new Situation(taken(kept), anywhere, false, CodePoints.WORD.contains(next));
        }

        private boolean ends(List<Integer> states) {
            return states.stream().anyMatch(this::isMatch);
        }

        private boolean isMatch(int state) {
            return steps.get(state) instanceof Step.Match;
        }

        private List<Integer> taken(List<Integer> states) {
            var after = new ArrayList<Integer>();
            for (var state : states) {
                if (steps.get(state) instanceof Step.Take(var set, var follower)
                        && set.contains(next)
                        && !after.contains(follower)) {
                    after.add(follower);
                }
            }
            return after;
        }

        /** Every state that is reached without taking a character, in the order of trying. */
        private List<Integer> reached(List<Integer> states) {
            var order = new ArrayList<Integer>();
            var seen = new HashSet<Integer>();
            var open = new ArrayDeque<Integer>();
            states.reversed().forEach(open::push);
            while (!open.isEmpty()) {
                var state = open.pop();
                if (!seen.add(state)) {
                    continue;
                }
                switch (steps.get(state)) {
                    case Step.Fork(var first, var second) -> {
                        open.push(second);
                        open.push(first);
                    }
                    case Step.At(var edge, var follower) -> {
                        if (isAt(edge)) {
                            open.push(follower);
                        }
                    }
                    case Step.Take _, Step.Match _ -> order.add(state);
                }
            }
            return order;
        }

        private boolean isAt(Edge edge) {
            var beforeWord = next != END && CodePoints.WORD.contains(next);
            return switch (edge) {
                case START -> situation.atStart();
                case END -> next == END;
                case WORD -> situation.afterWord() != beforeWord;
                case NO_WORD -> situation.afterWord() == beforeWord;
            };
        }
    }
}
