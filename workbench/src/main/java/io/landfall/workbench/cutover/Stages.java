package io.landfall.workbench.cutover;

import io.landfall.converter.pipeline.LegacySystem;
import io.landfall.workbench.database.StoredText;
import io.landfall.workbench.estate.AssetRow;
import io.landfall.workbench.estate.Stage;
import io.landfall.workbench.estate.Versions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves assets along their way, and remembers who did. */
@Component
public class Stages {

    private final JdbcClient database;

    Stages(JdbcClient database) {
        this.database = database;
    }

    /**
     * Moves those that may be moved; the others stay.
     *
     * @param seen what they were when it was decided
     * @param note why, blank for nothing
     */
    @Transactional
    public Moved move(
            long project, Collection<Long> assets, Versions seen, Stage to, String user, @Nullable String note) {
        var reason = note == null || note.isBlank() ? null : StoredText.of(note.strip());
        var left = new EnumMap<Refusal, Integer>(Refusal.class);
        var moved = new ArrayList<Long>();
        var standings = standings(project, assets);
        var uncounted = new HashSet<>(assets).size() - standings.size();
        if (uncounted > 0) {
            left.put(Refusal.NOT_COUNTED, uncounted);
        }
        for (var standing : standings) {
            var refusal = standing.refusal(to, user, reason, seen.of(standing.id()));
            if (refusal.isPresent()) {
                left.merge(refusal.get(), 1, Integer::sum);
            } else {
                moved.add(standing.id());
            }
        }
        move(moved.toArray(Long[]::new), to, user, reason);
        return Moved.of(moved.size(), left);
    }

    private List<Standing> standings(long project, Collection<Long> assets) {
        return database.sql("SELECT a.id, a.stage, a.verdict, a.reviewed_by, " + AssetRow.CHANGED + " AS changed, "
                        + AssetRow.DIFFERENT + " AS different, " + AssetRow.VERSION + """
                         AS version FROM assets a
                        WHERE a.project_id = ? AND a.counts AND a.id = ANY (?) ORDER BY a.id FOR UPDATE
                        """)
                .params(project, assets.toArray(Long[]::new))
                .query(new SimplePropertyRowMapper<>(Standing.class))
                .list();
    }

    private void move(Long[] assets, Stage to, String user, @Nullable String note) {
        database.sql("UPDATE assets SET stage = ? WHERE id = ANY (?)")
                .params(to.name(), assets)
                .update();
        if (to == Stage.REVIEWED) {
            database.sql("UPDATE assets SET reviewed_by = ?, reviewed_key = content_key, reviewed_verdict = verdict"
                            + " WHERE id = ANY (?)")
                    .params(user, assets)
                    .update();
        }
        database.sql("""
                        INSERT INTO stage_moves (asset_id, stage, note, moved_by, verdict, content_key)
                        SELECT id, stage, ?, ?, verdict, content_key FROM assets WHERE id = ANY (?)
                        """).param(note).param(user).param(assets).update();
    }

    /**
     * Notes in the history of assets that a batch has converted otherwise, and hands those that were sent back to review again. What has
     * come out as it was stays sent back. Done twice, it is as if done once.
     */
    @Transactional
    public void convertedAgain(long project, long batch) {
        database.sql("""
                        WITH last AS (
                          SELECT DISTINCT ON (m.asset_id) m.asset_id, m.content_key FROM stage_moves m
                          JOIN assets a ON a.id = m.asset_id WHERE a.project_id = :project AND a.batch_id = :batch
                          ORDER BY m.asset_id, m.id DESC),
                        changed AS (
                          UPDATE assets a SET stage = CASE WHEN a.stage = 'SENT_BACK' THEN 'OPEN' ELSE a.stage END
                          FROM last WHERE last.asset_id = a.id AND last.content_key IS DISTINCT FROM a.content_key
                          RETURNING a.id, a.stage, a.verdict, a.content_key)
                        INSERT INTO stage_moves (asset_id, stage, moved_by, verdict, content_key, batch_id)
                        SELECT c.id, c.stage, b.uploaded_by, c.verdict, c.content_key, b.id
                        FROM changed c, batches b WHERE b.id = :batch
                        """).param("project", project).param("batch", batch).update();
    }

    /** Every move of an asset, the newest first. */
    public List<StageMove> history(long asset) {
        return database.sql(
                        "SELECT stage, note, moved_by, moved_at, batch_id FROM stage_moves WHERE asset_id = ? ORDER BY id DESC")
                .param(asset)
                .query(new SimplePropertyRowMapper<>(StageMove.class))
                .list();
    }

    public StageCounts counts(long project, LegacySystem system) {
        return database.sql("""
                        SELECT count(*) FILTER (WHERE stage = 'SENT_BACK') AS sent_back,
                               count(*) FILTER (WHERE stage = 'OPEN') AS open,
                               count(*) FILTER (WHERE stage = 'REVIEWED') AS reviewed,
                               count(*) FILTER (WHERE stage = 'PARALLEL_RUN') AS parallel_run,
                               count(*) FILTER (WHERE stage = 'CUT_OVER') AS cut_over,
                               count(*) FILTER (WHERE stage = 'DECOMMISSIONED') AS decommissioned,
                               count(*) FILTER (WHERE
                        """ + AssetRow.CHANGED
                        + ") AS changed FROM assets a WHERE project_id = ? AND counts AND system = ?")
                .params(project, system.name())
                .query(new SimplePropertyRowMapper<>(StageCounts.class))
                .single();
    }
}
