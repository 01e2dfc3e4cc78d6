package io.landfall.parsers.alteryx;

import io.landfall.parsers.diagnostic.Diagnostic;
import java.util.List;

/** What was found for the path of a macro. */
public sealed interface MacroTarget {

    /** The same, where the workflow that calls it runs on AMP. */
    default MacroTarget onAmp() {
        return this;
    }

    /**
     * The macro itself, with its own macros resolved.
     *
     * @param file path of the file that was found
     * @param diagnostics what was found while reading it, and the macros in it
     */
    record Resolved(String file, Workflow macro, List<Diagnostic> diagnostics) implements MacroTarget {
        public Resolved {
            diagnostics = List.copyOf(diagnostics);
        }

        @Override
        public MacroTarget onAmp() {
            return new Resolved(file, macro.onAmp(), diagnostics);
        }
    }

    /** A macro that ships with Designer. Its file is not there, and need not be. */
    record Shipped(StandardMacro macro) implements MacroTarget {}

    /** Nowhere to be found. */
    record Missing(List<String> lookedIn) implements MacroTarget {
        public Missing {
            lookedIn = List.copyOf(lookedIn);
        }
    }

    /** A macro within itself. */
    record Recursive(String file) implements MacroTarget {}
}
