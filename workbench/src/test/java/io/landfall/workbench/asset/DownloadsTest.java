package io.landfall.workbench.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.landfall.workbench.WorkbenchTest;
import io.landfall.workbench.project.Projects;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What can be taken away from the pages. */
@WorkbenchTest
class DownloadsTest {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Projects projects;

    /** The SQL of a large estate takes longer to print than a web server waits for answers that come later. */
    @Test
    void sendsAllPipelinesHoweverLongThatTakes() throws Exception {
        var folder = "pack-" + UUID.randomUUID();
        database.sql("""
                        WITH batch AS (INSERT INTO batches (project_id, uploaded_by) VALUES (:project, 'ada') RETURNING id),
                        asset AS (
                          INSERT INTO assets (project_id, batch_id, path, system, kind, name, counts, verdict)
                          SELECT :project, id, :path, 'POWERCENTER', 'MAPPING', 'm', true, 'MANUAL' FROM batch RETURNING id)
                        INSERT INTO documents (asset_id, position, path, yaml)
                        SELECT id, 0, :path || '/m.yaml', 'kind: Pipeline' FROM asset
                        """)
                .param("project", projects.current().id())
                .param("path", folder)
                .update();
        var sent = pages.get()
                .uri("/migration/conversion/project.zip")
                .with(user("vera").roles("VIEWER"))
                .exchange();
        assertThat(sent.getRequest().isAsyncStarted())
                .as("nothing waits for it with a limit")
                .isFalse();
        assertThat(sent).hasStatusOk().hasContentType("application/zip");
        assertThat(names(sent.getResponse().getContentAsByteArray())).contains(folder + "/m.yaml");
    }

    private static ArrayList<String> names(byte[] archive) throws IOException {
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
