package io.landfall.validation.proof;

import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.reference.LegacyInputs;
import io.landfall.validation.reference.LegacyOutcome;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A legacy object for a pipeline that was read from a document: such operators know the path of their legacy transformation, and no
 * line.
 *
 * @param file that the document's operators name
 */
public record Relocated(Legacy legacy, String file) implements Legacy {

    @Override
    public LegacyOutcome run(LegacyInputs inputs) {
        LegacyInputs own = place -> inputs.rows(place(place));
        return switch (legacy.run(
                inputs.chance().isPresent() ? own.by(inputs.chance().getAsLong()) : own)) {
            case LegacyOutcome.Ran(var outputs, var steps, var branches, var inError) ->
                new LegacyOutcome.Ran(
                        outputs.stream()
                                .map(one -> new LegacyOutcome.Output(
                                        one.name(),
                                        place(one.at()),
                                        one.rows(),
                                        one.ordered(),
                                        one.emptied(),
                                        one.earlier()))
                                .toList(),
                        steps.stream()
                                .map(one -> new LegacyOutcome.Step(place(one.at()), one.output(), one.rows()))
                                .toList(),
                        branches,
                        inError.entrySet().stream()
                                .collect(Collectors.toMap(one -> place(one.getKey()), Map.Entry::getValue, Long::sum)));
            case LegacyOutcome.Failed failed -> failed;
            case LegacyOutcome.Refused refused -> refused;
            case LegacyOutcome.Undefined undefined -> undefined;
        };
    }

    private SourceLocation place(SourceLocation place) {
        return new SourceLocation(file, 0, 0, place.path());
    }
}
