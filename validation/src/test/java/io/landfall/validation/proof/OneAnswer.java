package io.landfall.validation.proof;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Distinct;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Join;
import io.landfall.converter.pipeline.Lookup;
import io.landfall.converter.pipeline.Measure;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Checks that end a run where the rows that match one row differ in what is returned of them. Where such a check holds, it makes no
 * difference which of them is taken; and as it allows one answer, a row that nothing matches may count as one.
 */
record OneAnswer(Pipeline pipeline) {

    private static final Set<Lookup.Match> TAKES_ONE = Set.of(Lookup.Match.FIRST, Lookup.Match.LAST);

    /**
     * How a check counts answers.
     *
     * @param answers each once
     * @param matches all of them
     */
    private record Counting(Aggregate counted, Distinct answers, Join matches) {}

    /** Whether the lookup takes one row and a check says that all which match are the same in the fields that it returns. */
    boolean isFor(Lookup lookup) {
        return TAKES_ONE.contains(lookup.match())
                && countings()
                        .anyMatch(counting -> counting.matches().kind() == Join.Kind.INNER
                                && counting.matches().right().equals(lookup.reference())
                                && counting.matches().condition().equals(lookup.condition())
                                && isAskedBy(counting.matches().left(), lookup.input())
                                && returned(counting)
                                        .containsAll(lookup.fields().stream()
                                                .map(field -> field.matched().toString())
                                                .toList()));
    }

    /** Whether the join does nothing but count for such a check. */
    boolean isCountedOnly(Join join) {
        return countings()
                .anyMatch(counting -> counting.matches().equals(join)
                        && readers(join.id()) == 1
                        && readers(counting.answers().id()) == 1
                        && readers(counting.counted().id()) == 0);
    }

    /** Whether the questions are those fields of the rows that they are asked for, as they are, each once. */
    private boolean isAskedBy(InputRef questions, InputRef rows) {
        return operator(questions, Distinct.class)
                .flatMap(distinct -> operator(distinct.input(), Project.class))
                .filter(asked -> asked.input().equals(rows)
                        && asked.fields().stream()
                                .allMatch(field -> field.expr() instanceof Expr.FieldRef same
                                        && same.name().equals(field.name())))
                .isPresent();
    }

    /** What is the same for a run that such a check watches: one match is as good as another, and no match as one. */
    Operator simple(Operator operator, Operator other) {
        return switch (operator) {
            case Lookup lookup
            when isFor(lookup) && other instanceof Lookup altered ->
                new Lookup(
                        altered.id(),
                        altered.input(),
                        altered.reference(),
                        altered.condition(),
                        Lookup.Match.FIRST,
                        new Ordering(List.of(), false),
                        altered.fields(),
                        altered.at());
            case Join join
            when join.kind() == Join.Kind.INNER
                    && isCountedOnly(join)
                    && other instanceof Join altered
                    && altered.kind() == Join.Kind.LEFT ->
                new Join(
                        altered.id(),
                        altered.left(),
                        altered.right(),
                        Join.Kind.INNER,
                        altered.condition(),
                        altered.fields(),
                        altered.at());
            default -> other;
        };
    }

    private long readers(String id) {
        return pipeline.operators().stream()
                .flatMap(operator -> operator.inputs().stream())
                .filter(input -> input.operator().equals(id))
                .count();
    }

    private static List<String> returned(Counting counting) {
        var asked = new TreeSet<>(counting.counted().keys());
        return counting.matches().fields().stream()
                .filter(field -> counting.answers().keys().contains(field.name()) && !asked.contains(field.name()))
                .map(Projection::expr)
                .map(Expr::toString)
                .toList();
    }

    private Stream<Counting> countings() {
        return pipeline.checks().stream().flatMap(check -> counting(check).stream());
    }

    private Optional<Counting> counting(Check check) {
        return check.assertion() instanceof Check.Assertion.EveryRow(var condition)
                        && operator(check.input(), Aggregate.class).orElse(null) instanceof Aggregate counted
                        && isOne(condition, counted)
                        && operator(counted.input(), Distinct.class).orElse(null) instanceof Distinct answers
                        && operator(answers.input(), Join.class).orElse(null) instanceof Join matches
                ? Optional.of(new Counting(counted, answers, matches))
                : Optional.empty();
    }

    private <T> Optional<T> operator(InputRef input, Class<T> kind) {
        return pipeline.operator(input.operator()).filter(kind::isInstance).map(kind::cast);
    }

    private static boolean isOne(Expr condition, Aggregate counted) {
        return condition instanceof Expr.Call(var function, var args)
                && function.equals(StandardFunction.LE)
                && args.getFirst() instanceof Expr.FieldRef field
                && constant(args.getLast()).filter(BigDecimal.ONE::equals).isPresent()
                && counted.measures().size() == 1
                && counted.measures().getFirst().name().equals(field.name())
                && counted.measures().getFirst().function() == Measure.Function.COUNT_ROWS;
    }

    private static Optional<BigDecimal> constant(Expr expr) {
        return switch (expr) {
            case Literal.NumberValue(var number, var _) -> Optional.of(number.stripTrailingZeros());
            case Expr.Cast cast -> constant(cast.operand());
            default -> Optional.empty();
        };
    }
}
