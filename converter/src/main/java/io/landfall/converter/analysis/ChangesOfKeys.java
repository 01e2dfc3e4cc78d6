package io.landfall.converter.analysis;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Distinct;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Measure;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.RowChange;
import io.landfall.converter.pipeline.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Targets that change rows by their key and get them in no defined order: of several rows with one key, chance says which comes last. Where
 * such rows are equal, there is nothing to say: so a check reports keys whose rows differ.
 */
public final class ChangesOfKeys {

    private final Target target;
    private final List<String> taken;
    private final List<Operator> operators = new ArrayList<>();

    private ChangesOfKeys(Target target, List<String> taken) {
        this.target = target;
        this.taken = new ArrayList<>(taken);
    }

    /**
     * Settles all such targets.
     *
     * @param undefined ids of operators whose rows arrive in no defined order
     */
    public static AgreeingRows.Agreed settle(Pipeline pipeline, Set<String> undefined) {
        var operators = new ArrayList<>(pipeline.operators());
        var checks = new ArrayList<>(pipeline.checks());
        var settled = new ArrayList<Operator>();
        for (var target : pipeline.targets()) {
            if (undefined.contains(target.id())) {
                var changes = new ChangesOfKeys(
                        target, operators.stream().map(Operator::id).toList());
                checks.add(changes.check());
                operators.addAll(changes.operators);
                settled.add(target);
            }
        }
        return new AgreeingRows.Agreed(pipeline.withOperators(operators).withChecks(checks), settled);
    }

    private Check check() {
        var keys = target.fields().stream()
                .filter(field -> target.keys().contains(field.name()))
                .map(Projection::field)
                .toList();
        var count = new Field(
                Arrivals.fresh("_changes", keys.stream().map(Field::name).toList()), Types.BIGINT);
        var counted = added(new Aggregate(
                id("changes_of_keys"),
                different(),
                keys.stream().map(Field::name).toList(),
                List.of(new Measure(
                        count.name(),
                        count.type(),
                        Measure.Function.COUNT_ROWS,
                        List.of(),
                        false,
                        Optional.empty(),
                        target.at())),
                Ordering.NONE,
                false,
                target.at()));
        return new Check(
                "%s: rows with the same key are equal".formatted(target.id()),
                counted,
                new Check.Assertion.EveryRow(isSingle(keys, count)),
                target.at());
    }

    /** A key with NULL is no other's. */
    private static Expr isSingle(List<Field> keys, Field count) {
        var conditions = new ArrayList<Expr>();
        conditions.add(Expr.call(
                StandardFunction.EQ, Expr.field(count.name(), count.type()), Expr.cast(Expr.integer(1), count.type())));
        keys.forEach(key -> conditions.add(Expr.call(StandardFunction.IS_NULL, Expr.field(key.name(), key.type()))));
        return Conditions.any(conditions);
    }

    /** What the rows that are not rejected do to the table; once what several do. */
    private InputRef different() {
        var names = target.fields().stream().map(Projection::name).toList();
        var fields = new ArrayList<>(target.fields());
        target.operation()
                .map(mark -> Expr.field(mark, Types.INTEGER))
                .ifPresent(mark -> fields.add(new Projection(Arrivals.fresh("_operation", names), mark, target.at())));
        var written = added(new Project(id("changes"), heeded(), fields, target.at()));
        return added(new Distinct(
                id("different_changes"),
                written,
                fields.stream().map(Projection::name).toList(),
                Ordering.NONE,
                target.at()));
    }

    private InputRef heeded() {
        return target.operation()
                .map(mark -> Expr.call(
                        StandardFunction.NE, Expr.field(mark, Types.INTEGER), Expr.integer(RowChange.REJECT.mark())))
                .map(heeded -> added(new Filter(id("not_rejected"), target.input(), heeded, target.at())))
                .orElse(target.input());
    }

    private String id(String what) {
        return Arrivals.fresh(target.id() + "_" + what, taken);
    }

    private InputRef added(Operator operator) {
        operators.add(operator);
        taken.add(operator.id());
        return InputRef.of(operator.id());
    }
}
