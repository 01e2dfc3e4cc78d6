package io.landfall.workbench.proving;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All batches of proofs, and which of their assets are done. */
@Component
class ProofBatches {

    private static final String SELECT = """
            SELECT id, project_id, started_by, started_at, rows, seed, thorough, again, interrupted, remark
            FROM proof_batches
            """;

    private final JdbcClient database;

    ProofBatches(JdbcClient database) {
        this.database = database;
    }

    /**
     * How far a batch is.
     *
     * @param kept of those done, how many had been proven before and have not changed
     */
    record Counts(int total, int done, int kept, int proven, int disproved, int notProvable) {}

    @Transactional
    public long add(long project, String user, ProvingRequest request) {
        var batch = database.sql("""
                        INSERT INTO proof_batches (project_id, started_by, rows, seed, thorough, again)
                        VALUES (?, ?, ?, ?, ?, ?) RETURNING id
                        """)
                .params(
                        project,
                        user,
                        request.rowsOrUsual(),
                        request.seedOrUsual(),
                        request.isThorough(),
                        request.isAgain())
                .query((row, _) -> row.getLong(1))
                .single();
        addTasks(batch, project, request.chosen().orElse(null));
        return batch;
    }

    /** Those that are chosen and have a pipeline, or all that are converted as a whole. */
    private void addTasks(long batch, long project, @Nullable List<Long> chosen) {
        database.sql("""
                        INSERT INTO proof_tasks (batch_id, asset_id, position)
                        SELECT CAST(:batch AS bigint), a.id, row_number() OVER (ORDER BY lower(a.name), a.id)
                        FROM assets a
                        WHERE a.project_id = :project AND a.counts AND a.content_key IS NOT NULL
                          AND EXISTS (SELECT 1 FROM documents d WHERE d.asset_id = a.id)
                          AND CASE WHEN CAST(:chosen AS bigint[]) IS NULL THEN a.verdict IN ('AUTOMATED', 'PARTIAL')
                                   ELSE a.id = ANY (:chosen) END
                        """)
                .param("batch", batch)
                .param("project", project)
                .param("chosen", chosen == null ? null : chosen.toArray(Long[]::new), Types.ARRAY)
                .update();
    }

    Optional<ProofBatch> find(long id) {
        return database.sql(SELECT + "WHERE id = ?")
                .param(id)
                .query(new SimplePropertyRowMapper<>(ProofBatch.class))
                .optional();
    }

    /** The latest ones first. */
    List<ProofBatch> latest(long project, int most) {
        return database.sql(SELECT + "WHERE project_id = ? ORDER BY id DESC LIMIT ?")
                .params(project, most)
                .query(new SimplePropertyRowMapper<>(ProofBatch.class))
                .list();
    }

    List<ProofTask> undone(long batch) {
        return database.sql("""
                        SELECT a.id AS asset_id, a.path, a.system, a.kind, a.name, a.content_key, e.sha256, a.verdict,
                               a.confidence
                        FROM proof_tasks t JOIN assets a ON a.id = t.asset_id
                        JOIN exports e ON e.project_id = a.project_id AND e.path = a.path
                        WHERE t.batch_id = ? AND t.proof_id IS NULL AND a.content_key IS NOT NULL
                        ORDER BY t.position
                        """)
                .param(batch)
                .query(new SimplePropertyRowMapper<>(ProofTask.class))
                .list();
    }

    void done(long batch, long asset, long proof, boolean kept) {
        database.sql("UPDATE proof_tasks SET proof_id = ?, kept = ? WHERE batch_id = ? AND asset_id = ?")
                .params(proof, kept, batch, asset)
                .update();
    }

    Counts counts(long batch) {
        return database.sql("""
                        SELECT count(*) AS total, count(p.id) AS done, count(*) FILTER (WHERE t.kept) AS kept,
                               count(*) FILTER (WHERE p.outcome = 'PROVEN') AS proven,
                               count(*) FILTER (WHERE p.outcome = 'DISPROVED') AS disproved,
                               count(*) FILTER (WHERE p.outcome = 'NOT_PROVABLE') AS not_provable
                        FROM proof_tasks t LEFT JOIN proofs p ON p.id = t.proof_id WHERE t.batch_id = ?
                        """)
                .param(batch)
                .query(new SimplePropertyRowMapper<>(Counts.class))
                .single();
    }

    /** How many assets have been proven, or shown not to be, from a moment on. */
    int provenSince(long batch, Instant start) {
        return database.sql("""
                        SELECT count(*) FROM proof_tasks t JOIN proofs p ON p.id = t.proof_id
                        WHERE t.batch_id = ? AND NOT t.kept AND p.proven_at >= ?
                        """)
                .params(batch, start.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    void forget(long batch) {
        database.sql("DELETE FROM proof_batches WHERE id = ?").param(batch).update();
    }

    void remark(long batch, String remark) {
        database.sql("UPDATE proof_batches SET remark = ? WHERE id = ?")
                .params(remark, batch)
                .update();
    }

    void interrupted(long batch, boolean interrupted) {
        database.sql("UPDATE proof_batches SET interrupted = ? WHERE id = ?")
                .params(interrupted, batch)
                .update();
    }
}
