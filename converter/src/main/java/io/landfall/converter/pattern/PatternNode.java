package io.landfall.converter.pattern;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The structure of a regular expression. */
sealed interface PatternNode {

    /** One character of a set. */
    record Characters(CodePoints set) implements PatternNode {}

    /** One after the other. */
    record Sequence(List<PatternNode> items) implements PatternNode {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** The first alternative that leads to a match. */
    record Choice(List<PatternNode> alternatives) implements PatternNode {
        public Choice {
            alternatives = List.copyOf(alternatives);
        }
    }

    /**
     * A part a number of times.
     *
     * @param most how often at most, {@link #NO_LIMIT} when there is none
     * @param lazy whether few are tried before many
     */
    record Repeat(PatternNode part, int least, int most, boolean lazy) implements PatternNode {}

    int NO_LIMIT = Integer.MAX_VALUE;

    /** A part that is remembered under a number from 1. */
    record Group(int number, PatternNode part) implements PatternNode {}

    /** A place between characters. */
    enum Edge implements PatternNode {
        START,
        END,
        WORD,
        NO_WORD
    }

    /** Whether the empty text matches, edges aside. */
    default boolean mayBeEmpty() {
        return switch (this) {
            case Characters _ -> false;
            case Sequence(var items) -> items.stream().allMatch(PatternNode::mayBeEmpty);
            case Choice(var alternatives) -> alternatives.stream().anyMatch(PatternNode::mayBeEmpty);
            case Repeat(var part, var least, var _, var _) -> least == 0 || part.mayBeEmpty();
            case Group(var _, var part) -> part.mayBeEmpty();
            case Edge _ -> true;
        };
    }

    /** Whether a match can only be at the start of the text, so that there is one at most. */
    default boolean startsAtStart() {
        return switch (this) {
            case Edge edge -> edge == Edge.START;
            case Sequence(var items) -> !items.isEmpty() && items.getFirst().startsAtStart();
            case Choice(var alternatives) -> alternatives.stream().allMatch(PatternNode::startsAtStart);
            case Group(var _, var part) -> part.startsAtStart();
            case Characters _, Repeat _ -> false;
        };
    }

    /** What stands for pieces that are all of a group, of an alternative or of the pattern. */
    default Stream<Integer> piecesAlone() {
        return switch (this) {
            case Characters(var set) ->
                set.isSingle() && PatternPieces.isOne(set.first()) ? Stream.of(set.first()) : Stream.of();
            case Sequence(var items) ->
                items.stream().filter(item -> !(item instanceof Characters)).flatMap(PatternNode::piecesAlone);
            case Choice(var alternatives) -> alternatives.stream().flatMap(PatternNode::piecesAlone);
            case Repeat(var part, var _, var _, var _) -> part.piecesAlone();
            case Group(var _, var part) -> part.piecesAlone();
            case Edge _ -> Stream.of();
        };
    }

    /** What it is put together from. */
    default Stream<PatternNode> parts() {
        return switch (this) {
            case Characters _, Edge _ -> Stream.empty();
            case Sequence(var items) -> items.stream();
            case Choice(var alternatives) -> alternatives.stream();
            case Repeat(var part, var _, var _, var _) -> Stream.of(part);
            case Group(var _, var part) -> Stream.of(part);
        };
    }

    /** Whether any part prefers few repetitions. */
    default boolean isLazySomewhere() {
        return (this instanceof Repeat repeat && repeat.lazy()) || parts().anyMatch(PatternNode::isLazySomewhere);
    }

    /** Whether a part that may be empty is repeated without end. */
    default boolean mayGoInCircles() {
        return (this instanceof Repeat repeat
                        && repeat.most() == NO_LIMIT
                        && repeat.part().mayBeEmpty())
                || parts().anyMatch(PatternNode::mayGoInCircles);
    }

    /** Whether a group of these numbers stands in it. */
    default boolean hasGroup(Set<Integer> numbers) {
        return (this instanceof Group group && numbers.contains(group.number()))
                || parts().anyMatch(part -> part.hasGroup(numbers));
    }

    /** Whether all of it can match while the group of that number takes no part. */
    default boolean mayLeaveOut(int group) {
        return hasGroup(Set.of(group))
                && switch (this) {
                    case Group(var number, var part) -> number != group && part.mayLeaveOut(group);
                    case Repeat(var part, var least, var _, var _) -> least == 0 || part.mayLeaveOut(group);
                    case Choice(var alternatives) ->
                        alternatives.size() > 1 || alternatives.getFirst().mayLeaveOut(group);
                    case Sequence(var items) -> items.stream().anyMatch(item -> item.mayLeaveOut(group));
                    case Characters _, Edge _ -> false;
                };
    }

    /** Whether the end of the text is asked for somewhere. */
    default boolean hasEnd() {
        return this == Edge.END || parts().anyMatch(PatternNode::hasEnd);
    }
}
