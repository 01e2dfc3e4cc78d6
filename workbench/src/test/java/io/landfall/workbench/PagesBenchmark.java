package io.landfall.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.landfall.workbench.project.Projects;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * What pages of an estate of 600 assets take, in time of the processor that makes them, the database aside. Half of the assets hand data to
 * each other, ten in a group. Lines go to target/benchmarks.md.
 */
@WorkbenchTest
class PagesBenchmark {

    private static final int ASSETS = 600;
    private static final int VIEWS = 40;

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Projects projects;

    @Test
    void showsALargeEstate() throws IOException {
        fill();
        for (var path : new String[] {
            "/migration/import",
            "/migration/conversion",
            "/migration/validation",
            "/migration/progress",
            "/migration/progress/estate"
        }) {
            var line = String.format(Locale.ROOT, "| `%s` | %.1f ms |%n", path, median(path) / 1e6);
            var table = Path.of("target", "benchmarks.md");
            Files.createDirectories(table.toAbsolutePath().getParent());
            Files.writeString(table, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            System.out.print(line);
        }
    }

    private long median(String path) {
        var clock = ManagementFactory.getThreadMXBean();
        var times = new long[VIEWS];
        for (var view = 0; view < VIEWS; view++) {
            var start = clock.getCurrentThreadCpuTime();
            assertThat(pages.get().uri(path).with(user("rosa").roles("REVIEWER")))
                    .hasStatusOk();
            times[view] = clock.getCurrentThreadCpuTime() - start;
        }
        return Arrays.stream(times).sorted().skip(VIEWS / 2).findFirst().orElseThrow();
    }

    private void fill() {
        database.sql("""
                        WITH batch AS (INSERT INTO batches (project_id, uploaded_by) VALUES (:project, 'ada') RETURNING id),
                        filled AS (
                          INSERT INTO assets (project_id, batch_id, path, system, kind, name, counts, verdict, complexity, total)
                          SELECT :project, id, 'estate/wf_' || n || '.XML', 'POWERCENTER', 'MAPPING', 'SALES/m_' || n, true,
                                 (ARRAY['AUTOMATED', 'PARTIAL', 'MANUAL'])[1 + n % 3], 'LOW', 9
                          FROM batch, generate_series(1, :assets) AS n RETURNING id, path, name, batch_id,
                               substring(name FROM '\\d+')::integer AS n),
                        said AS (
                          INSERT INTO diagnostics (project_id, batch_id, asset_id, position, code, severity, file, line, object_path,
                                                   message, remedy)
                          SELECT :project, batch_id, id, at, 'PC-LKP-00' || at, 'WARNING', path, at, name, 'Something is said', 'Do it'
                          FROM filled, generate_series(1, 6) AS at)
                        INSERT INTO documents (asset_id, position, path, yaml, reads, writes)
                        SELECT id, 0, name || '.yaml', repeat('kind: Pipeline ', 1000),
                               ARRAY['stage.t' || CASE WHEN n % 2 = 0 THEN n / 20 ELSE n + 1000 END], ARRAY['stage.t' || n / 20]
                        FROM filled
                        """)
                .param("project", projects.current().id())
                .param("assets", ASSETS)
                .update();
    }
}
