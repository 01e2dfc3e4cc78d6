package io.landfall.workbench.estate;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.DiagnosticCode;
import io.landfall.workbench.database.StoredText;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is said of assets and of whole files, as pages and the API show it. */
@Component
public class StoredDiagnostics {

    private final JdbcClient database;

    StoredDiagnostics(JdbcClient database) {
        this.database = database;
    }

    /** Says this of an asset, and nothing that was said before. */
    void replace(long project, long batch, long asset, List<Diagnostic> diagnostics) {
        database.sql("DELETE FROM diagnostics WHERE asset_id = ?").param(asset).update();
        put(project, batch, asset, diagnostics);
    }

    /** Says this of an asset in place of what was said with one code. */
    void replace(long project, long batch, long asset, DiagnosticCode code, List<Diagnostic> diagnostics) {
        database.sql("DELETE FROM diagnostics WHERE asset_id = ? AND code = ?")
                .params(asset, code.entry().id())
                .update();
        put(project, batch, asset, diagnostics);
    }

    /** Says this of whole files, and nothing that was said before. */
    void replaceOfFiles(long project, long batch, List<Diagnostic> diagnostics) {
        database.sql("DELETE FROM diagnostics WHERE project_id = ? AND asset_id IS NULL")
                .param(project)
                .update();
        put(project, batch, null, diagnostics);
    }

    private void put(long project, long batch, @Nullable Long asset, List<Diagnostic> diagnostics) {
        for (int position = 0; position < diagnostics.size(); position++) {
            var diagnostic = diagnostics.get(position);
            database.sql("""
                            INSERT INTO diagnostics (project_id, batch_id, asset_id, position, code, severity, file,
                                                     line, object_path, message, remedy)
                            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .param(project)
                    .param(batch)
                    .param(asset)
                    .param(position)
                    .param(diagnostic.id())
                    .param(diagnostic.severity().name())
                    .param(StoredText.of(diagnostic.at().file()))
                    .param(diagnostic.at().line())
                    .param(StoredText.of(diagnostic.at().path()))
                    .param(StoredText.of(diagnostic.message()))
                    .param(diagnostic.remedy())
                    .update();
        }
    }

    /** What was said about an asset, the worst first. */
    public List<DiagnosticRow> ofAsset(long asset) {
        return database.sql("""
                        SELECT asset_id, code, severity, file, line, object_path, message, remedy FROM diagnostics
                        WHERE asset_id = ?
                        ORDER BY array_position(ARRAY['ERROR', 'WARNING', 'NOTE'], severity), position
                        """)
                .param(asset)
                .query(new SimplePropertyRowMapper<>(DiagnosticRow.class))
                .list();
    }

    /** What was said about whole files that matters. */
    public List<DiagnosticRow> ofFiles(long project) {
        return database.sql("""
                        SELECT asset_id, code, severity, file, line, object_path, message, remedy FROM diagnostics
                        WHERE project_id = ? AND asset_id IS NULL AND severity <> 'NOTE' ORDER BY position
                        """)
                .param(project)
                .query(new SimplePropertyRowMapper<>(DiagnosticRow.class))
                .list();
    }
}
