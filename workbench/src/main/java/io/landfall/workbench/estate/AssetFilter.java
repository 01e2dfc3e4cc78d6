package io.landfall.workbench.estate;

import io.landfall.converter.conversion.Verdict;
import io.landfall.converter.pipeline.LegacySystem;
import io.landfall.workbench.database.StoredText;
import java.sql.Types;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which assets to show, in which order.
 *
 * @param counted whether to leave out what is converted inside its users
 * @param text part of a name or path, in any case
 * @param stage where they are on their way
 * @param code of a diagnostic that they have
 * @param wave number of the wave that they are in
 * @param owner who handed them in, as they sign in
 * @param page from zero
 */
public record AssetFilter(
        @Nullable LegacySystem system,
        @Nullable Verdict verdict,
        @Nullable String text,
        @Nullable Boolean counted,
        @Nullable String code,
        @Nullable Stage stage,
        @Nullable Long wave,
        @Nullable String owner,
        @Nullable Sort sort,
        @Nullable Integer page) {

    public AssetFilter {
        text = StoredText.ofNullable(text);
        code = StoredText.ofNullable(code);
        owner = StoredText.ofNullable(owner);
    }

    public static final int PAGE_SIZE = 50;

    public static final AssetFilter ALL = new AssetFilter(null, null, null, null, null, null, null, null, null, null);

    /** What the rate counts: mappings, workflows of Alteryx and apps, without what only serves them. */
    public static final AssetFilter COUNTED =
            new AssetFilter(null, null, null, true, null, null, null, null, null, null);

    static final String MATCHES = """
            a.project_id = :project
            AND (CAST(:system AS text) IS NULL OR a.system = :system)
            AND (CAST(:verdict AS text) IS NULL OR a.verdict = :verdict)
            AND (CAST(:counted AS boolean) IS NULL OR a.counts = :counted)
            AND (CAST(:code AS text) IS NULL
                 OR EXISTS (SELECT FROM diagnostics said WHERE said.asset_id = a.id AND said.code = :code))
            AND (CAST(:stage AS text) IS NULL OR a.stage = :stage)
            AND (CAST(:wave AS bigint) IS NULL OR a.wave_id = :wave)
            AND (a.name ILIKE :pattern OR a.path ILIKE :pattern)
            AND (CAST(:owner AS text) IS NULL OR lower(:owner) = lower(
            """ + AssetRow.OWNER + "))";

    /** The orders to choose from. */
    public enum Sort {
        NAME("lower(a.name), a.id"),
        VERDICT("array_position(ARRAY['FAILED', 'MANUAL', 'PARTIAL', 'AUTOMATED'], a.verdict), lower(a.name), a.id"),
        COMPLEXITY("array_position(ARRAY['VERY_HIGH', 'HIGH', 'MEDIUM', 'LOW'], a.complexity), lower(a.name), a.id"),
        CONFIDENCE("a.total = 0, a.confidence, lower(a.name), a.id");

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

    /** Whether it leaves anything out, or sorts, but for what the rate does not count. */
    public boolean isNarrowed() {
        return system != null
                || verdict != null
                || stage != null
                || wave != null
                || (sort != null && sort != Sort.NAME)
                || Stream.of(text, code, owner).anyMatch(word -> word != null && !word.isBlank());
    }

    /** The filter as the query of an address, for a page of the list. It is never empty, since that may stand for another filter. */
    public String query(int shown) {
        var query = UriComponentsBuilder.newInstance();
        put(query, "text", text);
        put(query, "system", system);
        put(query, "verdict", verdict);
        put(query, "counted", counted);
        put(query, "code", code);
        put(query, "stage", stage);
        put(query, "wave", wave);
        put(query, "owner", owner);
        put(query, "sort", sort);
        put(query, "page", shown == 0 ? null : shown);
        return Optional.ofNullable(query.encode().build().getQuery()).orElse("page=0");
    }

    private static void put(UriComponentsBuilder query, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            query.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }

    @Nullable
    String codeOrAny() {
        return code == null || code.isBlank() ? null : code.strip().toUpperCase(Locale.ROOT);
    }

    /** Gives a statement with {@link #MATCHES} what it looks for. */
    StatementSpec bind(StatementSpec statement, long project) {
        return statement
                .param("project", project)
                .param("system", system == null ? null : system.name(), Types.VARCHAR)
                .param("verdict", verdict == null ? null : verdict.name(), Types.VARCHAR)
                .param("counted", counted, Types.BOOLEAN)
                .param("code", codeOrAny(), Types.VARCHAR)
                .param("stage", stage == null ? null : stage.name(), Types.VARCHAR)
                .param("wave", wave, Types.BIGINT)
                .param("owner", owner == null || owner.isBlank() ? null : owner.strip(), Types.VARCHAR)
                .param("pattern", pattern());
    }

    /** What is looked for, without what stands for other text in a pattern. */
    String pattern() {
        return text == null || text.isBlank()
                ? "%"
                : "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
