package io.landfall.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.landfall.workbench.access.Role;
import io.landfall.workbench.access.Users;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WorkbenchTest
class PagesTest {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Users users;

    @ParameterizedTest
    @ValueSource(
            strings = {"/migration/import", "/migration/conversion", "/migration/validation", "/migration/progress"})
    void showsEachScreenToWhoeverMayLook(String path) {
        assertThat(pages.get().uri(path).with(viewer()))
                .hasStatusOk()
                .bodyText()
                .contains("<h1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/migration/import", "/migration/conversion/1", "/settings/users"})
    void asksWhoIsThere(String path) {
        assertThat(pages.get().uri(path))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .endsWith("/login");
    }

    @Test
    void sendsHeadersThatKeepForeignCodeOut() {
        assertThat(pages.get().uri("/login"))
                .hasStatusOk()
                .headers()
                .hasHeaderSatisfying(
                        "Content-Security-Policy",
                        policy -> assertThat(policy.getFirst())
                                .contains("script-src 'self'")
                                .doesNotContain("unsafe"))
                .hasValue("X-Frame-Options", "DENY")
                .hasValue("X-Content-Type-Options", "nosniff");
    }

    @ParameterizedTest
    @CsvSource({"VIEWER, 403", "REVIEWER, 403", "ENGINEER, 302", "ADMIN, 302"})
    void letsEngineersUpload(String role, int status) {
        assertThat(pages.post()
                        .uri("/migration/import")
                        .multipart()
                        .file(new MockMultipartFile("files", "", null, new byte[0]))
                        .with(csrf())
                        .with(user("ada").roles(role)))
                .hasStatus(HttpStatus.valueOf(status));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/migration/import", "/migration/validation"})
    void refusesAFormThatCannotBringFiles(String path) {
        assertThat(pages.post().uri(path).with(csrf()).with(user("ada").roles("ADMIN")))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void refusesAFormThatAnotherSiteSent() {
        assertThat(pages.post().uri("/migration/import/again").with(user("ada").roles("ENGINEER")))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/migration/conversion/987654",
                "/migration/import/batches/987654",
                "/migration/validation/987654",
                "/migration/conversion/987654/documents/0/yaml"
            })
    void saysSoWhenThereIsNoSuchThing(String path) {
        assertThat(pages.get().uri(path).with(viewer())).hasStatus(HttpStatus.NOT_FOUND);
    }

    /** Links to files have their versions; a browser keeps them. */
    @Test
    void letsBrowsersKeepFilesOfAVersion() throws Exception {
        var login = pages.get().uri("/login").exchange().getResponse().getContentAsString();
        var files = Pattern.compile("(?:href|src)=\"(/(?:css|js|webjars|favicon)[^\"]*)\"")
                .matcher(login)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(files).hasSize(4).filteredOn("/favicon.svg"::equals).hasSize(1);
        for (var file : files) {
            assertThat(pages.get().uri(file)).as(file).hasStatusOk();
        }
        assertThat(files).filteredOn(file -> !file.endsWith(".svg")).allSatisfy(file -> {
            assertThat(file).matches(".*(-[0-9a-f]{32}\\.|/\\d+\\.\\d+\\.).*");
            assertThat(pages.get().uri(file).exchange().getResponse().getHeader(HttpHeaders.CACHE_CONTROL))
                    .contains("immutable");
        });
    }

    /** Whatever is there after an update is another file at the same address. */
    @ParameterizedTest
    @ValueSource(strings = {"/css/landfall.css", "/js/landfall.js", "/webjars/htmx.org/dist/htmx.min.js"})
    void letsBrowsersAskAgainForFilesWithoutAVersion(String file) {
        assertThat(pages.get().uri(file)).hasStatusOk().headers().hasValue(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    /** No text has the character in it, so nothing is found. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/migration/conversion?owner=%00",
                "/migration/conversion?text=%00&code=%00",
                "/migration/validation?text=%00",
                "/migration/validation/proofs?text=%00",
                "/migration/progress/estate?text=%00&asset=%00",
                "/api/v1/validations?text=%00"
            })
    void looksForTextThatNoDatabaseStores(String path) {
        assertThat(pages.get().uri(URI.create(path)).with(viewer())).hasStatusOk();
    }

    @Test
    void answersProgramsThatKnowAPassword() {
        users.put("robot", "for the night run", Role.VIEWER);
        var basic = "Basic "
                + Base64.getEncoder().encodeToString("robot:for the night run".getBytes(StandardCharsets.UTF_8));
        assertThat(pages.get().uri("/api/v1/assets")).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(pages.get().uri("/api/v1/assets").header(HttpHeaders.AUTHORIZATION, basic))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isNotNull();
        assertThat(pages.get().uri("/api/v1/openapi").header(HttpHeaders.AUTHORIZATION, basic))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.paths['/api/v1/assets']")
                .isNotNull();
    }

    private static RequestPostProcessor viewer() {
        return user("vera").roles("VIEWER");
    }
}
