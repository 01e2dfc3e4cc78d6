package io.landfall.parsers.alteryx.tool;

/**
 * Message: reports to the person who runs the workflow, and can stop it.
 *
 * @param filter which records, for {@link When#FILTER}
 * @param type {@code Message}, {@code Warning}, {@code Error} or {@code ErrorStop}, as written
 * @param text a formula for what is said
 */
public record Message(When when, FormulaText filter, String type, String priority, boolean passing, FormulaText text)
        implements ToolConfiguration {

    /** Whether the run has an error, or stops with it, as soon as the message is sent. */
    public boolean isError() {
        return type.startsWith("Error") && when != When.UNKNOWN;
    }

    /** When it speaks. */
    public enum When implements Choice {
        /** Before the first record. */
        FIRST("First"),
        /** For records that pass the filter. */
        FILTER("Filter"),
        ALL("All"),
        /** After the last record. */
        LAST("Last"),
        /** A value that no version that we know writes. */
        UNKNOWN("");

        private final String code;

        When(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }
}
