package io.landfall.workbench.proving;

import io.landfall.converter.conversion.Verdict;
import io.landfall.validation.proof.Proof.Outcome;
import io.landfall.workbench.database.StoredText;
import io.landfall.workbench.estate.Page;
import io.landfall.workbench.proof.ProvenAsset;
import io.landfall.workbench.proof.SmallestInput;
import io.landfall.workbench.proof.TracedPipeline;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** All proofs that were done. */
@Component
public class Proofs {

    private static final String SELECT = """
            SELECT p.id, p.asset_id, a.name AS asset, a.path, p.outcome, p.reason, p.seed, p.asked_rows, p.rows,
                   p.covered, p.ways, p.millis, p.proven_at, p.proven_by,
                   p.content_key IS NOT DISTINCT FROM a.content_key AS current, p.trace IS NOT NULL AS traced
            """;

    private static final String LATEST = """
            FROM proofs p JOIN assets a ON a.id = p.asset_id
            WHERE p.project_id = :project
              AND p.id = (SELECT max(q.id) FROM proofs q WHERE q.asset_id = p.asset_id)
              AND (a.name ILIKE :pattern OR a.path ILIKE :pattern)
              AND (CAST(:standing AS text) IS NULL OR :standing =
                   CASE WHEN p.content_key IS DISTINCT FROM a.content_key THEN 'OUTDATED' ELSE p.outcome END)
            """;

    private final JdbcClient database;

    Proofs(JdbcClient database) {
        this.database = database;
    }

    /** Everything that is known of a proof. */
    public record Details(List<EngineProof> engines, Optional<SmallestInput> counterexample) {}

    @Transactional
    public long add(ProofBatch batch, ProofTask task, ProvenAsset proven, @Nullable String trace) {
        var example = proven.counterexample();
        var id = database.sql("""
                        INSERT INTO proofs (project_id, asset_id, digest, content_key, proven_by, outcome, verdict,
                                            confidence, reason, seed, asked_rows, rows, covered, ways, millis, counterexample, trace)
                        VALUES (:project, :asset, :digest, :contentKey, :user, :outcome, :verdict, :confidence, :reason, :seed,
                                :asked, :rows, :covered, :ways, :millis, CAST(:example AS jsonb), CAST(:trace AS jsonb))
                        RETURNING id
                        """)
                .param("project", batch.projectId())
                .param("asset", task.assetId())
                .param("digest", task.digest(batch))
                .param("contentKey", task.contentKey())
                .param("user", batch.startedBy())
                .param("outcome", proven.proof().name())
                .param("verdict", proven.verdict().name())
                .param("confidence", proven.confidence())
                .param("reason", StoredText.ofNullable(proven.reason()), Types.VARCHAR)
                .param("seed", batch.seed())
                .param("asked", batch.rows())
                .param("rows", proven.rows())
                .param("covered", proven.branches().covered())
                .param("ways", proven.branches().total())
                .param("millis", proven.millis())
                .param("example", example == null ? null : json(example), Types.VARCHAR)
                .param("trace", trace, Types.VARCHAR)
                .query((row, _) -> row.getLong(1))
                .single();
        EngineProof.of(proven)
                .forEach(engine -> database.sql(
                                "INSERT INTO proof_engines (proof_id, engine, outcome, reason) VALUES (?, ?, ?, ?)")
                        .param(id)
                        .param(engine.engine())
                        .param(engine.outcome().name())
                        .param(StoredText.ofNullable(engine.reason()))
                        .update());
        return id;
    }

    static String json(Object value) {
        return JsonMapper.shared().writeValueAsString(value).replace("\\u0000", "\\uFFFD");
    }

    /** The latest proof that was done on the same grounds. */
    Optional<Long> held(long asset, String digest) {
        return database.sql("SELECT id FROM proofs WHERE asset_id = ? AND digest = ? ORDER BY id DESC LIMIT 1")
                .params(asset, digest)
                .query(Long.class)
                .optional();
    }

    public Optional<ProofRow> find(long id) {
        return database.sql(SELECT + "FROM proofs p JOIN assets a ON a.id = p.asset_id WHERE p.id = ?")
                .param(id)
                .query(new SimplePropertyRowMapper<>(ProofRow.class))
                .optional();
    }

    /** The latest of one asset. */
    public Optional<ProofRow> latestOf(long asset) {
        return database.sql(SELECT + """
                        FROM proofs p JOIN assets a ON a.id = p.asset_id
                        WHERE p.asset_id = ? ORDER BY p.id DESC LIMIT 1
                        """)
                .param(asset)
                .query(new SimplePropertyRowMapper<>(ProofRow.class))
                .optional();
    }

