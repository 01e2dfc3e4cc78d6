package io.landfall.workbench.asset;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.OperatorSamples;
import io.landfall.converter.pipeline.LegacySystem;
import io.landfall.converter.pipeline.Origin;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Script;
import io.landfall.converter.yaml.PipelineDocuments;
import io.landfall.workbench.WorkbenchTest;
import io.landfall.workbench.estate.DocumentRow;
import io.landfall.workbench.project.Projects;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Printing takes seconds for a large estate, and what it gives changes with the document and the code only. */
@WorkbenchTest
class PrintedScriptsTest {

    private static final String DOCUMENT = """
            apiVersion: landfall/v1
            kind: Pipeline
            name: m_orders
            origin: {system: POWERCENTER, file: wf_orders.XML, object: SALES/m_orders, sha256: "%s"}
            operators:
              - {id: ORDERS, op: source, dataset: {connection: erp, table: ORDERS}, fields: [{name: QTY, type: INTEGER}]}
              - {id: SALES, op: target, input: ORDERS, dataset: {connection: dwh, table: SALES}, mode: append, fields: [QTY]}
            """.formatted("0".repeat(64));

    @Autowired
    private PrintedScripts scripts;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Projects projects;

    @Test
    void printsOnceInEachDialect() {
        var document = stored(DOCUMENT);
        var printed = scripts.of(document);
        assertThat(printed).extracting(PrintedScripts.Script::dialect).containsExactly("duckdb", "postgresql");
        assertThat(printed).allSatisfy(script -> assertThat(script.sql()).contains("ORDERS"));
        database.sql("UPDATE documents SET scripts = ARRAY['SELECT 1', 'SELECT 2'] WHERE id = ?")
                .param(document.id())
                .update();
        assertThat(scripts.of(document)).extracting(PrintedScripts.Script::sql).containsExactly("SELECT 1", "SELECT 2");
    }

    @Test
    void printsAgainWhatIsAnother() {
        var before = stored(DOCUMENT);
        var first = scripts.of(before);
        var after = new DocumentRow(
                before.id(),
                before.assetId(),
                before.path(),
                before.yaml().replace("table: ORDERS", "table: BOOKINGS"));
        assertThat(scripts.of(after))
                .isNotEqualTo(first)
                .allSatisfy(script -> assertThat(script.sql()).contains("BOOKINGS"));
        assertThat(scripts.of(before)).isEqualTo(first);
    }

    @Test
    void hasNoneWhileSomethingIsNotConverted() {
        var operators = OperatorSamples.all();
        assertThat(operators).hasAtLeastOneElementOfType(Script.class);
        var origin = new Origin(LegacySystem.ALTERYX, "all.yxmd", "all", "0".repeat(64));
        var document =
                stored(PipelineDocuments.write(new Pipeline("all", origin, Map.of(), List.of(), operators, List.of())));
        assertThat(scripts.of(document)).isEmpty();
        assertThat(scripts.of(document)).isEmpty();
        assertThat(scripts.of(stored("kind: Banana"))).isEmpty();
    }

    private DocumentRow stored(String yaml) {
        var path = "printed-" + UUID.randomUUID();
        return database.sql("""
                        WITH batch AS (INSERT INTO batches (project_id, uploaded_by) VALUES (:project, 'ada') RETURNING id),
                        asset AS (
                          INSERT INTO assets (project_id, batch_id, path, system, kind, name, counts, verdict)
                          SELECT :project, id, :path, 'POWERCENTER', 'MAPPING', 'm', true, 'MANUAL' FROM batch RETURNING id)
                        INSERT INTO documents (asset_id, position, path, yaml)
                        SELECT id, 0, :path || '/m.yaml', :yaml FROM asset RETURNING id, asset_id, path, yaml
                        """)
                .param("project", projects.current().id())
                .param("path", path)
                .param("yaml", yaml)
                .query((row, _) -> new DocumentRow(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4)))
                .single();
    }
}
