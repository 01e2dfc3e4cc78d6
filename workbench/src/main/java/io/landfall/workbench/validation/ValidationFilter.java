package io.landfall.workbench.validation;

import io.landfall.workbench.validation.Validation.State;
import org.jspecify.annotations.Nullable;

/**
 * Which validations to show.
 *
 * @param page from zero
 */
public record ValidationFilter(
        @Nullable State state, @Nullable Integer page) {

    static final int PAGE_SIZE = 50;

    /** A page that exists, of a list of some length. */
    int pageOf(int total) {
        var last = Math.max(0, (total - 1) / PAGE_SIZE);
        return page == null ? 0 : Math.clamp(page, 0, last);
    }
}
