package io.landfall.validation.proof;

import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.LegacySystem;
import io.landfall.converter.pipeline.Lookup;
import io.landfall.converter.pipeline.Measure;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Pivot;
import io.landfall.converter.pipeline.Target;
import io.landfall.converter.pipeline.Window;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.data.TypedRows;
import io.landfall.validation.reference.LegacyOutcome;
import io.landfall.validation.reference.LegacyOutcome.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the first operator whose rows are not those of its legacy transformation. Where a transformation became several operators,
 * the last one counts; where it has several outputs, those that hand them on, as far as their columns tell which is which.
 */
record Parting(Pipeline pipeline) {

    private static final Set<Measure.Function> SUMS =
            Set.of(Measure.Function.SUM, Measure.Function.AVG, Measure.Function.STDDEV, Measure.Function.VARIANCE);

    Optional<Difference> of(InputRows input, LegacyOutcome legacy, NativeEngine engine) {
        if (!(legacy instanceof LegacyOutcome.Ran ran)) {
            return Optional.empty();
        }
        return met(input, ran, engine).flatMap(met -> met.difference().stream()).findFirst();
    }

    /**
     * Doubles that both sides have on the way, but for their last digits; none when an operator's rows differ, and where nothing was added
     * up before, for then no order of rows is why.
     */
    SummedDoubles summed(InputRows input, LegacyOutcome.Ran ran, NativeEngine engine) {
        var met = met(input, ran, engine).toList();
        return new SummedDoubles(
                met.stream().anyMatch(each -> each.difference().isPresent())
                        ? List.of()
                        : met.stream()
                                .filter(each -> isOfSum(each.output()))
                                .flatMap(Met::summed)
                                .toList());
    }

    private boolean isOfSum(InputRef rows) {
        var operator = pipeline.operator(rows.operator()).orElseThrow();
        return addsUp(operator) || operator.inputs().stream().anyMatch(this::isOfSum);
    }

    private static boolean addsUp(Operator operator) {
        return switch (operator) {
            case Aggregate aggregate ->
                aggregate.measures().stream().map(Measure::function).anyMatch(SUMS::contains);
            case Window _, Pivot _ -> true;
            default -> false;
        };
    }

    private Stream<Met> met(InputRows input, LegacyOutcome.Ran ran, NativeEngine engine) {
        var pairs = pairs(ran.steps());
        var rows = engine.outputs(pipeline, input.converted(pipeline), List.copyOf(pairs.keySet()));
        return pairs.entrySet().stream()
                .filter(pair -> rows.containsKey(pair.getKey()))
                .flatMap(pair ->
                        met(pair.getKey(), pair.getValue(), Objects.requireNonNull(rows.get(pair.getKey()))).stream());
    }

    /** What is compared on the way: outputs of operators with what their transformations answered, in the order of the flow. */
    Map<InputRef, Step> pairs(List<Step> steps) {
        var last = new LinkedHashMap<SourceLocation, Operator>();
        pipeline.operators().stream()
                .filter(operator -> !(operator instanceof Target))
                .forEach(operator -> last.put(operator.at(), operator));
        var exits = new Exits(pipeline).of(steps);
        var pairs = new LinkedHashMap<InputRef, Step>();
        for (var operator : pipeline.operators()) {
            if (Objects.equals(last.get(operator.at()), operator)) {
                var own = steps.stream()
                        .filter(step -> step.at().equals(operator.at()))
                        .toList();
                for (var output : operator.outputs()) {
                    step(own, output).ifPresent(step -> pairs.put(new InputRef(operator.id(), output), step));
                }
            }
            var step = exits.get(operator.id());
            if (step != null) {
                pairs.putIfAbsent(InputRef.of(operator.id()), step);
            }
        }
        return pairs;
    }

    private static Optional<Step> step(List<Step> steps, String output) {
        return steps.stream()
                .filter(step -> step.output().equalsIgnoreCase(output))
                .findFirst()
                .or(() -> output.isEmpty() && steps.size() == 1 ? Optional.of(steps.getFirst()) : Optional.empty());
    }

    /**
     * Whether a field means the same on both sides. A Lookup of PowerCenter answers its lookup ports alone; fields that pass by it in a
     * pipeline may only be called like one of them.
     */
    boolean isComparable(InputRef output, String name) {
        return pipeline.origin().system() != LegacySystem.POWERCENTER
                || pipeline.operators().stream()
                        .filter(operator -> operator.id().equals(output.operator()))
                        .allMatch(operator -> !(operator instanceof Lookup lookup)
                                || lookup.fields().stream()
                                        .anyMatch(field -> field.name().equals(name)));
    }

    private Optional<Met> met(InputRef output, Step step, TypedRows converted) {
        var names = converted.fields().stream().map(field -> field.name()).toList();
        var common = names.stream()
                .filter(name -> step.rows().position(name) >= 0 && isComparable(output, name))
                .toList();
        if (common.isEmpty()) {
            return Optional.empty();
        }
        var own = new ArrayList<List<@Nullable Object>>();
        for (var row : converted.rows()) {
            var values = new ArrayList<@Nullable Object>();
            common.forEach(name -> values.add(row.get(names.indexOf(name))));
            own.add(values);
        }
        return Optional.of(new Met(output, step.at(), common, Outputs.picked(step.rows(), common), own));
    }

    /** The rows of one place on both sides, in the columns that they have in common. */
    private record Met(
            InputRef output,
            SourceLocation at,
            List<String> columns,
            List<List<@Nullable Object>> legacy,
            List<List<@Nullable Object>> converted) {

        Optional<Difference> difference() {
            var compared = RowComparison.of(legacy, converted, false);
            if (compared.isEqual()) {
                return Optional.empty();
            }
            var field = compared.firstDifferent();
            return Optional.of(new Difference(
                    output.text(),
                    at,
                    field.isPresent() ? Optional.of(columns.get(field.getAsInt())) : Optional.empty(),
                    columns,
                    compared.left(),
                    compared.right(),
                    "the first operator whose rows differ"));
        }

        Stream<SummedDoubles.Pair> summed() {
            return IntStream.range(0, columns.size())
                    .boxed()
                    .flatMap(i -> SummedDoubles.between(column(legacy, i), column(converted, i)));
        }

        private static List<@Nullable Object> column(List<List<@Nullable Object>> rows, int position) {
            var values = new ArrayList<@Nullable Object>();
            rows.forEach(row -> values.add(row.get(position)));
            return values;
        }
    }
}
