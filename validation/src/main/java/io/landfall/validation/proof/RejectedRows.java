package io.landfall.validation.proof;

import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Reject;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.reference.LegacyOutcome;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How many rows are taken out in error. A row that one side rejects and the other drops later on, in a filter, is written by neither: only
 * the number of rejected rows tells, which is what the session's log says and what its threshold of errors counts.
 */
record RejectedRows(Pipeline pipeline) {

    private static final long UNCOUNTED = -1;

    /** The first transformation that took out another number of rows than its operators. */
    Optional<Difference> difference(LegacyOutcome.Ran legacy, NativeOutcome.Ran converted) {
        return byPlace(converted.rejected()).entrySet().stream()
                .flatMap(place ->
                        difference(place.getKey(), legacy.inError().getOrDefault(place.getKey(), 0L), place.getValue())
                                .stream())
                .findFirst();
    }

    private Optional<Difference> difference(SourceLocation place, long legacy, long converted) {
        return legacy == converted
                ? Optional.empty()
                : Optional.of(Difference.of(
                        operator(place),
                        place,
                        "the legacy tool takes out %d rows in error, the pipeline %d".formatted(legacy, converted)));
    }

    private String operator(SourceLocation place) {
        return pipeline.operators().stream()
                .filter(operator -> operator instanceof Reject && operator.at().equals(place))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** The numbers of rejected rows by what was converted, where all of its operators have been counted. */
    Map<SourceLocation, Long> byPlace(Map<String, Long> rejected) {
        var places = new LinkedHashMap<SourceLocation, Long>();
        pipeline.operators().stream()
                .filter(Reject.class::isInstance)
                .forEach(reject -> places.merge(
                        reject.at(),
                        Objects.requireNonNullElse(rejected.get(reject.id()), UNCOUNTED),
                        RejectedRows::sum));
        places.values().removeIf(rows -> rows == UNCOUNTED);
        return places;
    }

    private static long sum(long one, long other) {
        return one == UNCOUNTED || other == UNCOUNTED ? UNCOUNTED : one + other;
    }
}
