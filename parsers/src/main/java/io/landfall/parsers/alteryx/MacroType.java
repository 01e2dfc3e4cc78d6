package io.landfall.parsers.alteryx;

import io.landfall.parsers.alteryx.tool.Choice;
import java.util.List;

/** How often a macro runs for one call. */
public sealed interface MacroType {

    /** Once. */
    record Standard() implements MacroType {}

    /** Once for each control record; the outputs are put behind each other. */
    record Batch(List<ControlParameter> controlParameters, OutputFields outputFields) implements MacroType {
        public Batch {
            controlParameters = List.copyOf(controlParameters);
        }
    }

    /** Name as in the caller's settings, and what the person reads. */
    record ControlParameter(String name, String description) {}

    /**
     * Again and again: what leaves at one output comes in at one input, until nothing does or the limit is reached.
     *
     * @param input name of the Macro Input that records come back to
     * @param output name of the Macro Output that they come from
     * @param limit iterations at most
     */
    record Iterative(String input, String output, int limit, AtLimit atLimit, OutputFields outputFields)
            implements MacroType {}

    /** What happens if the fields of the outputs differ from run to run. */
    enum OutputFields implements Choice {
        /** The first run decides, a difference is an error. */
        ALL_SAME("AllSame"),
        /** As a union by name. */
        BY_NAME("AutoByName"),
        /** As a union by position. */
        BY_POSITION("AutoByPos"),
        /** A value that no version that we know writes. */
        UNKNOWN("");

        private final String code;

        OutputFields(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** What happens when the limit of iterations is reached and records are left. */
    enum AtLimit implements Choice {
        ERROR("Error"),
        /** A warning, and the rest leaves at the output. */
        WARN("Warn"),
        /** The rest leaves at the output. */
        IGNORE("Ignore"),
        /** A value that no version that we know writes. */
        UNKNOWN("");

        private final String code;

        AtLimit(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }
}
