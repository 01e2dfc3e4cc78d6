package io.landfall.parsers.alteryx.tool;

/**
 * One action of a Summarize tool.
 *
 * @param actionText the action as written, also when it is {@link SummarizeAction#UNKNOWN}
 * @param outputField name of the result
 * @param concat what {@link SummarizeAction#CONCAT} puts around and between the values
 * @param percentile between 0 and 1, as written, for {@link SummarizeAction#PERCENTILE}; else empty
 */
public record SummarizeField(
        String field,
        SummarizeAction action,
        String actionText,
        String outputField,
        Concatenation concat,
        String percentile) {

    /** What stands around and between joined values, with escapes such as {@code \\n} as written. */
    public record Concatenation(String start, String separator, String end) {

        /** What a tool does that stores nothing about it. */
        public static final Concatenation DEFAULT = new Concatenation("", ",", "");
    }
}
