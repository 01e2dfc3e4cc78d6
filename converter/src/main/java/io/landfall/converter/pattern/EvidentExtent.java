package io.landfall.converter.pattern;

import io.landfall.converter.pattern.PatternNode.Characters;
import io.landfall.converter.pattern.PatternNode.Choice;
import io.landfall.converter.pattern.PatternNode.Edge;
import io.landfall.converter.pattern.PatternNode.Group;
import io.landfall.converter.pattern.PatternNode.Repeat;
import io.landfall.converter.pattern.PatternNode.Sequence;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a pattern finds the same parts of a text on every engine, whatever plain texts its pieces are: all of it has one length but
 * for a greedy repetition of a set at the start and one at the end. The more the first takes, the further the match reaches, so that
 * the first match in the order of trying is the longest.
 */
final class EvidentExtent {

    private EvidentExtent() {}

    static boolean is(PatternNode node) {
        var items = flat(node).toList();
        if (items.stream().anyMatch(Optional::isEmpty)) {
            return false;
        }
        var known = items.stream().flatMap(Optional::stream).toList();
        return isFixed(withoutRepeats(known));
    }

    /** Every item; empty for one whose length nobody knows. */
    private static Stream<Optional<PatternNode>> flat(PatternNode node) {
        return switch (node) {
            case Characters _, Edge _ -> Stream.of(Optional.of(node));
            case Group(var _, var part) -> flat(part);
            case Sequence(var items) -> items.stream().flatMap(EvidentExtent::flat);
            case Repeat repeat ->
                Stream.of(
                        repeat.part() instanceof Characters && (isOpen(repeat) || repeat.least() == repeat.most())
                                ? Optional.of(repeat)
                                : Optional.empty());
            case Choice _ -> Stream.of(Optional.empty());
        };
    }

    private static boolean isOpen(Repeat repeat) {
        return repeat.most() == PatternNode.NO_LIMIT && !repeat.lazy();
    }

    /** The items between a repetition at the start and one at the end, behind which there is nothing but the end of the text. */
    private static List<PatternNode> withoutRepeats(List<PatternNode> items) {
        var from = 0;
        while (from < items.size() && items.get(from) instanceof Edge) {
            from++;
        }
        from += from < items.size() && isOpenRepeat(items.get(from)) ? 1 : 0;
        var to = items.size();
        while (to > from && items.get(to - 1) == Edge.END) {
            to--;
        }
        to -= to > from && isOpenRepeat(items.get(to - 1)) ? 1 : 0;
        return items.subList(from, to);
    }

    private static boolean isOpenRepeat(PatternNode item) {
        return item instanceof Repeat repeat && isOpen(repeat);
    }

    private static boolean isFixed(List<PatternNode> items) {
        return items.stream().noneMatch(EvidentExtent::isOpenRepeat);
    }
}
