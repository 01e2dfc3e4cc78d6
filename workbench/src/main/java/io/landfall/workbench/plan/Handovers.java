package io.landfall.workbench.plan;

import io.landfall.converter.assessment.Traffic;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.yaml.PipelineDocuments;
import io.landfall.workbench.estate.DocumentRow;
import io.landfall.workbench.estate.Page;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which asset feeds which, across all exports of a project. */
@Component
public class Handovers {

    private static final int PAGE_SIZE = 50;

    private static final String ALL = """
            WITH written AS (
              SELECT DISTINCT a.id, a.name, a.path, dataset FROM assets a JOIN documents d ON d.asset_id = a.id,
              unnest(d.writes) AS dataset WHERE a.project_id = :project AND a.counts),
            read AS (
              SELECT DISTINCT a.id, a.name, a.path, dataset FROM assets a JOIN documents d ON d.asset_id = a.id,
              unnest(d.reads) AS dataset WHERE a.project_id = :project AND a.counts),
            handovers AS (
              SELECT dataset, w.id AS writer_id, w.name AS writer, w.path AS writer_path,
                     r.id AS reader_id, r.name AS reader, r.path AS reader_path
              FROM written w JOIN read r USING (dataset) WHERE w.id <> r.id)
            """;

    private static final String MATCHES =
            " FROM handovers WHERE lower(concat_ws(' ', dataset, writer, reader, writer_path, reader_path))"
                    + " LIKE '%' || :text || '%' ESCAPE '!' ";

    private final JdbcClient database;

    Handovers(JdbcClient database) {
        this.database = database;
    }

    /** Between whom data goes. */
    record Edge(long writerId, long readerId) {}

    /** Looks into pipelines that were stored before anybody asked. */
    public void learn(long project) {
        var news = database.sql(
                        "SELECT d.id, d.asset_id, d.path, d.yaml FROM documents d JOIN assets a ON a.id = d.asset_id"
                                + " WHERE a.project_id = ? AND d.reads IS NULL")
                .param(project)
                .query(new SimplePropertyRowMapper<>(DocumentRow.class))
                .list();
        for (var document : news) {
            var pipeline = document.isWorkflow()
                    ? List.<Pipeline>of()
                    : PipelineDocuments.read(document.yaml(), document.path()).value().stream()
                            .toList();
            var traffic = Traffic.of(pipeline);
            database.sql("UPDATE documents SET reads = ?, writes = ? WHERE id = ?")
                    .params(
                            traffic.reads().toArray(String[]::new),
                            traffic.writes().toArray(String[]::new),
                            document.id())
                    .update();
        }
    }

    /** Those that have a text in the name of the dataset or of an asset. */
    public Page<Handover> page(long project, @Nullable String text, int wanted) {
        var pattern = text == null ? "" : text.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
        var total = database.sql(ALL + "SELECT count(*)" + MATCHES)
                .param("project", project)
                .param("text", pattern)
                .query(Integer.class)
                .single();
        var number = Math.clamp(wanted, 0, Math.max(0, (total - 1) / PAGE_SIZE));
        var items = database.sql(
                        ALL + "SELECT *" + MATCHES
                                + "ORDER BY dataset, lower(writer), lower(reader), writer_id, reader_id LIMIT :size OFFSET :offset")
                .param("project", project)
                .param("text", pattern)
                .param("size", PAGE_SIZE)
                .param("offset", number * PAGE_SIZE)
                .query(new SimplePropertyRowMapper<>(Handover.class))
                .list();
        return new Page<>(items, total, number, PAGE_SIZE);
    }

    /** All that an asset gives or gets. */
    public List<Handover> of(long project, long asset) {
        return database.sql(ALL + "SELECT * FROM handovers WHERE :asset IN (writer_id, reader_id)"
                        + " ORDER BY writer_id <> :asset, dataset, lower(writer), lower(reader)")
                .param("project", project)
                .param("asset", asset)
                .query(new SimplePropertyRowMapper<>(Handover.class))
                .list();
    }

    List<Edge> edges(long project) {
        return database.sql(ALL + "SELECT DISTINCT writer_id, reader_id FROM handovers")
                .param("project", project)
                .query(new SimplePropertyRowMapper<>(Edge.class))
                .list();
    }
}
