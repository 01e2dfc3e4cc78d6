package io.landfall.validation.proof;

import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.validation.data.TypedRows;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An engine that runs pipelines over rows in memory, one run after the other. */
public interface NativeEngine extends AutoCloseable {

    /** For example {@code duckdb}. */
    String name();

    /** Why this engine cannot run the pipeline, in words that complete “not provable: …”. */
    Optional<String> obstacle(Pipeline pipeline);

    /**
     * Runs a pipeline whose parameters have their defaults.
     *
     * @param sources the rows of every source by its id, without its ordinal
     */
    NativeOutcome run(Pipeline pipeline, Map<String, TypedRows> sources);

    /** The rows of some outputs on the way, as far as they can be computed. */
    Map<InputRef, TypedRows> outputs(Pipeline pipeline, Map<String, TypedRows> sources, List<InputRef> wanted);

    @Override
    void close();
}
