package io.landfall.validation.parity;

import org.jspecify.annotations.Nullable;

/**
 * A class of differences with the likely cause.
 *
 * @param column null when it is about whole rows
 * @param rows how many rows differ like this
 * @param text in one sentence
 * @param left a value of the left side for example, null without one
 * @param right the value of the right side that belongs to it
 */
public record Explanation(
        Cause code,
        @Nullable String column,
        long rows,
        String text,
        @Nullable String left,
        @Nullable String right) {}
