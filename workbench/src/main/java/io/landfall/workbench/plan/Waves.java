package io.landfall.workbench.plan;

import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All waves, and which assets are in them. */
@Component
public class Waves {

    private final JdbcClient database;

    Waves(JdbcClient database) {
        this.database = database;
    }

    /** Those of a project, the first due first. */
    List<Wave> all(long project) {
        return database.sql("""
                        SELECT w.id, w.name, w.due, count(a.id) AS assets,
                               count(a.id) FILTER (WHERE a.stage IN ('CUT_OVER', 'DECOMMISSIONED')) AS over
                        FROM waves w LEFT JOIN assets a ON a.wave_id = w.id AND a.counts
                        WHERE w.project_id = ? GROUP BY w.id ORDER BY w.due, lower(w.name), w.id
                        """)
                .param(project)
                .query(new SimplePropertyRowMapper<>(Wave.class))
                .list();
    }

    /** A new one, or one that is there already and gets another day; its number. */
    public long put(long project, NewWave wave) {
        return database.sql("INSERT INTO waves (project_id, name, due) VALUES (?, ?, ?)"
                        + " ON CONFLICT (project_id, name) DO UPDATE SET due = EXCLUDED.due RETURNING id")
                .params(project, wave.name().strip(), wave.due())
                .query(Long.class)
                .single();
    }

    /** Its assets are in none then; whether it was there. */
    public boolean remove(long project, long wave) {
        return database.sql("DELETE FROM waves WHERE project_id = ? AND id = ?")
                        .params(project, wave)
                        .update()
                > 0;
    }

    /** Puts assets into a wave, or takes them out of theirs; how many. */
    public int assign(long project, Collection<Long> assets, @Nullable Long wave) {
        return database.sql("""
                        UPDATE assets SET wave_id = (SELECT id FROM waves WHERE project_id = :project AND id = :wave)
                        WHERE project_id = :project AND counts AND id = ANY (:assets)
                          AND (:wave IS NULL OR EXISTS (SELECT FROM waves WHERE project_id = :project AND id = :wave))
                        """)
                .param("project", project)
                .param("wave", wave, Types.BIGINT)
                .param("assets", assets.toArray(Long[]::new))
                .update();
    }

    /** Every asset that the rate counts. */
    List<Member> members(long project) {
        return database.sql("SELECT id, name, path, stage, wave_id FROM assets WHERE project_id = ? AND counts"
                        + " ORDER BY lower(name), id")
                .param(project)
                .query(new SimplePropertyRowMapper<>(Member.class))
                .list();
    }

    /** On which day an asset got over, or was taken back, the first move first. */
    record Crossing(long assetId, LocalDate day, boolean isOver) {}

    List<Crossing> crossings(long project) {
        return database.sql("""
                        SELECT m.asset_id, m.moved_at, m.stage IN ('CUT_OVER', 'DECOMMISSIONED')
                        FROM stage_moves m JOIN assets a ON a.id = m.asset_id
                        WHERE a.project_id = ? AND a.counts ORDER BY m.id
                        """)
                .param(project)
                .query((row, _) -> new Crossing(
                        row.getLong(1),
                        row.getTimestamp(2)
                                .toInstant()
                                .atZone(ZoneId.systemDefault())
                                .toLocalDate(),
                        row.getBoolean(3)))
                .list();
    }
}
