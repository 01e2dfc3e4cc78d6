package io.landfall.rules.powercenter.flow;

import io.landfall.converter.conversion.Draft;
import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Measure;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Target;
import io.landfall.converter.pipeline.Union;
import io.landfall.converter.rule.Fidelity;
import io.landfall.parsers.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tables that several targets of a mapping write, one of which changes rows by their key: the usual form of a slowly changing dimension. The
 * targets are written at the same time, and no manual says which comes first, so that it must not matter: no key may reach two of them,
 * unless both only add rows.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/designer-guide/mappings/setting-the-target-load-order.html">Setting
 *     the target load order</a>
 */
record SharedTables(Draft draft) {

    private static final String WRITER = "_writer";

    /** Adds the checks that no key reaches two targets of a table. */
    void check() {
        draft.operators().stream()
                .filter(Target.class::isInstance)
                .map(Target.class::cast)
                .filter(target -> target.dataset() instanceof Dataset.Table)
                .collect(Collectors.groupingBy(
                        target -> target.dataset().identity(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(this::check);
    }

    private void check(List<Target> sharing) {
        var changing = sharing.stream().filter(SharedTables::changes).findFirst();
        if (changing.isEmpty()) {
            return;
        }
        sayWhereKeysDiffer(sharing.stream().filter(SharedTables::changes).toList());
        var keys = changing.get().fields().stream()
                .filter(field -> changing.get().keys().contains(field.name()))
                .map(Projection::field)
                .toList();
        var keyed = sharing.stream()
                .filter(target ->
                        keys.stream().allMatch(key -> column(target, key).isPresent()))
                .toList();
        if (keyed.size() > 1) {
            check(changing.get(), keyed, keys);
        }
    }

    /** Two that find rows by different columns may meet in one that no key tells. */
    private void sayWhereKeysDiffer(List<Target> changing) {
        var keys = changing.stream()
                .map(target -> target.keys().stream().sorted().collect(Collectors.joining(" and ")))
                .distinct()
                .toList();
        if (keys.size() > 1) {
            var target = changing.getLast();
            draft.say(Diagnostic.of(
                    TargetCode.KEYS_DIFFER,
                    target.at(),
                    ((Dataset.Table) target.dataset()).name(),
                    String.join("; ", keys)));
        }
    }

    private static boolean changes(Target target) {
        return target.mode().isByKey() && !target.keys().isEmpty();
    }

    private void check(Target changing, List<Target> sharing, List<Field> keys) {
        var written = new ArrayList<InputRef>();
        int adding = 0;
        for (int i = 0; i < sharing.size(); i++) {
            written.add(keysOf(sharing.get(i), keys, changes(sharing.get(i)) ? i + 1 : adding));
        }
        var all = new Union(draft.id(changing.id() + "_writers"), written, Optional.empty(), changing.at());
        var groups = new Aggregate(
                draft.id(changing.id() + "_writers_of_keys"),
                draft.add(all, Fidelity.EXACT),
                keys.stream().map(Field::name).toList(),
                List.of(
                        writer("_first", Measure.Function.MIN, changing),
                        writer("_last", Measure.Function.MAX, changing)),
                Ordering.NONE,
                false,
                changing.at());
        var ids = sharing.stream().map(Target::id).collect(Collectors.joining(", "));
        draft.check(new Check(
                "%s: no key reaches two of them".formatted(ids),
                draft.add(groups, Fidelity.EXACT),
                new Check.Assertion.EveryRow(isOfOne(keys)),
                changing.at()));
        draft.say(Diagnostic.of(FlowCode.SHARED_TABLE, changing.at(), ids));
    }

    /** The keys of the rows that a target does not reject, each with the number of the target. */
    private InputRef keysOf(Target target, List<Field> keys, int number) {
        var rows = target.operation()
                .map(mark -> draft.add(
                        new Filter(
                                draft.id(target.id() + "_not_rejected"),
                                target.input(),
                                Expr.call(
                                        StandardFunction.NE,
                                        Expr.field(mark, Types.INTEGER),
                                        Expr.integer(RowMarks.REJECT)),
                                target.at()),
                        Fidelity.EXACT))
                .orElse(target.input());
        var fields = new ArrayList<Projection>();
        for (var key : keys) {
            var value = column(target, key).orElseThrow();
            fields.add(new Projection(
                    key.name(), value.type().equals(key.type()) ? value : Expr.cast(value, key.type()), target.at()));
        }
        fields.add(new Projection(WRITER, Expr.cast(Expr.integer(number), Types.INTEGER), target.at()));
        return draft.add(new Project(draft.id(target.id() + "_keys"), rows, fields, target.at()), Fidelity.EXACT);
    }

    private static Optional<Expr> column(Target target, Field key) {
        return target.fields().stream()
                .filter(field -> field.name().equalsIgnoreCase(key.name()))
                .map(Projection::expr)
                .findFirst();
    }

    private static Measure writer(String name, Measure.Function function, Target changing) {
        return new Measure(
                name,
                Types.INTEGER,
                function,
                List.of(Expr.field(WRITER, Types.INTEGER)),
                false,
                Optional.empty(),
                changing.at());
    }

    /** A key with NULL is no other's. */
    private static Expr isOfOne(List<Field> keys) {
        var conditions = new ArrayList<Expr>();
        conditions.add(Expr.call(
                StandardFunction.EQ, Expr.field("_first", Types.INTEGER), Expr.field("_last", Types.INTEGER)));
        keys.forEach(key -> conditions.add(Expr.call(StandardFunction.IS_NULL, Expr.field(key.name(), key.type()))));
        return Conditions.any(conditions);
    }
}
