package io.landfall.converter.pipeline;

/**
 * Where an operator's rows come from.
 *
 * @param operator id of an earlier operator
 * @param output which of its outputs: a group of a {@link Route}, {@link #REJECTED} of a {@link Reject},
 *     an output of an {@link Iterate}, empty for the only one
 */
public record InputRef(String operator, String output) {

    /** The rows that a {@link Reject} took out. */
    public static final String REJECTED = "rejected";

    public static InputRef of(String operator) {
        return new InputRef(operator, "");
    }

    /** The form in documents: {@code RTR_SIZE.BIG}, or the id alone. */
    public String text() {
        return output.isEmpty() ? operator : operator + "." + output;
    }

    public static InputRef parse(String text) {
        var dot = text.indexOf('.');
        return dot < 0 ? of(text) : new InputRef(text.substring(0, dot), text.substring(dot + 1));
    }
}
