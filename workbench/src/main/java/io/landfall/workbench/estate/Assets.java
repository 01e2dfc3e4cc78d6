package io.landfall.workbench.estate;

import io.landfall.converter.conversion.Asset;
import io.landfall.converter.conversion.Complexity;
import io.landfall.converter.pipeline.LegacySystem;
import io.landfall.converter.yaml.WorkflowDocuments;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** All legacy objects of an estate. */
@Component
public class Assets {

    private final JdbcClient database;

    Assets(JdbcClient database) {
        this.database = database;
    }

    public Optional<AssetRow> find(long id) {
        return database.sql("SELECT " + AssetRow.COLUMNS + " FROM assets a WHERE a.id = ?")
                .param(id)
                .query(new SimplePropertyRowMapper<>(AssetRow.class))
                .optional();
    }

    public Page<AssetRow> page(long project, AssetFilter filter) {
        var total = filter.bind(database.sql("SELECT count(*) FROM assets a WHERE " + AssetFilter.MATCHES), project)
                .query((row, _) -> row.getInt(1))
                .single();
        var pages = Math.max(1, (total + AssetFilter.PAGE_SIZE - 1) / AssetFilter.PAGE_SIZE);
        var number = Math.min(filter.pageOrFirst(), pages - 1);
        var items = filter.bind(
                        database.sql("SELECT " + AssetRow.COLUMNS + " FROM assets a WHERE " + AssetFilter.MATCHES
                                + " ORDER BY " + filter.order() + " LIMIT :size OFFSET :offset"),
                        project)
                .param("size", AssetFilter.PAGE_SIZE)
                .param("offset", number * AssetFilter.PAGE_SIZE)
                .query(new SimplePropertyRowMapper<>(AssetRow.class))
                .list();
        return new Page<>(items, total, number, AssetFilter.PAGE_SIZE);
    }

    /** All that a filter lets through, whatever page it names, with their versions. */
    public Versions versions(long project, AssetFilter filter) {
        return versions(filter.bind(
                database.sql("SELECT a.id, " + AssetRow.VERSION + " FROM assets a WHERE " + AssetFilter.MATCHES),
                project));
    }

    /** What some assets are now; those that are not of the project are left out. */
    public Versions versions(long project, Collection<Long> some) {
        return versions(database.sql(
                        "SELECT a.id, " + AssetRow.VERSION + " FROM assets a WHERE a.project_id = ? AND a.id = ANY (?)")
                .params(project, some.toArray(Long[]::new)));
    }

    private static Versions versions(StatementSpec query) {
        var versions = new TreeMap<Long, String>();
        query.query(row -> {
            versions.put(row.getLong(1), row.getString(2));
        });
        return new Versions(versions);
    }

    /** All of a project, sorted by name. */
    public List<AssetRow> all(long project) {
        return database.sql("SELECT " + AssetRow.COLUMNS
                        + " FROM assets a WHERE a.project_id = ? ORDER BY lower(a.name), a.id")
                .param(project)
                .query(new SimplePropertyRowMapper<>(AssetRow.class))
                .list();
    }

    /** The one after another in the order of names that nobody has reviewed; after the last the first follows. */
    public Optional<AssetRow> nextToReview(long project, AssetRow after) {
        return database.sql("SELECT " + AssetRow.COLUMNS + """
                         FROM assets a
                        WHERE a.project_id = :project AND a.counts AND a.stage = 'OPEN' AND a.id <> :id
                        ORDER BY (lower(a.name), a.id) < (lower(:name), :id), lower(a.name), a.id LIMIT 1
                        """)
                .param("project", project)
                .param("id", after.id())
                .param("name", after.name())
                .query(new SimplePropertyRowMapper<>(AssetRow.class))
                .optional();
    }

    /** Those that the rate counts and that have a pipeline which can run, sorted by name. */
    public List<AssetRow> runnable(long project) {
        return database.sql("SELECT " + AssetRow.COLUMNS + """
                         FROM assets a
                        WHERE a.project_id = :project AND a.counts
                          AND EXISTS (SELECT FROM documents d WHERE d.asset_id = a.id AND d.path NOT LIKE '%' || :workflow)
                        ORDER BY lower(a.name), a.id
                        """)
                .param("project", project)
                .param("workflow", WorkflowDocuments.SUFFIX)
                .query(new SimplePropertyRowMapper<>(AssetRow.class))
                .list();
    }

