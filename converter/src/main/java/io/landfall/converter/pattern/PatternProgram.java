package io.landfall.converter.pattern;

import io.landfall.converter.pattern.PatternNode.Characters;
import io.landfall.converter.pattern.PatternNode.Choice;
import io.landfall.converter.pattern.PatternNode.Edge;
import io.landfall.converter.pattern.PatternNode.Group;
import io.landfall.converter.pattern.PatternNode.Repeat;
import io.landfall.converter.pattern.PatternNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    /** The program; empty when it would be too long, or repeats without end what may be empty. */
    static Optional<PatternProgram> of(PatternNode node) {
        if (node.mayGoInCircles() || length(node) >= MOST_STEPS) {
            return Optional.empty();
        }
        var compiler = new Compiler();
        var start = compiler.add(node, compiler.add(new Step.Match()));
        return Optional.of(compiler.program(start));
    }

    /** How many steps a part takes, or the most where it takes more. */
    private static long length(PatternNode node) {
        var steps = switch (node) {
            case Characters _, Edge _ -> 1;
            case Group(var _, var part) -> length(part);
            case Sequence(var items) ->
                items.stream().mapToLong(PatternProgram::length).sum();
            case Choice(var alternatives) ->
                alternatives.stream().mapToLong(PatternProgram::length).sum() + alternatives.size() - 1;
            case Repeat(var part, var least, var most, var _) ->
                most == PatternNode.NO_LIMIT ? (least + 1) * length(part) + 1 : most * length(part) + most - least;
        };
        return Math.min(steps, MOST_STEPS);
    }

    /** Adds steps from the last to the first, so that each knows the one after it. */
    private static final class Compiler {

        private final List<Step> steps = new ArrayList<>();

        int add(Step step) {
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
