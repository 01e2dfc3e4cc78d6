package io.landfall.converter.conversion;

import io.landfall.converter.pipeline.Pipeline;
import java.util.List;

/** Asks an engine whether it takes a pipeline. */
public interface EngineCheck {

    /** Trusts the type check alone. */
    EngineCheck NONE = pipeline -> List.of();

    /** Why an engine does not compile the pipeline or does not run it over no rows, one sentence each; empty when it does. */
    List<String> problems(Pipeline pipeline);
}
