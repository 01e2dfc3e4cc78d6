package io.landfall.workbench.proof;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.landfall.validation.proof.Trace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way through one pipeline.
 *
 * @param found whether any row has the key
 * @param parting the operator where the two part
 * @param reason why only one side is known
 */
public record TracedPipeline(
        String pipeline,
        boolean found,
        @Nullable String parting,
        @Nullable String field,
        @Nullable String reason,
        List<TracedPlace> places) {

    public static TracedPipeline of(String pipeline, Trace trace) {
        var parting = trace.parting();
        return new TracedPipeline(
                pipeline,
                trace.isFound(),
                parting.map(Trace.Place::operator).orElse(null),
                parting.flatMap(Trace.Place::field).orElse(null),
                trace.reason().orElse(null),
                trace.places().stream().map(TracedPlace::of).toList());
    }

    /** Whether both sides have the same to the end. */
    @JsonIgnore
    public boolean isFine() {
        return found && parting == null && reason == null;
    }
}
