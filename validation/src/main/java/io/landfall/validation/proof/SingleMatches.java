package io.landfall.validation.proof;

import io.landfall.converter.analysis.Lineage.Origin;
import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Join;
import io.landfall.converter.pipeline.Lookup;
import io.landfall.converter.pipeline.Measure;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The tables of which a row has to match one row at most, with the columns of each such key: a second one ends the run, or a check that
 * counts the answers refuses the whole input.
 */
final class SingleMatches {

    private final Pipeline pipeline;
    private final Map<SourceLocation, Set<Set<String>>> keys = new LinkedHashMap<>();

    private SingleMatches(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    static Map<SourceLocation, Set<Set<String>>> of(Pipeline pipeline) {
        var matches = new SingleMatches(pipeline);
        for (var operator : pipeline.operators()) {
            if (operator instanceof Lookup lookup && lookup.match() == Lookup.Match.ERROR) {
                matches.note(lookup.condition(), lookup.reference());
            }
        }
        for (var check : pipeline.checks()) {
            if (check.assertion() instanceof Check.Assertion.EveryRow) {
                matches.counted(check.input());
            }
        }
        return matches.keys;
    }

    /** Rows that a check counts. */
    private void counted(InputRef rows) {
        if (pipeline.operator(rows.operator()).orElseThrow() instanceof Aggregate aggregate
                && aggregate.measures().stream()
                        .anyMatch(measure -> measure.function() == Measure.Function.COUNT_ROWS)) {
            matched(aggregate.input());
        }
    }

    private void matched(InputRef rows) {
        var operator = pipeline.operator(rows.operator()).orElseThrow();
        if (operator instanceof Join join) {
            note(join.condition(), join.right());
        } else if (operator.inputs().size() == 1) {
            matched(operator.inputs().getFirst());
        }
    }

    private void note(Expr condition, InputRef reference) {
        var key = new TreeSet<Origin>();
        for (var part : Conditions.conjuncts(condition)) {
            if (part instanceof Expr.Call(var function, var args)
                    && (function.equals(StandardFunction.EQ) || function.equals(StandardFunction.IS_NOT_DISTINCT))) {
                args.forEach(side -> key.addAll(columns(side, reference)));
            }
        }
        key.stream()
                .collect(Collectors.groupingBy(Origin::operator))
                .forEach((table, columns) -> keys.computeIfAbsent(
                                pipeline.operator(table).orElseThrow().at(), _ -> new LinkedHashSet<>())
                        .add(columns.stream().map(Origin::field).collect(Collectors.toSet())));
    }

    private Set<Origin> columns(Expr side, InputRef reference) {
        return side.fields().stream()
                .filter(field -> field.side().equals(Expr.RIGHT))
                .flatMap(field -> new Copies(pipeline).of(reference, field.name()).stream())
                .collect(Collectors.toSet());
    }
}
