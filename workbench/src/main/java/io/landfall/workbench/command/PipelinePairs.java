package io.landfall.workbench.command;

import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.validation.proof.Legacy;
import io.landfall.validation.proof.Relocated;
import io.landfall.workbench.conversion.LegacyObjects;
import java.util.List;

/** The pipelines of an asset, each beside what it was converted from. */
record PipelinePairs(Conversion conversion, LegacyObjects objects) {

    /** A pipeline and the legacy object that it stands for. */
    record Pair(Pipeline pipeline, Legacy legacy) {}

    /** All pipelines as they were converted. */
    List<Pair> asConverted() {
        return conversion.documents().stream()
                .map(Conversion.Document::pipeline)
                .flatMap(pipeline -> objects.legacy(pipeline).map(found -> new Pair(pipeline, found)).stream())
                .toList();
    }

    /** A pipeline that a person has changed, instead of the one with its name. */
    List<Pair> with(Pipeline changed) {
        return asConverted().stream()
                .filter(pair -> pair.pipeline().name().equals(changed.name()))
                .map(pair -> new Pair(
                        changed, new Relocated(pair.legacy(), changed.origin().file())))
                .toList();
    }
}