    /** The latest of each asset, the worst first. */
    public Page<ProofRow> latest(long project, ProofFilter filter) {
        var total = matching("SELECT count(*) " + LATEST, project, filter)
                .query((row, _) -> row.getInt(1))
                .single();
        var pages = Math.max(1, (total + ProofFilter.PAGE_SIZE - 1) / ProofFilter.PAGE_SIZE);
        var number = Math.min(filter.pageOrFirst(), pages - 1);
        var items = matching(SELECT + LATEST + """
                        ORDER BY array_position(ARRAY['DISPROVED', 'NOT_PROVABLE', 'PROVEN'], p.outcome),
                                 lower(a.name), p.id
                        LIMIT :size OFFSET :offset
                        """, project, filter)
                .param("size", ProofFilter.PAGE_SIZE)
                .param("offset", number * ProofFilter.PAGE_SIZE)
                .query(new SimplePropertyRowMapper<>(ProofRow.class))
                .list();
        return new Page<>(items, total, number, ProofFilter.PAGE_SIZE);
    }

    private JdbcClient.StatementSpec matching(String sql, long project, ProofFilter filter) {
        var standing = filter.standing();
        return database.sql(sql)
                .param("project", project)
                .param("pattern", filter.pattern())
                .param("standing", standing == null ? null : standing.name(), Types.VARCHAR);
    }

    public ProofCounts counts(long project) {
        return database.sql("""
                        SELECT count(*) FILTER (WHERE p.outcome = 'PROVEN' AND p.content_key = a.content_key) AS proven,
                               count(*) FILTER (WHERE p.outcome = 'DISPROVED' AND p.content_key = a.content_key) AS disproved,
                               count(*) FILTER (WHERE p.outcome = 'NOT_PROVABLE' AND p.content_key = a.content_key)
                                 AS not_provable,
                               count(*) FILTER (WHERE p.content_key IS DISTINCT FROM a.content_key AND p.id IS NOT NULL)
                                 AS outdated,
                               count(*) FILTER (WHERE p.id IS NULL AND a.verdict IN ('AUTOMATED', 'PARTIAL')
                                 AND EXISTS (SELECT 1 FROM documents d WHERE d.asset_id = a.id)) AS unproven
                        FROM assets a LEFT JOIN proofs p
                          ON p.id = (SELECT max(q.id) FROM proofs q WHERE q.asset_id = a.id)
                        WHERE a.project_id = ? AND a.counts
                        """)
                .param(project)
                .query(new SimplePropertyRowMapper<>(ProofCounts.class))
                .single();
    }

    public Details details(long id) {
        var engines = database.sql(
                        "SELECT engine, outcome, reason FROM proof_engines WHERE proof_id = ? ORDER BY engine")
                .param(id)
                .query(new SimplePropertyRowMapper<>(EngineProof.class))
                .list();
        return new Details(engines, counterexample(id));
    }

    Optional<SmallestInput> counterexample(long id) {
        return jsonOf("counterexample", id).map(text -> JsonMapper.shared().readValue(text, SmallestInput.class));
    }

    /** What the smallest input of a disproof becomes, operator by operator. */
    public Optional<TracedPipeline> trace(long id) {
        return jsonOf("trace", id).map(text -> JsonMapper.shared().readValue(text, TracedPipeline.class));
    }

    private Optional<String> jsonOf(String column, long id) {
        return database.sql(
                        "SELECT CAST(%s AS text) FROM proofs WHERE id = ? AND %s IS NOT NULL".formatted(column, column))
                .param(id)
                .query(String.class)
                .optional();
    }

    /**
     * The proof that decides on an asset as it is now: one that disproves it, until one with the same seed and no fewer rows does not, else
     * the latest.
     */
    Optional<Long> deciding(long asset) {
        return database.sql("""
                        SELECT p.id FROM proofs p JOIN assets a ON a.id = p.asset_id AND a.content_key = p.content_key
                        WHERE p.asset_id = ?
                        ORDER BY p.outcome = 'DISPROVED' AND NOT EXISTS (
                                   SELECT 1 FROM proofs q
                                   WHERE q.asset_id = p.asset_id AND q.content_key = p.content_key AND q.id > p.id
                                     AND q.outcome = 'PROVEN' AND q.seed = p.seed AND q.asked_rows >= p.asked_rows) DESC,
                                 p.id DESC
                        LIMIT 1
                        """).param(asset).query((row, _) -> row.getLong(1)).optional();
    }

    /** Assets that have a proof which decides on them. */
    List<Long> decided(long project) {
        return database.sql("""
                        SELECT DISTINCT a.id FROM assets a JOIN proofs p ON p.asset_id = a.id AND p.content_key = a.content_key
                        WHERE a.project_id = ? ORDER BY 1
                        """)
                .param(project)
                .query((row, _) -> row.getLong(1))
                .list();
    }

    /** What an asset is worth by a proof. */
    record Judgement(Outcome outcome, Verdict verdict, int confidence) {}

    Judgement judgement(long id) {
        return database.sql("SELECT outcome, verdict, confidence FROM proofs WHERE id = ?")
                .param(id)
                .query(new SimplePropertyRowMapper<>(Judgement.class))
                .single();
    }
}
