package io.landfall.workbench.estate;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All uploads. */
@Component
public class Batches {

    private static final String SELECT = """
            SELECT b.id, b.project_id, b.uploaded_by, b.uploaded_at,
                   count(u.path) AS files, coalesce(sum(u.size), 0) AS bytes,
                   coalesce(min(u.path), (SELECT min(r.path) FROM removals r WHERE r.batch_id = b.id)) AS first,
                   (SELECT count(*) FROM removals r WHERE r.batch_id = b.id) AS removed
            FROM batches b LEFT JOIN uploads u ON u.batch_id = b.id
            """;

    private final JdbcClient database;

    Batches(JdbcClient database) {
        this.database = database;
    }

    /** A new batch of files that are kept already. */
    @Transactional
    public long add(long project, String user, List<Upload> uploads) {
        var id = add(project, user);
        for (var upload : uploads) {
            database.sql("""
                            INSERT INTO uploads (batch_id, path, sha256, size) VALUES (?, ?, ?, ?)
                            ON CONFLICT (batch_id, path) DO UPDATE SET sha256 = EXCLUDED.sha256, size = EXCLUDED.size
                            """)
                    .params(id, upload.path(), upload.sha256(), upload.size())
                    .update();
        }
        return id;
    }

    /** A new batch that takes files out of the estate. */
    @Transactional
    public long addRemovals(long project, String user, Collection<String> paths) {
        var id = add(project, user);
        for (var path : Set.copyOf(paths)) {
            database.sql("INSERT INTO removals (batch_id, path) VALUES (?, ?)")
                    .params(id, path)
                    .update();
        }
        return id;
    }

    private long add(long project, String user) {
        return database.sql("INSERT INTO batches (project_id, uploaded_by) VALUES (?, ?) RETURNING id")
                .params(project, user)
                .query((row, _) -> row.getLong(1))
                .single();
    }

    public Optional<Batch> find(long id) {
        return database.sql(SELECT + "WHERE b.id = ? GROUP BY b.id")
                .param(id)
                .query(new SimplePropertyRowMapper<>(Batch.class))
                .optional();
    }

    /** The latest ones first. */
    public List<Batch> latest(long project, int most) {
        return database.sql(SELECT + "WHERE b.project_id = ? GROUP BY b.id ORDER BY b.id DESC LIMIT ?")
                .params(project, most)
                .query(new SimplePropertyRowMapper<>(Batch.class))
                .list();
    }

    public List<Upload> uploads(long batch) {
        return database.sql("SELECT path, sha256, size FROM uploads WHERE batch_id = ? ORDER BY path")
                .param(batch)
                .query(new SimplePropertyRowMapper<>(Upload.class))
                .list();
    }

    /** What a batch takes out of the estate. */
    public List<String> removals(long batch) {
        return database.sql("SELECT path FROM removals WHERE batch_id = ? ORDER BY path")
                .param(batch)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
