package io.landfall.validation.proof;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Target;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.data.TypedRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes rows out of inputs for which conditions do not hold that look at one row of a source alone, or at one group of rows, as an engine
 * says: one run tells of all of them, where looking for them by trying parts of an input takes many.
 */
final class CheckedRows {

    /** The number of a row, beside all fields. */
    private static final String NUMBER = "_number_of_row";

    private final Pipeline pipeline;
    private final NativeEngine engine;
    private final Map<String, Operator> operators = new LinkedHashMap<>();
    private final Map<String, Source> refusals = new LinkedHashMap<>();

    private CheckedRows(Pipeline pipeline, NativeEngine engine) {
        this.pipeline = pipeline;
        this.engine = engine;
    }

    /** By the checks of the pipeline. */
    static CheckedRows byChecks(Pipeline pipeline, NativeEngine engine) {
        var checked = new CheckedRows(pipeline, engine);
        for (var check : pipeline.checks()) {
            if (check.assertion() instanceof Check.Assertion.EveryRow(var condition)) {
                checked.note(condition, check.input());
            }
        }
        return checked;
    }

    /** By what has to hold so that no expression ends the run. */
    static CheckedRows byEnds(Pipeline pipeline, NativeEngine engine) {
        var checked = new CheckedRows(pipeline, engine);
        Failing.conditions(pipeline).forEach((rows, tests) -> tests.forEach(test -> checked.note(test, rows)));
        return checked;
    }

    private void note(Expr condition, InputRef rows) {
        RowWay.to(pipeline, rows).ifPresent(way -> {
            var refused = refused(condition, way, way.source());
            if (refused.isPresent()) {
                way.operators().forEach(operator -> operators.putIfAbsent(operator.id(), numbered(operator)));
                refuse(put(refused.get()), way.source());
            }
        });
        GroupWay.to(pipeline, rows).ifPresent(way -> {
            var source = way.rows().source();
            var refused = refused(condition, way.groups(), source);
            if (refused.isPresent()) {
                way.rows().operators().forEach(operator -> operators.putIfAbsent(operator.id(), numbered(operator)));
                way.groups().operators().forEach(operator -> operators.putIfAbsent(operator.id(), operator));
                refuse(put(way.members(put(refused.get()), number(source.at()))), source);
            }
        });
    }

    private InputRef put(Operator operator) {
        operators.put(operator.id(), operator);
        return InputRef.of(operator.id());
    }

    /** Those at the end of a way for which what can be asked there does not hold; nothing when nothing can. */
    private Optional<Filter> refused(Expr condition, RowWay way, Source source) {
        var parts = Conditions.conjuncts(condition).stream().filter(way::has).toList();
        var refused = Expr.call(StandardFunction.IS_NOT_TRUE, Conditions.all(parts));
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Filter("refused_" + refusals.size() + "_rows", way.end(), refused, source.at()));
    }

    private void refuse(InputRef rows, Source source) {
        var id = "refused_" + refusals.size();
        var at = source.at();
        operators.put(
                id,
                new Target(
                        id,
                        rows,
                        new Dataset.Table("", "", id),
                        Target.Mode.OVERWRITE,
                        List.of(number(at)),
                        List.of(),
                        Optional.empty(),
                        Ordering.NONE,
                        at));
        refusals.put(id, source);
    }

    private static Operator numbered(Operator operator) {
        return switch (operator) {
            case Source(var id, var dataset, var fields, var ordinal, var at) ->
                new Source(
                        id,
                        dataset,
                        Stream.concat(fields.stream(), Stream.of(new Field(NUMBER, Types.BIGINT)))
                                .toList(),
                        ordinal,
                        at);
            case Project(var id, var input, var fields, var at) ->
                new Project(
                        id,
                        input,
                        Stream.concat(fields.stream(), Stream.of(number(at))).toList(),
                        at);
            default -> operator;
        };
    }

    private static Projection number(SourceLocation at) {
        return new Projection(NUMBER, Expr.field(NUMBER, Types.BIGINT), at);
    }

    /**
     * An input in two.
     *
     * @param passing without the rows that do not pass
     * @param refused with them, and without the others that stand in the same tables; no rows at all where all pass
     */
    record Parts(InputRows passing, InputRows refused) {}

    /** The input without the rows that do not pass; the input itself where the engine does not say. */
    InputRows passing(InputRows input) {
        return parts(input).passing();
    }

    /** The rows that pass and those that do not; all pass where the engine does not say. */
    Parts parts(InputRows input) {
        if (refusals.isEmpty() || input.count() == 0) {
            return new Parts(input, new InputRows(Map.of()));
        }
        var given = input.converted(pipeline);
        var rows = new HashMap<String, TypedRows>();
        refusals.values()
                .forEach(source ->
                        rows.put(source.id(), numbered(Objects.requireNonNull(given.get(source.id()), source.id()))));
        var asking = pipeline.withOperators(List.copyOf(operators.values())).withChecks(List.of());
        return engine.run(asking, rows) instanceof NativeOutcome.Ran ran
                ? parts(input, refused(ran))
                : new Parts(input, new InputRows(Map.of()));
    }

    private Map<SourceLocation, Set<Number>> refused(NativeOutcome.Ran answer) {
        var refused = new HashMap<SourceLocation, Set<Number>>();
        refusals.forEach((id, source) -> Objects.requireNonNull(answer.targets().get(id), id)
                .rows()
                .forEach(row -> refused.computeIfAbsent(source.at(), _ -> new HashSet<>())
                        .add((Number) Objects.requireNonNull(row.getFirst()))));
        return refused;
    }

    private static Parts parts(InputRows input, Map<SourceLocation, Set<Number>> numbers) {
        var passing = input;
        var refused = numbers.isEmpty() ? new InputRows(Map.of()) : input;
        for (var place : numbers.entrySet()) {
            var table = Objects.requireNonNull(input.tables().get(place.getKey()));
            passing = passing.with(
                    place.getKey(), some(table, row -> !place.getValue().contains(row)));
            refused = refused.with(place.getKey(), some(table, place.getValue()::contains));
        }
        return new Parts(passing, refused);
    }

    private static TypedRows some(TypedRows table, Predicate<Long> numbers) {
        return table.with(IntStream.range(0, table.rows().size())
                .filter(i -> numbers.test((long) i))
                .mapToObj(i -> table.rows().get(i))
                .toList());
    }

    private static TypedRows numbered(TypedRows table) {
        var fields = new ArrayList<>(table.fields());
        fields.add(new Field(NUMBER, Types.BIGINT));
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var row : table.rows()) {
            var longer = new ArrayList<@Nullable Object>(row);
            longer.add((long) rows.size());
            rows.add(longer);
        }
        return new TypedRows(fields, rows);
    }
}
