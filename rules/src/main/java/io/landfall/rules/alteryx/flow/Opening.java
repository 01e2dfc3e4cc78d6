package io.landfall.rules.alteryx.flow;

import io.landfall.parsers.alteryx.Workflow;

/** Whether a macro can stand in the place of its call. */
sealed interface Opening {

    /** Its tools, as they run for this call. */
    record Open(Workflow inside) implements Opening {}

    /**
     * It stays one tool.
     *
     * @param detail what exactly is in the way, empty where the code says it all
     */
    record Closed(FlowCode code, String detail) implements Opening {}
}
