package io.landfall.converter.analysis;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Measure;
import io.landfall.converter.pipeline.Measure.Function;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Pipeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Aggregates that take a value of the first or last of rows in no defined order. Where all rows of a group agree about it, there is nothing
 * to choose: so a check reports groups whose rows differ.
 */
public final class AgreeingRows {

    private static final Set<Function> ROWS = Set.of(Function.FIRST_ROW, Function.LAST_ROW);
    private static final Set<Function> VALUES = Set.of(Function.FIRST_VALUE, Function.LAST_VALUE);

    private final Aggregate aggregate;
    private final String id;

    private AgreeingRows(Aggregate aggregate, String id) {
        this.aggregate = aggregate;
        this.id = id;
    }

    /**
     * The pipeline, with checks in the place of an order.
     *
     * @param settled the operators whose rows are checked
     */
    public record Agreed(Pipeline pipeline, List<Operator> settled) {}

    /**
     * Settles what can be settled.
     *
     * @param undefined ids of operators whose rows arrive in no defined order
     */
    public static Agreed settle(Pipeline pipeline, Set<String> undefined) {
        var operators = new ArrayList<Operator>();
        var checks = new ArrayList<>(pipeline.checks());
        var settled = new ArrayList<Operator>();
        for (var operator : pipeline.operators()) {
            if (undefined.contains(operator.id())
                    && operator instanceof Aggregate aggregate
                    && canAgree(aggregate)
                    && pipeline.operator(aggregate.id() + "_agree").isEmpty()) {
                var agreeing = new AgreeingRows(aggregate, aggregate.id() + "_agree");
                operators.add(aggregate);
                operators.add(agreeing.compared());
                checks.add(agreeing.check());
                settled.add(aggregate);
            } else {
                operators.add(operator);
            }
        }
        return new Agreed(pipeline.withOperators(operators).withChecks(checks), settled);
    }

    private static boolean canAgree(Aggregate aggregate) {
        return aggregate.keys().stream().noneMatch(key -> key.startsWith("_"))
                && aggregate.measures().stream().noneMatch(measure -> measure.function() == Function.CONCAT)
                && aggregate.measures().stream()
                        .filter(AgreeingRows::chooses)
                        .allMatch(
                                measure -> isCompared(measure.args().getFirst().type()));
    }

    /** Not every engine has a least and a greatest of all values. */
    private static boolean isCompared(SqlType type) {
        return !type.equals(Types.VARBINARY) && !type.equals(Types.BOOLEAN);
    }

    private static boolean chooses(Measure measure) {
        return ROWS.contains(measure.function()) || VALUES.contains(measure.function());
    }

    /** What has to be the same in each group, beside its keys. */
    private Aggregate compared() {
        var measures = chosen().flatMap(one -> Stream.of(
                        computed(
                                one.measure(),
                                one.name("least"),
                                Function.MIN,
                                one.measure().args()),
                        computed(
                                one.measure(),
                                one.name("greatest"),
                                Function.MAX,
                                one.measure().args()),
                        counted(one, "values", Function.COUNT, one.measure().args()),
                        counted(one, "rows", Function.COUNT_ROWS, List.of())))
                .toList();
        return new Aggregate(id, aggregate.input(), aggregate.keys(), measures, Ordering.NONE, false, aggregate.at());
    }

    private Check check() {
        var agree = Conditions.all(chosen().map(AgreeingRows::agree).toList());
        return new Check(
                "%s: the rows of a group agree".formatted(aggregate.id()),
                InputRef.of(id),
                new Check.Assertion.EveryRow(agree),
                aggregate.at());
    }

    private static Expr agree(Chosen one) {
        var type = one.measure().args().getFirst().type();
        var same = Expr.call(
                StandardFunction.IS_NOT_DISTINCT,
                Expr.field(one.name("least"), type),
                Expr.field(one.name("greatest"), type));
        if (VALUES.contains(one.measure().function())) {
            return same;
        }
        var values = Expr.field(one.name("values"), Types.BIGINT);
        var all = Expr.call(StandardFunction.EQ, values, Expr.field(one.name("rows"), Types.BIGINT));
        var none = Expr.call(StandardFunction.IS_NULL, Expr.field(one.name("least"), type));
        return Expr.call(StandardFunction.AND, same, Expr.call(StandardFunction.OR, all, none));
    }

    /** A measure that chooses, and its place. */
    private record Chosen(Measure measure, int place) {

        /** Of a column that tells something about it. */
        String name(String fact) {
            return "_%s_%d".formatted(fact, place);
        }
    }

    private Stream<Chosen> chosen() {
        var measures = aggregate.measures();
        return IntStream.range(0, measures.size())
                .filter(place -> chooses(measures.get(place)))
                .mapToObj(place -> new Chosen(measures.get(place), place));
    }

    private static Measure computed(Measure measure, String name, Function function, List<Expr> args) {
        return new Measure(name, args.getFirst().type(), function, args, false, measure.filter(), measure.at());
    }

    private static Measure counted(Chosen one, String fact, Function function, List<Expr> args) {
        var measure = one.measure();
        return new Measure(one.name(fact), Types.BIGINT, function, args, false, measure.filter(), measure.at());
    }
}
