package io.landfall.validation.proof;

import io.landfall.converter.analysis.Lineage;
import io.landfall.converter.analysis.Lineage.Origin;
import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Target;
import io.landfall.validation.data.TypedRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which values of source columns a pipeline says itself that it was not converted for: an engine puts them to those parts of its checks
 * that ask for one column alone, as far as projections lead there.
 */
final class CheckedValues {

    private final Pipeline pipeline;
    private final NativeEngine engine;
    private final Lineage lineage;
    private final Map<Origin, List<Object>> values;
    private final BiFunction<Origin, Object, @Nullable Object> stored;

    /** What is asked of one source column, at the end of the operators that lead there. */
    private record Question(Origin column, Expr condition, InputRef rows, RowWay way) {}

    private CheckedValues(
            Pipeline pipeline,
            NativeEngine engine,
            Map<Origin, List<Object>> values,
            BiFunction<Origin, Object, @Nullable Object> stored) {
        this.stored = stored;
        this.pipeline = pipeline;
        this.engine = engine;
        this.lineage = Lineage.through(pipeline);
        this.values = values;
    }

    /**
     * Those of the values with which a row does not pass every check, or ends the run, by the column that they were tried in; NULL, too.
     *
     * @param stored what a column holds when a value is put into it
     */
    static Map<Origin, Set<@Nullable Object>> refused(
            Pipeline pipeline,
            NativeEngine engine,
            Map<Origin, List<Object>> values,
            BiFunction<Origin, Object, @Nullable Object> stored) {
        var checked = new CheckedValues(pipeline, engine, values, stored);
        var refused = new HashMap<Origin, Set<@Nullable Object>>();
        var checks = pipeline.checks().stream()
                .filter(check -> check.assertion() instanceof Check.Assertion.EveryRow)
                .flatMap(check ->
                        checked
                                .questions(((Check.Assertion.EveryRow) check.assertion()).condition(), check.input())
                                .stream());
        var ends = Failing.conditions(pipeline).entrySet().stream()
                .flatMap(end ->
                        end.getValue().stream().flatMap(test -> checked.questions(test, end.getKey()).stream()));
        var questions = Stream.concat(checks, ends)
                .collect(Collectors.groupingBy(Question::rows, LinkedHashMap::new, Collectors.toList()));
        questions.values().forEach(asked -> checked.ask(asked, refused));
        return refused;
    }

    private List<Question> questions(Expr condition, InputRef rows) {
        return RowWay.to(pipeline, rows).map(RowWay::ofAllRows).stream()
                .flatMap(way -> Conditions.conjuncts(condition).stream()
                        .filter(way::has)
                        .flatMap(part ->
                                column(part, rows).map(column -> new Question(column, part, rows, way)).stream()))
                .toList();
    }

    /** The only column that a condition depends on. */
    private Optional<Origin> column(Expr condition, InputRef input) {
        var origins = condition.fields().stream()
                .map(field -> lineage.origins(input, field.name()))
                .collect(Collectors.toSet());
        return origins.size() == 1
                ? origins.iterator().next().stream()
                        .filter(_ -> origins.iterator().next().size() == 1)
                        .filter(values::containsKey)
                        .findFirst()
                : Optional.empty();
    }

    /** Puts the values of all columns to one check at the same time: no part of it looks at two of them. */
    private void ask(List<Question> asked, Map<Origin, Set<@Nullable Object>> refused) {
        var way = asked.getFirst().way();
        var source = way.source();
        var fields = new ArrayList<Projection>();
        for (int i = 0; i < asked.size(); i++) {
            fields.add(new Projection("answer_" + i, asked.get(i).condition(), source.at()));
        }
        var operators = new ArrayList<>(way.operators());
        operators.add(new Target(
                "answers",
                way.end(),
                new Dataset.Table("", "", "answers"),
                Target.Mode.OVERWRITE,
                fields,
                List.of(),
                Optional.empty(),
                Ordering.NONE,
                source.at()));
        var rows = rows(source);
        var run = engine.run(pipeline.withOperators(operators).withChecks(List.of()), Map.of(source.id(), rows));
        if (run instanceof NativeOutcome.Ran ran) {
            note(asked, rows, ran.targets().getOrDefault("answers", rows.with(List.of())), refused);
        }
    }

    private record Tried(Origin origin, List<Object> values) {}

    /** The last row has NULL in every column, and so has each column after its last value. */
    private TypedRows rows(Source source) {
        var columns = source.fields().stream()
                .map(field -> new Origin(source.id(), field.name()))
                .map(origin -> new Tried(origin, values.getOrDefault(origin, List.of())))
                .toList();
        var rows = new ArrayList<List<@Nullable Object>>();
        var count = columns.stream()
                .mapToInt(column -> column.values().size() + 1)
                .max()
                .orElse(0);
        for (int i = 0; i < count; i++) {
            var row = new ArrayList<@Nullable Object>();
            for (var column : columns) {
                row.add(
                        i < column.values().size()
                                ? stored.apply(column.origin(), column.values().get(i))
                                : null);
            }
            rows.add(row);
        }
        return new TypedRows(source.fields(), rows);
    }

    private void note(
            List<Question> asked, TypedRows rows, TypedRows answers, Map<Origin, Set<@Nullable Object>> refused) {
        for (int i = 0; i < asked.size(); i++) {
            var column = asked.get(i).column();
            var tried = values.getOrDefault(column, List.of());
            for (int row = 0;
                    row <= tried.size() && answers.rows().size() == rows.rows().size();
                    row++) {
                if (!Boolean.TRUE.equals(answers.rows().get(row).get(i))) {
                    refused.computeIfAbsent(column, _ -> new HashSet<>())
                            .add(row < tried.size() ? tried.get(row) : null);
                }
            }
        }
    }
}
