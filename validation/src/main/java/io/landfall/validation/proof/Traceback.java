package io.landfall.validation.proof;

import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Target;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.data.TypedRows;
import io.landfall.validation.proof.Trace.Place;
import io.landfall.validation.proof.Trace.State;
import io.landfall.validation.reference.LegacyOutcome;
import io.landfall.validation.reference.LegacyRows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Replays a pipeline and its legacy object over the same rows, and lays beside each other what both have after every operator: where a
 * wrong value comes from. It pairs operators as {@link Parting} does.
 */
public record Traceback(Pipeline pipeline, Legacy legacy, NativeEngine engine) {

    /** The traceback of a key; both sides read all rows, because one row may depend on others. */
    public Trace of(InputRows input, TracedKey key) {
        return switch (outcome(input)) {
            case LegacyOutcome.Ran ran -> new Trace(beside(input, ran, key), stopped(input));
            case LegacyOutcome.Failed(var at, var why) ->
                alone(input, key, "the legacy tool stops at '%s': %s".formatted(at.path(), why));
            case LegacyOutcome.Undefined(var at, var what) ->
                alone(input, key, "nobody can tell what the legacy tool does: " + what);
            case LegacyOutcome.Refused(var at, var what) ->
                alone(input, key, "the legacy tool's way is not known: " + what);
        };
    }

    private LegacyOutcome outcome(InputRows input) {
        try {
            return legacy.run(input.legacy());
        } catch (RuntimeException | StackOverflowError fault) {
            var at = SourceLocation.of(pipeline.origin().file());
            return new LegacyOutcome.Refused(at, "the reference executor failed: " + fault);
        }
    }

    private Optional<String> stopped(InputRows input) {
        return switch (engine.run(pipeline, input.converted(pipeline))) {
            case NativeOutcome.Ran _ -> Optional.empty();
            case NativeOutcome.Failed(var at, var why) -> Optional.of("the pipeline stops: " + why);
            case NativeOutcome.GaveUp(var why) -> Optional.of("the engine gives up: " + why);
            case NativeOutcome.Unforeseen(var at, var why) -> Optional.of("the pipeline does not foresee this: " + why);
        };
    }

    private List<Place> beside(InputRows input, LegacyOutcome.Ran ran, TracedKey key) {
        var places = new ArrayList<Place>();
        var parting = new Parting(pipeline);
        var pairs = parting.pairs(ran.steps());
        var found = engine.outputs(pipeline, input.converted(pipeline), List.copyOf(pairs.keySet()));
        pairs.forEach((output, step) -> place(
                        output.text(),
                        step.at(),
                        Optional.of(step.rows()),
                        Optional.ofNullable(found.get(output)),
                        column -> parting.isComparable(output, column),
                        key)
                .ifPresent(places::add));
        var written = targets(input);
        for (var target : pipeline.targets()) {
            var own = Outputs.output(target, ran).map(LegacyOutcome.Output::rows);
            place(target.id(), target.at(), own, Optional.ofNullable(written.get(target.id())), _ -> true, key)
                    .ifPresent(places::add);
        }
        return places;
    }

    private Trace alone(InputRows input, TracedKey key, String reason) {
        var outputs = new LinkedHashMap<InputRef, Operator>();
        pipeline.operators().stream()
                .filter(operator -> !(operator instanceof Target))
                .forEach(operator -> operator.outputs()
                        .forEach(output -> outputs.put(new InputRef(operator.id(), output), operator)));
        var found = engine.outputs(pipeline, input.converted(pipeline), List.copyOf(outputs.keySet()));
        var places = new ArrayList<Place>();
        outputs.forEach((output, operator) -> place(
                        output.text(),
                        operator.at(),
                        Optional.empty(),
                        Optional.ofNullable(found.get(output)),
                        _ -> true,
                        key)
                .ifPresent(places::add));
        return new Trace(places, Optional.of(reason));
    }

    private Map<String, TypedRows> targets(InputRows input) {
        return engine.run(pipeline, input.converted(pipeline)) instanceof NativeOutcome.Ran(var targets, var _)
                ? targets
                : Map.of();
    }

    private static Optional<Place> place(
            String operator,
            SourceLocation at,
            Optional<LegacyRows> legacy,
            Optional<TypedRows> converted,
            Predicate<String> isComparable,
            TracedKey key) {
        var columns = columns(legacy, converted).stream().filter(isComparable).toList();
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        var isKeyed = key.isIn(columns);
        var left = legacy.map(rows -> kept(Outputs.picked(rows, columns), columns, isKeyed, key));
        var right = converted.map(rows -> kept(picked(rows, columns), columns, isKeyed, key));
        var compared = RowComparison.of(left.orElse(List.of()), right.orElse(List.of()), false);
        var isKnown = left.isPresent() && right.isPresent();
        var state = !isKnown ? State.UNKNOWN : compared.isEqual() ? State.SAME : State.DIFFERENT;
        var field = state == State.DIFFERENT ? compared.firstDifferent() : OptionalInt.empty();
        return Optional.of(new Place(
                operator,
                at,
                state,
                isKeyed,
                columns,
                isKeyed
                        ? RowPairs.of(left.orElse(List.of()), right.orElse(List.of()))
                        : isKnown ? RowPairs.of(compared.left(), compared.right()) : List.of(),
                field.isPresent() ? Optional.of(columns.get(field.getAsInt())) : Optional.empty()));
    }

    /** Those that both sides have, in the pipeline's order. */
    private static List<String> columns(Optional<LegacyRows> legacy, Optional<TypedRows> converted) {
        var names = converted.map(
                rows -> rows.fields().stream().map(field -> field.name()).toList());
        return names.map(own -> own.stream()
                        .filter(name -> legacy.isEmpty() || legacy.get().position(name) >= 0)
                        .toList())
                .orElseGet(() -> legacy.map(LegacyRows::columns).orElse(List.of()));
    }

    private static List<List<@Nullable Object>> kept(
            List<List<@Nullable Object>> rows, List<String> columns, boolean isKeyed, TracedKey key) {
        if (!isKeyed) {
            return rows;
        }
        var kept = new ArrayList<List<@Nullable Object>>();
        for (List<@Nullable Object> row : rows) {
            if (key.matches(columns, row)) {
                kept.add(row);
            }
        }
        return kept;
    }

    private static List<List<@Nullable Object>> picked(TypedRows rows, List<String> columns) {
        var names = rows.fields().stream().map(field -> field.name()).toList();
        var picked = new ArrayList<List<@Nullable Object>>();
        for (List<@Nullable Object> row : rows.rows()) {
            var values = new ArrayList<@Nullable Object>();
            columns.forEach(name -> values.add(row.get(names.indexOf(name))));
            picked.add(values);
        }
        return picked;
    }
}
