package io.landfall.workbench.estate;

import io.landfall.converter.conversion.Verdict;
import io.landfall.converter.pipeline.LegacySystem;
import org.jspecify.annotations.Nullable;

/**
 * Which assets to show, in which order.
 *
 * @param counted whether to leave out what is converted inside its users
 * @param text part of a name or path, in any case
 * @param page from zero
 */
public record AssetFilter(
        @Nullable LegacySystem system,
        @Nullable Verdict verdict,
        @Nullable String text,
        @Nullable Boolean counted,
        @Nullable Sort sort,
        @Nullable Integer page) {

    public static final int PAGE_SIZE = 50;

    public static final AssetFilter ALL = new AssetFilter(null, null, null, null, null, null);

    /** The orders to choose from. */
    public enum Sort {
        NAME("lower(a.name), a.id"),
        VERDICT("array_position(ARRAY['FAILED', 'MANUAL', 'PARTIAL', 'AUTOMATED'], a.verdict), lower(a.name), a.id"),
        COMPLEXITY("array_position(ARRAY['VERY_HIGH', 'HIGH', 'MEDIUM', 'LOW'], a.complexity), lower(a.name), a.id"),
        CONFIDENCE("a.confidence, lower(a.name), a.id");

        private final String sql;

        Sort(String sql) {
            this.sql = sql;
        }
    }

    public int pageOrFirst() {
        return page == null ? 0 : Math.max(0, page);
    }

    String order() {
        return (sort == null ? Sort.NAME : sort).sql;
    }

    /** What is looked for, without what stands for other text in a pattern. */
    String pattern() {
        return text == null || text.isBlank()
                ? "%"
                : "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
