package io.landfall.converter.pattern;

import io.landfall.converter.pattern.PatternNode.Characters;
import io.landfall.converter.pattern.PatternNode.Choice;
import io.landfall.converter.pattern.PatternNode.Edge;
import io.landfall.converter.pattern.PatternNode.Group;
import io.landfall.converter.pattern.PatternNode.Repeat;
import io.landfall.converter.pattern.PatternNode.Sequence;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Spells a pattern as PostgreSQL's advanced regular expression.
 *
 * @see <a href="https://www.postgresql.org/docs/current/functions-matching.html#POSIX-MATCHING-RULES">Matching rules</a>
 */
final class PostgresPattern {

    private PostgresPattern() {}

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
        return PreferredPattern.of(node, groups).orElseGet(() -> SettledPattern.of(node, groups));
    }

    /**
     * A part without remembered groups.
     *
     * @param lazy whether its repetitions take few before many
     */
    static String plain(PatternNode node, boolean lazy) {
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
