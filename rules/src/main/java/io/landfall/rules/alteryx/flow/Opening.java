package io.landfall.rules.alteryx.flow;

import io.landfall.parsers.alteryx.Workflow;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.DiagnosticCode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Whether a macro can stand in the place of its call. */
sealed interface Opening {

    /** What becomes of the macro when something else is done to it as well. */
    default Opening then(Function<Workflow, Opening> next) {
        return switch (this) {
            case Open open -> next.apply(open.inside()).doubting(open.doubts());
            case Closed closed -> closed;
        };
    }

    private Opening doubting(List<Diagnostic> before) {
        return switch (this) {
            case Open(var inside, var doubts) ->
                new Open(inside, Stream.concat(before.stream(), doubts.stream()).toList());
            case Closed closed -> closed;
        };
    }

    /**
     * Its tools, as they run for this call.
     *
     * @param doubts what is not sure of that
     */
    record Open(Workflow inside, List<Diagnostic> doubts) implements Opening {

        Open(Workflow inside) {
            this(inside, List.of());
        }
    }

    /**
     * It stays one tool.
     *
     * @param detail what exactly is in the way, empty where the code says it all
     */
    record Closed(DiagnosticCode code, String detail) implements Opening {}
}
