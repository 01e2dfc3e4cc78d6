package io.landfall.workbench.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.landfall.workbench.SampleExport;
import io.landfall.workbench.WorkbenchTest;
import io.landfall.workbench.estate.Assets;
import io.landfall.workbench.estate.Contents;
import io.landfall.workbench.estate.Upload;
import io.landfall.workbench.migration.Migrations;
import io.landfall.workbench.project.Projects;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WorkbenchTest
class ExcerptPageTest {

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

    private final String folder = UUID.randomUUID().toString();

    @Test
    void leadsFromAnAssetToALineOfItsExport() throws IOException {
        var broken = SampleExport.PRICES.replaceFirst("(?s)</Nodes>.*", "");
        hand(folder + "/prices.yxmd", SampleExport.PRICES, folder + "/broken.yxmd", broken);
        var asset = "/migration/conversion/" + id("/prices.yxmd");
        assertThat(get(asset)).bodyText().contains("href=\"" + asset + "/export\"");
        assertThat(get(asset + "/export?line=2")).hasStatusOk().bodyText().contains("AlteryxDocument", "is-wanted");
        assertThat(get(asset + "/export?line=9000")).hasStatusOk().bodyText().contains("no such line any more");
        assertThat(get(asset + "/export?file=" + folder + "/broken.yxmd"))
                .hasStatusOk()
                .bodyText()
                .contains("cannot be read to it");
        assertThat(get(asset + "/export?file=../../secrets")).hasStatus(404);
        var failed = "/migration/conversion/" + id("/broken.yxmd");
        assertThat(get(failed)).bodyText().contains("href=\"" + failed + "/export?line=");
    }

    private void hand(String... pathsAndTexts) throws IOException {
        var project = projects.current().id();
        var uploads = new ArrayList<Upload>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            var bytes = new ByteArrayInputStream(pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            var content = contents.keep(bytes);
            uploads.add(new Upload(pathsAndTexts[i], content.sha256(), content.size()));
        }
        var batch = migrations.start(project, "ada", List.copyOf(uploads));
        await().atMost(Duration.ofMinutes(2))
                .until(() -> migrations.of(project, batch).state().isOver());
    }

    private long id(String path) {
        return assets.all(projects.current().id()).stream()
                .filter(asset -> asset.path().equals(folder + path))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private MvcTestResult get(String address) {
        return pages.get().uri(address).with(user("vera").roles("VIEWER")).exchange();
    }
}
