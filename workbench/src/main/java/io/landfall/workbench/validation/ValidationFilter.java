package io.landfall.workbench.validation;

import io.landfall.workbench.database.StoredText;
import io.landfall.workbench.validation.Validation.State;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which validations to show.
 *
 * @param text part of the name or export of the asset, in any case
 * @param page from zero
 */
public record ValidationFilter(
        @Nullable State state,
        @Nullable String text,
        @Nullable Integer page) {

    public ValidationFilter {
        text = StoredText.ofNullable(text);
    }

    static final int PAGE_SIZE = 50;

    /** What is looked for, in small letters and without what stands for other text in a pattern. */
    String part() {
        return text == null ? "" : text.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
    }

    /** A page that exists, of a list of some length. */
    int pageOf(int total) {
        var last = Math.max(0, (total - 1) / PAGE_SIZE);
        return page == null ? 0 : Math.clamp(page, 0, last);
    }
}