    /** Those that the rate counts and that have one of the documents, sorted by name. */
    public List<AssetRow> withDocuments(long project, Collection<String> paths) {
        return database.sql("SELECT " + AssetRow.COLUMNS + """
                         FROM assets a
                        WHERE a.project_id = ? AND a.counts
                          AND EXISTS (SELECT FROM documents d WHERE d.asset_id = a.id AND d.path = ANY (?))
                        ORDER BY lower(a.name), a.id
                        """)
                .params(project, paths.toArray(String[]::new))
                .query(new SimplePropertyRowMapper<>(AssetRow.class))
                .list();
    }

    /** Lists an object that was found in an export; what its conversion knows of it stays until the next. */
    public void found(long project, long batch, Asset asset, int steps) {
        database.sql("""
                        INSERT INTO assets (project_id, batch_id, path, system, kind, name, counts, steps)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (project_id, path, system, kind, name) DO UPDATE
                        SET batch_id = EXCLUDED.batch_id, steps = EXCLUDED.steps,
                            complexity = CASE WHEN assets.content_key IS NOT NULL THEN assets.complexity END
                        """)
                .params(
                        project,
                        batch,
                        asset.path(),
                        asset.system().name(),
                        asset.kind().name(),
                        asset.name(),
                        asset.counts(),
                        steps)
                .update();
    }

    /** Objects of a batch that nobody has sized up yet. */
    public List<AssetRow> unassessed(long batch) {
        return pending(batch, "a.complexity IS NULL");
    }

    public void assessed(long id, Complexity complexity) {
        database.sql("UPDATE assets SET complexity = ? WHERE id = ?")
                .params(complexity.name(), id)
                .update();
    }

    /** Objects whose conversion has changed in a batch and nobody has checked yet. */
    public List<AssetRow> unvalidated(long batch) {
        return pending(batch, "NOT a.validated AND a.verdict IS NOT NULL");
    }

    public void validated(long id) {
        database.sql("UPDATE assets SET validated = true WHERE id = ?")
                .param(id)
                .update();
    }

    private List<AssetRow> pending(long batch, String condition) {
        return database.sql("SELECT " + AssetRow.COLUMNS + " FROM assets a WHERE a.batch_id = ? AND " + condition
                        + " ORDER BY a.id")
                .param(batch)
                .query(new SimplePropertyRowMapper<>(AssetRow.class))
                .list();
    }

    /** How many that somebody handed in reviewers have sent back. */
    public int sentBackTo(long project, String owner) {
        return database.sql("SELECT count(*) FROM assets a WHERE a.project_id = ? AND a.stage = 'SENT_BACK' AND lower("
                        + AssetRow.OWNER + ") = lower(?)")
                .params(project, owner)
                .query(Integer.class)
                .single();
    }

    /** The verdicts of a whole project. */
    public VerdictCounts verdicts(long project) {
        return verdicts(project, null);
    }

    /** The verdicts of what one legacy system has; of all for null. */
    public VerdictCounts verdicts(long project, @Nullable LegacySystem system) {
        return database.sql("""
                        SELECT count(*) FILTER (WHERE verdict = 'AUTOMATED') AS automated,
                               count(*) FILTER (WHERE verdict = 'PARTIAL') AS partial,
                               count(*) FILTER (WHERE verdict = 'MANUAL') AS manual,
                               count(*) FILTER (WHERE verdict = 'FAILED') AS failed,
                               count(*) FILTER (WHERE verdict IS NULL) AS waiting
                        FROM assets
                        WHERE project_id = :project AND counts AND (CAST(:system AS text) IS NULL OR system = :system)
                        """)
                .param("project", project)
                .param("system", system == null ? null : system.name(), Types.VARCHAR)
                .query(new SimplePropertyRowMapper<>(VerdictCounts.class))
                .single();
    }

    /** What stands in the way of most assets. */
    public List<FrequentDiagnostic> frequentDiagnostics(long project, int most) {
        return database.sql("""
                        WITH said AS (
                          SELECT d.asset_id, d.code, min(d.severity) AS severity, min(d.message) AS example,
                                 min(d.remedy) AS remedy, count(*) AS occurrences
                          FROM diagnostics d JOIN assets a ON a.id = d.asset_id
                          WHERE d.project_id = ? AND a.counts AND d.severity <> 'NOTE'
                          GROUP BY d.asset_id, d.code),
                        counted AS (SELECT said.*, count(*) OVER (PARTITION BY asset_id) AS codes FROM said)
                        SELECT code, min(severity) AS severity, min(example) AS example, min(remedy) AS remedy,
                               sum(occurrences) AS occurrences, count(*) AS assets,
                               count(*) FILTER (WHERE codes = 1) AS alone
                        FROM counted GROUP BY code ORDER BY assets DESC, occurrences DESC, code LIMIT ?
                        """)
                .params(project, most)
                .query(new SimplePropertyRowMapper<>(FrequentDiagnostic.class))
                .list();
    }
}
