package io.landfall.converter.pattern;

import io.landfall.converter.pattern.PatternNode.Characters;
import io.landfall.converter.pattern.PatternNode.Choice;
import io.landfall.converter.pattern.PatternNode.Edge;
import io.landfall.converter.pattern.PatternNode.Group;
import io.landfall.converter.pattern.PatternNode.Repeat;
import io.landfall.converter.pattern.PatternNode.Sequence;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Spells a pattern for PostgreSQL so that at each place of a text there is one way to match at most: the one that comes first in the
 * order of trying. Wherever there is a choice, a look ahead at all the rest of the pattern says whether what is tried first leads
 * to a match, and what is tried later may only follow when it does not. A greedy {@code a*} before the rest {@code r} is spelled
 * {@code a*(?!a+r)r}, a lazy one {@code (?:(?!r)a)*r}, and {@code (?:a|b)r} becomes {@code (?:a|(?!ar)b)r}. PostgreSQL's own preference,
 * for the longest or the shortest, is then left without a choice.
 *
 * @see <a href="https://www.postgresql.org/docs/current/functions-matching.html#POSIX-CONSTRAINTS-TABLE">Look ahead</a>
 */
final class SettledPattern {

    /** How often a part that is repeated up to a limit is written out at most. */
    private static final int MOST_COPIES = 8;

    /** How long a spelled pattern may become: each choice repeats the rest of the pattern. */
    private static final int MOST_CHARACTERS = 8_000;

    private final Set<Integer> groups;

    private SettledPattern(Set<Integer> groups) {
        this.groups = groups;
    }

    /**
     * The spelled pattern.
     *
     * @param groups that are remembered; they are numbered anew from 1
     * @throws IllegalArgumentException when it cannot be spelled so
     */
    static String of(PatternNode node, Set<Integer> groups) {
        var text = new SettledPattern(groups).settled(node, List.of());
        if (text.length() > MOST_CHARACTERS) {
            throw undecided("the pattern is too long once each of its choices looks ahead");
        }
        return text;
    }

    /**
     * A part, of whose ways to match only the first is left.
     *
     * @param rest all that has to match behind it
     */
    private String settled(PatternNode node, List<PatternNode> rest) {
        return switch (node) {
            case Characters _, Edge _ -> PostgresPattern.test(node, false);
            case Group(var number, var part) -> (groups.contains(number) ? "(" : "(?:") + settled(part, rest) + ")";
            case Sequence(var items) -> settled(items, rest);
            case Choice(var alternatives) -> settledChoice(alternatives, rest);
            case Repeat repeat -> settled(repeat, rest);
        };
    }

    private String settled(List<PatternNode> items, List<PatternNode> rest) {
        var text = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            text.append(settled(items.get(i), then(items.subList(i + 1, items.size()), rest)));
        }
        return text.toString();
    }

    private String settledChoice(List<PatternNode> alternatives, List<PatternNode> rest) {
        var text = new StringBuilder("(?:");
        for (int i = 0; i < alternatives.size(); i++) {
            if (i > 0) {
                var earlier = new Choice(alternatives.subList(0, i));
                text.append('|').append(unless(then(List.of(earlier), rest)));
            }
            text.append(settled(alternatives.get(i), rest));
        }
        return text.append(')').toString();
    }

    private String settled(Repeat repeat, List<PatternNode> rest) {
        var part = repeat.part();
        if (repeat.least() == repeat.most() && part instanceof Characters) {
            return PostgresPattern.test(repeat, false);
        }
        if (part.mayBeEmpty()) {
            throw undecided("a part that may be empty is repeated");
        }
        if (repeat.most() != 1 && part.hasGroup(groups)) {
            throw undecided("a group that is used stands in a repetition");
        }
        var copies = repeat.most() == PatternNode.NO_LIMIT ? repeat.least() : repeat.most();
        if (copies > MOST_COPIES) {
            throw undecided("a part is repeated too often to look ahead each time");
        }
        var optional = repeat.most() == PatternNode.NO_LIMIT
                ? new Repeat(part, 0, PatternNode.NO_LIMIT, repeat.lazy())
                : new Repeat(part, 0, repeat.most() - repeat.least(), repeat.lazy());
        var needed = Collections.nCopies(repeat.least(), part);
        return settled(needed, then(List.of(optional), rest)) + settledOptional(optional, rest);
    }

    /** A part that need not be there. */
    private String settledOptional(Repeat repeat, List<PatternNode> rest) {
        var part = repeat.part();
        if (repeat.most() == 0) {
            return "";
        }
        var more =
                repeat.most() == PatternNode.NO_LIMIT ? repeat : new Repeat(part, 0, repeat.most() - 1, repeat.lazy());
        var another = then(List.of(part, more), rest);
        if (repeat.most() == PatternNode.NO_LIMIT) {
            var one = settled(part, another.subList(1, another.size()));
            return repeat.lazy()
                    ? "(?:%s%s)*".formatted(unless(rest), one)
                    : "(?:%s)*%s".formatted(one, unless(another));
        }
        var some = settled(part, another.subList(1, another.size())) + settledOptional(more, rest);
        return repeat.lazy() ? "(?:%s%s)?".formatted(unless(rest), some) : "(?:%s|%s)".formatted(some, unless(another));
    }

    /** What holds at a place where these do not match. */
    private static String unless(List<PatternNode> items) {
        return "(?!" + PostgresPattern.test(new Sequence(items), false) + ")";
    }

    private static List<PatternNode> then(List<PatternNode> items, List<PatternNode> rest) {
        return Stream.concat(items.stream(), rest.stream()).toList();
    }

    private static IllegalArgumentException undecided(String reason) {
        return new IllegalArgumentException(
                "engines disagree about which part of a text the pattern matches, and " + reason);
    }
}
