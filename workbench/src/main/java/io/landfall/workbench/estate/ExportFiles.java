package io.landfall.workbench.estate;

import io.landfall.parsers.export.Export;
import io.landfall.parsers.export.Exports;
import java.util.HashSet;
import java.util.List;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All files of an estate, and how far each has come. */
@Component
public class ExportFiles {

    private static final String LEGACY = " AND kind IN ('POWERCENTER', 'ALTERYX') ";

    private final JdbcClient database;
    private final EarlierConversions earlier;

    ExportFiles(JdbcClient database, EarlierConversions earlier) {
        this.database = database;
        this.earlier = earlier;
    }

    /** Makes the table say what the estate is now. What has not changed keeps its batch; what has gone is forgotten. */
    @Transactional
    public void replace(long project, long batch, Exports exports) {
        var paths = new HashSet<String>();
        for (var export : exports.all()) {
            paths.add(export.file().path());
            put(project, batch, export);
        }
        for (var known : all(project)) {
            if (!paths.contains(known.path())) {
                database.sql("DELETE FROM assets WHERE project_id = ? AND path = ?")
                        .params(project, known.path())
                        .update();
                database.sql("DELETE FROM exports WHERE id = ?")
                        .param(known.id())
                        .update();
            }
        }
    }

    private void put(long project, long batch, Export export) {
        var stored = database.sql("""
                            INSERT INTO exports (project_id, batch_id, path, kind, sha256, size)
                            VALUES (:project, :batch, :path, :kind, :sha256, :size)
                            ON CONFLICT (project_id, path) DO UPDATE
                            SET batch_id = :batch, kind = :kind, sha256 = :sha256, size = :size,
                                parsed = false
                            WHERE exports.sha256 <> :sha256
                            """)
                .param("project", project)
                .param("batch", batch)
                .param("path", export.file().path())
                .param("kind", export.kind().name())
                .param("sha256", digest(export))
                .param("size", export.file().size())
                .update();
        if (stored > 0) {
            earlier.forget(project, List.of(export.file().path()));
        }
    }

    /** The digest; a file that cannot be read to its end has none, and a diagnostic says why. */
    private static String digest(Export export) {
        var known = export.file().sha256();
        return known.isEmpty() ? "0".repeat(64) : known;
    }

    public List<ExportRow> all(long project) {
        return database.sql("SELECT id, path, kind, sha256, size FROM exports WHERE project_id = ? ORDER BY path")
                .param(project)
                .query(new SimplePropertyRowMapper<>(ExportRow.class))
                .list();
    }

    /** Legacy files of a batch that nobody has read yet. */
    public List<ExportRow> unparsed(long batch) {
        return database.sql("SELECT id, path, kind, sha256, size FROM exports WHERE batch_id = ?" + LEGACY
                        + "AND NOT parsed ORDER BY path")
                .param(batch)
                .query(new SimplePropertyRowMapper<>(ExportRow.class))
                .list();
    }

    public void parsed(long id) {
        database.sql("UPDATE exports SET parsed = true WHERE id = ?").param(id).update();
    }
}
