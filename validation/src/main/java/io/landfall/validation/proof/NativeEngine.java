package io.landfall.validation.proof;

import io.landfall.converter.expression.PatternFunction;
import io.landfall.converter.expression.Undocumented;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Parameter;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.validation.data.TypedRows;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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

    /** The value that a parameter without a default has in proofs, as text. */
    static String madeUp(Parameter parameter) {
        return switch (parameter.type().family()) {
            case NUMBER, BOOLEAN -> "1";
            case DATE, TIMESTAMP -> "2024-02-29";
            case TIME -> "09:30:00";
            case TEXT, BINARY -> "1";
        };
    }

    /** The values of all parameters that have no default. */
    static Map<String, String> madeUp(Pipeline pipeline) {
        return pipeline.parameters().stream()
                .filter(parameter -> parameter.defaultValue().isEmpty())
                .filter(parameter -> !parameter.name().equals(Parameter.RUN_DATE))
                .collect(Collectors.toMap(Parameter::name, NativeEngine::madeUp));
    }

    /** Whether a failure is a pipeline's own word that it was not converted for such a value. */
    static boolean isUnforeseen(String failure) {
        return failure.contains(PatternFunction.NOT_PLAIN) || failure.contains(Undocumented.MARK);
    }

    @Override
    void close();
}
