package io.landfall.workbench.proving;

import io.landfall.workbench.database.StoredText;
import io.landfall.workbench.proving.ProofRow.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Which proofs to show.
 *
 * @param text part of a name or path, in any case
 * @param page from zero
 */
public record ProofFilter(
        @Nullable Standing standing,
        @Nullable String text,
        @Nullable Integer page) {

    public ProofFilter {
        text = StoredText.ofNullable(text);
    }

    static final int PAGE_SIZE = 50;

    int pageOrFirst() {
        return page == null ? 0 : Math.max(0, page);
    }

    /** What is looked for, without what stands for other text in a pattern. */
    String pattern() {
        return text == null || text.isBlank()
                ? "%"
                : "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
