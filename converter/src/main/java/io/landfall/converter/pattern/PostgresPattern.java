package io.landfall.converter.pattern;

import io.landfall.converter.pattern.MatchPreference.Rule;
import io.landfall.converter.pattern.PatternNode.Characters;
import io.landfall.converter.pattern.PatternNode.Choice;
import io.landfall.converter.pattern.PatternNode.Edge;
import io.landfall.converter.pattern.PatternNode.Group;
import io.landfall.converter.pattern.PatternNode.Repeat;
import io.landfall.converter.pattern.PatternNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Spells a pattern as PostgreSQL's advanced regular expression that finds the same matches. PostgreSQL divides a match among the
 * parts from left to right, each as long or as short as can be; parts between remembered groups count as one. So each such part
 * must have that preference of its own, which is then written as {@code {1,1}} or {@code {1,1}?}.
 *
 * @see <a href="https://www.postgresql.org/docs/current/functions-matching.html#POSIX-MATCHING-RULES">Matching rules</a>
 */
final class PostgresPattern {

    private final Set<Integer> groups;
    private final boolean lazySomewhere;

    private PostgresPattern(Set<Integer> groups, boolean lazySomewhere) {
        this.groups = groups;
        this.lazySomewhere = lazySomewhere;
    }

    /**
     * A pattern for which it only matters whether there is a match.
     *
     * @param whole whether all of the text has to match
     */
    static String test(PatternNode node, boolean whole) {
        var text = plain(node, false);
        return whole ? "^(?:" + text + ")$" : text;
    }

    /**
     * A pattern whose matches are looked at. Where PostgreSQL's preference is another one, looking ahead leaves it no choice.
     *
     * @param groups that are remembered; they are numbered anew from 1
     * @throws IllegalArgumentException when PostgreSQL would find other matches
     */
    static String extents(PatternNode node, Set<Integer> groups) {
        try {
            return new PostgresPattern(groups, node.isLazySomewhere()).extents(node);
        } catch (IllegalArgumentException otherPreference) {
            return SettledPattern.of(node, groups);
        }
    }

    private String extents(PatternNode node) {
        var greedy = MatchPreference.is(Rule.LONGEST, node);
        if (!greedy && !MatchPreference.is(Rule.SHORTEST, node)) {
            throw different();
        }
        return preferring(greedy, hasGroups(node) ? divided(node) : plain(node, !greedy));
    }

    private static IllegalArgumentException different() {
        return new IllegalArgumentException("engines disagree about which part of a text the pattern matches");
    }

    /** Where nothing says that it is lazy, PostgreSQL takes the longest. */
    private String preferring(boolean greedy, String text) {
        if (!greedy && !lazySomewhere) {
            throw different();
        }
        return lazySomewhere ? "(?:%s){1,1}%s".formatted(text, greedy ? "" : "?") : text;
    }

    private boolean hasGroups(PatternNode node) {
        return node.hasGroup(groups);
    }

    /** A part with remembered groups, whose own extent is settled. */
    private String divided(PatternNode node) {
        return switch (node) {
            case Group(var number, var part)
            when groups.contains(number) -> "(" + (hasGroups(part) ? divided(part) : plain(part, false)) + ")";
            case Group(var _, var part) -> "(?:" + divided(part) + ")";
            case Choice(var alternatives) ->
                alternatives.stream()
                        .map(alternative -> hasGroups(alternative) ? divided(alternative) : plain(alternative, false))
                        .collect(Collectors.joining("|"));
            case Sequence(var items) -> divided(items);
            case Repeat(var part, var least, var most, var _)
            when least == 0 && most == 1 && !part.mayBeEmpty() ->
                part instanceof Group ? divided(part) + "?" : "(?:" + divided(part) + ")?";
            case Repeat _ -> throw new IllegalArgumentException("a group that is used stands in a repetition");
            case Characters _, Edge _ -> plain(node, false);
        };
    }

    private String divided(List<PatternNode> items) {
        var parts = parts(items);
        var text = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            var last = i == parts.size() - 1;
            var greedy = last || MatchPreference.is(Rule.LONGEST, part);
            if (!greedy && !MatchPreference.is(Rule.SHORTER_FIRST, part)) {
                throw different();
            }
            var spelled = hasGroups(part) ? bracketed(part, divided(part)) : plain(part, !greedy);
            text.append(last ? spelled : preferring(greedy, spelled));
        }
        return text.toString();
    }

    private static String bracketed(PatternNode part, String text) {
        return part instanceof Choice ? "(?:" + text + ")" : text;
    }

    /** The items with remembered groups, and all that stands between them as one. */
    private List<PatternNode> parts(List<PatternNode> items) {
        var parts = new ArrayList<PatternNode>();
        var between = new ArrayList<PatternNode>();
        for (var item : items) {
            if (!hasGroups(item)) {
                between.add(item);
                continue;
            }
            if (!between.isEmpty()) {
                parts.add(new Sequence(between));
                between.clear();
            }
            parts.add(item);
        }
        if (!between.isEmpty()) {
            parts.add(new Sequence(between));
        }
        return parts;
    }

    /** A part without remembered groups. */
    private static String plain(PatternNode node, boolean lazy) {
        return switch (node) {
            case Characters(var set) -> PostgresClass.of(set);
            case Edge edge ->
                switch (edge) {
                    case START -> "^";
                    case END -> "$";
                    case WORD -> "\\y";
                    case NO_WORD -> "\\Y";
                };
            case Group(var _, var part) -> plain(part, lazy).isEmpty() ? "" : "(?:" + plain(part, lazy) + ")";
            case Sequence(var items) ->
                items.stream()
                        .map(item -> item instanceof Choice ? "(?:" + plain(item, lazy) + ")" : plain(item, lazy))
                        .collect(Collectors.joining());
            case Choice(var alternatives) ->
                alternatives.stream()
                        .map(alternative -> plain(alternative, lazy))
                        .collect(Collectors.joining("|"));
            case Repeat repeat -> repeated(repeat, lazy);
        };
    }

    private static String repeated(Repeat repeat, boolean lazy) {
        var part = plain(repeat.part(), lazy);
        if (part.isEmpty()) {
            return "";
        }
        var atom = repeat.part() instanceof Characters || repeat.part() instanceof Group ? part : "(?:" + part + ")";
        return atom + counts(repeat) + (lazy ? "?" : "");
    }

    private static String counts(Repeat repeat) {
        if (repeat.most() == PatternNode.NO_LIMIT) {
            return switch (repeat.least()) {
                case 0 -> "*";
                case 1 -> "+";
                default -> "{%d,}".formatted(repeat.least());
            };
        }
        if (repeat.least() == 0 && repeat.most() == 1) {
            return "?";
        }
        return repeat.least() == repeat.most()
                ? "{%d}".formatted(repeat.least())
                : "{%d,%d}".formatted(repeat.least(), repeat.most());
    }
}
