package io.landfall.validation.reference.powercenter.flow;

import org.jspecify.annotations.Nullable;

/**
 * Where a value goes in: an input port of a transformation, or a column of a target.
 *
 * @param entry what it makes of the value that a link brings, NULL without a link
 */
record Inlet(String name, Entry entry) {

    @FunctionalInterface
    interface Entry {

        @Nullable
        Object of(@Nullable Object value);
    }
}
