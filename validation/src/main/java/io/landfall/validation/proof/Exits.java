package io.landfall.validation.proof;

import io.landfall.converter.analysis.Schemas;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Target;
import io.landfall.validation.reference.LegacyOutcome.Step;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The operators that hand on what the outputs of one legacy object are, such as the three of Alteryx's Join. An operator hands on the output with
 * most columns of those whose columns it all has. Where two are alike, as those of a Filter, nobody is told which is which.
 */
record Exits(Pipeline pipeline) {

    /** What operators with one output hand on, by their ids. */
    Map<String, Step> of(List<Step> steps) {
        var schemas = Schemas.of(pipeline);
        var found = new HashMap<String, Step>();
        var taken = new HashSet<Step>();
        var twice = new HashSet<Step>();
        for (var operator : pipeline.operators()) {
            var own = steps.stream()
                    .filter(step ->
                            step.at().equals(operator.at()) && !step.output().isEmpty())
                    .toList();
            if (own.size() < 2 || !isExit(operator)) {
                continue;
            }
            var columns = schemas.of(operator.id()).stream().map(Field::name).collect(Collectors.toSet());
            widest(own, columns).ifPresent(step -> {
                found.put(operator.id(), step);
                if (!taken.add(step)) {
                    twice.add(step);
                }
            });
        }
        found.values().removeIf(twice::contains);
        return found;
    }

    private static Optional<Step> widest(List<Step> steps, Set<String> columns) {
        var within = steps.stream()
                .filter(step -> columns.containsAll(step.rows().columns()))
                .toList();
        var most =
                within.stream().mapToInt(step -> step.rows().columns().size()).max();
        var best = within.stream()
                .filter(step -> step.rows().columns().size() == most.orElse(0))
                .toList();
        return best.size() == 1 ? Optional.of(best.getFirst()) : Optional.empty();
    }

    /** Whether an operator that came of something else reads it. */
    private boolean isExit(Operator operator) {
        return !(operator instanceof Target)
                && operator.outputs().equals(List.of(""))
                && pipeline.operators().stream()
                        .filter(other -> !other.at().equals(operator.at()))
                        .flatMap(other -> other.inputs().stream())
                        .anyMatch(input -> input.operator().equals(operator.id()));
    }
}
