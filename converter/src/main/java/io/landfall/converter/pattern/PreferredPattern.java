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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Spells a pattern for PostgreSQL whose own preference finds the match that comes first in the order of trying. PostgreSQL divides a match
 * among the parts from left to right, each as long or as short as can be; parts between remembered groups count as one. So each such part
 * must have that preference of its own, which is then written as {@code {1,1}} or {@code {1,1}?}.
 *
 * @see <a href="https://www.postgresql.org/docs/current/functions-matching.html#POSIX-MATCHING-RULES">Matching rules</a>
 */
final class PreferredPattern {

    private final Set<Integer> groups;
    private final boolean lazySomewhere;

    private PreferredPattern(Set<Integer> groups, boolean lazySomewhere) {
        this.groups = groups;
        this.lazySomewhere = lazySomewhere;
    }

    /**
     * The spelled pattern; empty where PostgreSQL would find other matches.
     *
     * @param groups that are remembered; they are numbered anew from 1
     */
    static Optional<String> of(PatternNode node, Set<Integer> groups) {
        var pattern = new PreferredPattern(groups, node.isLazySomewhere());
        return pattern.isLazy(node, Rule.SHORTEST)
                .flatMap(lazy -> pattern.spelled(node, lazy).map(text -> pattern.preferring(lazy, text)));
    }

    /**
     * Whether a part always takes as little as can be, rather than as much; empty where it does neither. Where nothing says that it is lazy,
     * PostgreSQL takes the longest.
     *
     * @param rule of lazy parts
     */
    private Optional<Boolean> isLazy(PatternNode part, Rule rule) {
        if (MatchPreference.is(Rule.LONGEST, part)) {
            return Optional.of(false);
        }
        return lazySomewhere && MatchPreference.is(rule, part) ? Optional.of(true) : Optional.empty();
    }

    private String preferring(boolean lazy, String text) {
        return lazySomewhere ? "(?:%s){1,1}%s".formatted(text, lazy ? "?" : "") : text;
    }

    private Optional<String> spelled(PatternNode node, boolean lazy) {
        return node.hasGroup(groups) ? divided(node) : Optional.of(PostgresPattern.plain(node, lazy));
    }

    /** A part with remembered groups, whose own extent is settled. */
    private Optional<String> divided(PatternNode node) {
        return switch (node) {
            case Group(var number, var part)
            when groups.contains(number) -> spelled(part, false).map(text -> "(" + text + ")");
            case Group(var _, var part) -> divided(part).map(text -> "(?:" + text + ")");
            case Choice(var alternatives) ->
                joined("|", alternatives.stream().map(alternative -> spelled(alternative, false)));
            case Sequence(var items) -> divided(items);
            case Repeat(var part, var least, var most, var _)
            when least == 0 && most == 1 && !part.mayBeEmpty() ->
                divided(part).map(text -> part instanceof Group ? text + "?" : "(?:" + text + ")?");
            case Repeat _ -> Optional.empty();
            case Characters _, Edge _ -> spelled(node, false);
        };
    }

    private static Optional<String> joined(String between, Stream<Optional<String>> texts) {
        var all = texts.toList();
        return all.stream().allMatch(Optional::isPresent)
                ? Optional.of(String.join(
                        between, all.stream().map(Optional::orElseThrow).toList()))
                : Optional.empty();
    }

    private Optional<String> divided(List<PatternNode> items) {
        var parts = parts(items);
        var text = new StringBuilder();
        for (var part : parts.subList(0, parts.size() - 1)) {
            var spelled = isLazy(part, Rule.SHORTER_FIRST)
                    .flatMap(lazy -> bracketed(part, lazy).map(own -> preferring(lazy, own)));
            if (spelled.isEmpty()) {
                return Optional.empty();
            }
            text.append(spelled.get());
        }
        return bracketed(parts.getLast(), false).map(last -> text + last);
    }

    private Optional<String> bracketed(PatternNode part, boolean lazy) {
        return spelled(part, lazy).map(text -> part instanceof Choice ? "(?:" + text + ")" : text);
    }

    /** The items with remembered groups, and all that stands between them as one. */
    private List<PatternNode> parts(List<PatternNode> items) {
        var parts = new ArrayList<PatternNode>();
        var between = new ArrayList<PatternNode>();
        for (var item : items) {
            if (!item.hasGroup(groups)) {
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
}
