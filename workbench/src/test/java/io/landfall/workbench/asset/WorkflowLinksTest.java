package io.landfall.workbench.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.landfall.converter.conversion.AssetKind;
import io.landfall.workbench.WorkbenchTest;
import io.landfall.workbench.estate.AssetRow;
import io.landfall.workbench.estate.Assets;
import io.landfall.workbench.estate.Contents;
import io.landfall.workbench.estate.Upload;
import io.landfall.workbench.migration.Migrations;
import io.landfall.workbench.project.Projects;
import java.io.UnsupportedEncodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WorkbenchTest
class WorkflowLinksTest {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Projects projects;

    @Autowired
    private Contents contents;

    @Autowired
    private Migrations migrations;

    @Autowired
    private Assets assets;

    @Test
    void leadFromAWorkflowToTheMappingsThatItRuns() throws Exception {
        var path = UUID.randomUUID() + "/wf_priced_lines.XML";
        var samples = Path.of("samples");
        var export = (Files.isDirectory(samples) ? samples : Path.of("../samples"))
                .resolve("powercenter/priced-lines/wf_priced_lines.XML");
        var project = projects.current().id();
        try (var bytes = Files.newInputStream(export)) {
            var content = contents.keep(bytes);
            var upload = new Upload(path, content.sha256(), content.size());
            var batch = migrations.start(project, "ada", List.of(upload));
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> migrations.of(project, batch).state().isOver());
        }
        var workflow = asset(path, AssetKind.WORKFLOW);
        var mapping = asset(path, AssetKind.MAPPING);
        assertThat(page(workflow)).contains("What it runs", "href=\"/migration/conversion/" + mapping.id() + "\"");
        assertThat(page(mapping)).doesNotContain("What it runs");
    }

    private AssetRow asset(String path, AssetKind kind) {
        return assets.all(projects.current().id()).stream()
                .filter(asset -> asset.path().equals(path) && asset.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private String page(AssetRow asset) throws UnsupportedEncodingException {
        return pages.get()
                .uri("/migration/conversion/" + asset.id())
                .with(user("vera").roles("VIEWER"))
                .exchange()
                .getResponse()
                .getContentAsString();
    }
}
