package io.landfall.validation.proof;

import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Script;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A pipeline with one thing wrong.
 *
 * @param from the operator as it is
 * @param to the operator as it should not be
 */
record Mutant(Pipeline pipeline, Operator from, Operator to) {

    /**
     * Every one, operator by operator. What a pipeline reads is as it is, and so is what only its checks look at: these say which input it was
     * not converted for, and a proof says nothing about such.
     */
    static List<Mutant> of(Pipeline pipeline) {
        var written = WrittenOperators.of(pipeline);
        return IntStream.range(0, pipeline.operators().size())
                .filter(i -> written.isWritten(pipeline.operators().get(i)))
                .boxed()
                .flatMap(i -> altered(pipeline, pipeline.operators().get(i)).map(to -> with(pipeline, i, to)))
                .toList();
    }

    private static Stream<Operator> altered(Pipeline pipeline, Operator operator) {
        return operator instanceof Source || operator instanceof Script || operator instanceof Values
                ? Stream.empty()
                : AlteredParts.of(operator)
                        .map(Operator.class::cast)
                        .filter(other -> !Equivalence.holds(pipeline, operator, other));
    }

    private static Mutant with(Pipeline pipeline, int index, Operator to) {
        var operators = new ArrayList<>(pipeline.operators());
        var from = operators.set(index, to);
        return new Mutant(pipeline.withOperators(operators), from, to);
    }

    /** What is wrong, for people: the text of the operator from where it differs. */
    String what() {
        var before = from.toString();
        var after = to.toString();
        var same = 0;
        while (same < Math.min(before.length(), after.length()) && before.charAt(same) == after.charAt(same)) {
            same++;
        }
        var start = Math.max(0, same - 60);
        return "%s/%s: %s | %s".formatted(pipeline.name(), from.id(), cut(before, start), cut(after, start));
    }

    private static String cut(String text, int start) {
        return text.substring(Math.min(start, text.length()), Math.min(text.length(), start + 160));
    }
}
