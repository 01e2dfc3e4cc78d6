package io.landfall.workbench.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.landfall.workbench.SampleExport;
import io.landfall.workbench.WorkbenchTest;
import io.landfall.workbench.access.Role;
import io.landfall.workbench.access.Users;
import io.landfall.workbench.estate.Contents;
import io.landfall.workbench.estate.Upload;
import io.landfall.workbench.migration.Migrations;
import io.landfall.workbench.project.Projects;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The files that make an estate, and the way out of it. */
@WorkbenchTest
class FilesPageTest {

    private static final String FILES = "/migration/import/files";
    private static final String PASSWORD = "a password of our own";

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Contents contents;

    @Autowired
    private Migrations migrations;

    @Autowired
    private Projects projects;

    @Autowired
    private Users users;

    private String folder = "";

    @BeforeEach
    void anEstate() throws IOException {
        folder = "files-" + UUID.randomUUID();
        var content = contents.keep(new ByteArrayInputStream(SampleExport.PRICES.getBytes(StandardCharsets.UTF_8)));
        over(migrations.start(
                projects.current().id(),
                "ada",
                List.of(
                        new Upload(folder + "/one, two.yxmd", content.sha256(), content.size()),
                        new Upload(folder + "/three.yxmd", content.sha256(), content.size()))));
    }

    @Test
    void takesOutWhatIsTickedAndThenTheRest() throws Exception {
        assertThat(page("looker", "VIEWER"))
                .contains("one, two.yxmd", "three.yxmd")
                .doesNotContain("checkbox");
        assertThat(takeOut("rosa", "REVIEWER", "every=true")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(takeOut("ada", "ENGINEER", "every=false")).redirectedUrl().isEqualTo(FILES);
        over(takeOut("ada", "ENGINEER", "path=" + folder + "/one, two.yxmd"));
        assertThat(page("ada", "ENGINEER")).contains("three.yxmd").doesNotContain("one, two.yxmd");
        var batch = over(takeOut("ada", "ENGINEER", "every=true"));
        assertThat(page("ada", "ENGINEER")).doesNotContain("three.yxmd").contains("Nothing matches");
        assertThat(pages.get().uri("/migration/import/batches/" + batch).with(user("vera")))
                .bodyText()
                .contains("1 file taken out by ada", folder + "/three.yxmd");
        assertThat(pages.get().uri("/migration/conversion?text=" + folder).with(user("vera")))
                .bodyText()
                .doesNotContain("three.yxmd");
    }

    @Test
    void saysWhichFilesOfAnUploadNeedALook() throws Exception {
        var broken = contents.keep(new ByteArrayInputStream(new byte[] {'P', 'K', 3, 4}));
        var batch = migrations.start(
                projects.current().id(),
                "ada",
                List.of(new Upload(folder + "/torn.zip", broken.sha256(), broken.size())));
        over(batch);
        assertThat(pages.get().uri("/migration/import/batches/" + batch).with(user("vera")))
                .bodyText()
                .contains("1 file of this upload needs a look", folder + "/torn.zip", "EX-READ-007");
        assertThat(pages.get().uri("/migration/import/batches/" + (batch - 1)).with(user("vera")))
                .bodyText()
                .doesNotContain("torn.zip");
    }

    @Test
    void letsProgramsTakeOutToo() throws Exception {
        users.put("engineer", PASSWORD, Role.ENGINEER);
        assertThat(remove(folder + "/four.yxmd"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("There is no file '" + folder + "/four.yxmd' in the estate");
        var answer = remove(folder + "/three.yxmd");
        assertThat(answer).hasStatus(HttpStatus.ACCEPTED);
        over(Long.parseLong(answer.getResponse().getHeader("Location").replaceFirst(".*/", "")));
        assertThat(page("ada", "ENGINEER")).contains("one, two.yxmd").doesNotContain("three.yxmd");
    }

    private MvcTestResult remove(String path) {
        return pages.post()
                .uri("/api/v1/jobs")
                .with(SecurityMockMvcRequestPostProcessors.httpBasic("engineer", PASSWORD))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"remove\": [\"%s\"]}".formatted(path))
                .exchange();
    }

    private String page(String name, String role) throws UnsupportedEncodingException {
        return pages.get()
                .uri(FILES + "?text=" + folder)
                .with(user(name).roles(role))
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    private MvcTestResult takeOut(String name, String role, String which) {
        var named = which.split("=", 2);
        return pages.post()
                .uri(FILES)
                .param("text", folder)
                .param(named[0], named[1])
                .with(user(name).roles(role))
                .with(csrf())
                .exchange();
    }

    private long over(MvcTestResult started) {
        var batch = Long.parseLong(started.getResponse().getRedirectedUrl().replaceFirst(".*/batches/", ""));
        over(batch);
        return batch;
    }

    private void over(long batch) {
        await().atMost(Duration.ofMinutes(2))
                .until(() ->
                        migrations.of(projects.current().id(), batch).state().isOver());
    }
}
