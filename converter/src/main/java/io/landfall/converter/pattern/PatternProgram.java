package io.landfall.converter.pattern;

import io.landfall.converter.pattern.PatternNode.Characters;
import io.landfall.converter.pattern.PatternNode.Choice;
import io.landfall.converter.pattern.PatternNode.Edge;
import io.landfall.converter.pattern.PatternNode.Group;
import io.landfall.converter.pattern.PatternNode.Repeat;
import io.landfall.converter.pattern.PatternNode.Sequence;
import java.util.ArrayList;
import java.util.List;

/** A pattern as steps between numbered states, in which each fork says what is tried first. State 0 starts. */
record PatternProgram(List<Step> steps) {

    private static final int MOST_STEPS = 2_000;

    /** What happens in a state. */
    sealed interface Step {

        /** Takes a character of the set. */
        record Take(CodePoints set, int next) implements Step {}

        /** Goes on at the first, or else at the second. */
        record Fork(int first, int second) implements Step {}

        /** Goes on where the place is. */
        record At(Edge edge, int next) implements Step {}

        /** The end of a match. */
        record Match() implements Step {}
    }

    /**
     * @throws IllegalArgumentException when the pattern is too long, or repeats what may be empty
     */
    static PatternProgram of(PatternNode node) {
        var compiler = new Compiler();
        var start = compiler.add(node, compiler.add(new Step.Match()));
        return compiler.program(start);
    }

    /** Adds steps from the last to the first, so that each knows the one after it. */
    private static final class Compiler {

        private final List<Step> steps = new ArrayList<>();

        int add(Step step) {
            if (steps.size() == MOST_STEPS) {
                throw new IllegalArgumentException("the pattern is too long to compare engines on it");
            }
            steps.add(step);
            return steps.size() - 1;
        }

        int add(PatternNode node, int next) {
            return switch (node) {
                case Characters(var set) -> add(new Step.Take(set, next));
                case Edge edge -> add(new Step.At(edge, next));
                case Group(var _, var part) -> add(part, next);
                case Sequence(var items) -> {
                    var after = next;
                    for (var item : items.reversed()) {
                        after = add(item, after);
                    }
                    yield after;
                }
                case Choice(var alternatives) -> {
                    var rest = add(alternatives.getLast(), next);
                    for (var alternative :
                            alternatives.subList(0, alternatives.size() - 1).reversed()) {
                        rest = add(new Step.Fork(add(alternative, next), rest));
                    }
                    yield rest;
                }
                case Repeat repeat -> add(repeat, next);
            };
        }

        private int add(Repeat repeat, int next) {
            var after = next;
            if (repeat.most() == PatternNode.NO_LIMIT) {
                after = endless(repeat, next);
            } else {
                for (int i = repeat.least(); i < repeat.most(); i++) {
                    after = add(fork(repeat, add(repeat.part(), after), next));
                }
            }
            for (int i = 0; i < repeat.least(); i++) {
                after = add(repeat.part(), after);
            }
            return after;
        }

        private int endless(Repeat repeat, int next) {
            if (repeat.part().mayBeEmpty()) {
                throw new IllegalArgumentException("the pattern repeats something that may be empty");
            }
            var fork = add(new Step.Fork(next, next));
            steps.set(fork, fork(repeat, add(repeat.part(), fork), next));
            return fork;
        }

        private static Step fork(Repeat repeat, int part, int next) {
            return repeat.lazy() ? new Step.Fork(next, part) : new Step.Fork(part, next);
        }

        PatternProgram program(int start) {
            var renumbered = new ArrayList<Step>();
            renumbered.add(new Step.Fork(start + 1, start + 1));
            steps.forEach(step -> renumbered.add(
                    switch (step) {
                        case Step.Take(var set, var next) -> new Step.Take(set, next + 1);
                        case Step.Fork(var first, var second) -> new Step.Fork(first + 1, second + 1);
                        case Step.At(var edge, var next) -> new Step.At(edge, next + 1);
                        case Step.Match match -> match;
                    }));
            return new PatternProgram(List.copyOf(renumbered));
        }
    }
}
