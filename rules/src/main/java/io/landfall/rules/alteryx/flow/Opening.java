package io.landfall.rules.alteryx.flow;

import io.landfall.parsers.alteryx.Workflow;
import java.util.function.Function;

/** Whether a macro can stand in the place of its call. */
sealed interface Opening {

    /** What becomes of the macro when something else is done to it as well. */
    default Opening then(Function<Workflow, Opening> next) {
        return switch (this) {
            case Open(var inside) -> next.apply(inside);
            case Closed closed -> closed;
        };
    }

    /** Its tools, as they run for this call. */
    record Open(Workflow inside) implements Opening {}

    /**
     * It stays one tool.
     *
     * @param detail what exactly is in the way, empty where the code says it all
     */
    record Closed(FlowCode code, String detail) implements Opening {}
}
