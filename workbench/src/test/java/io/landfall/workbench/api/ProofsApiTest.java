package io.landfall.workbench.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.landfall.workbench.SampleExport;
import io.landfall.workbench.WorkbenchTest;
import io.landfall.workbench.access.Role;
import io.landfall.workbench.access.Users;
import io.landfall.workbench.estate.AssetRow;
import io.landfall.workbench.estate.Assets;
import io.landfall.workbench.estate.Contents;
import io.landfall.workbench.estate.Upload;
import io.landfall.workbench.migration.Migrations;
import io.landfall.workbench.project.Projects;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** A program proves an asset: it starts, waits and reads. */
@WorkbenchTest
class ProofsApiTest {

    private static final String PASSWORD = "for the proofs at night";

    @LocalServerPort
    private int port;

    @Autowired
    private MockMvcTester rest;

    @Autowired
    private Users users;

    @Autowired
    private Projects projects;

    @Autowired
    private Contents contents;

    @Autowired
    private Migrations migrations;

    @Autowired
    private Assets assets;

    @BeforeEach
    void robots() {
        users.put("engineer", PASSWORD, Role.ENGINEER);
        users.put("prover", PASSWORD, Role.REVIEWER);
        users.put("looker", PASSWORD, Role.VIEWER);
    }

    @Test
    void startsWaitsAndReads() throws Exception {
        var asset = migrated("api/night-prices.yxmd");
        var started = post("/api/v1/proofs", "prover", "{\"asset\": %d, \"rows\": 20}".formatted(asset.id()));
        assertThat(started).hasStatus(HttpStatus.ACCEPTED);
        var job = ApiCalls.json(started).path("batch").path("id").asLong();
        assertThat(started.getResponse().getHeader(HttpHeaders.LOCATION)).endsWith("/api/v1/proofs/jobs/" + job);
        await().atMost(Duration.ofMinutes(3))
                .until(() -> ApiCalls.json(get("/api/v1/proofs/jobs/" + job))
                        .path("state")
                        .asString()
                        .equals("DONE"));
        assertThat(ApiCalls.json(get("/api/v1/proofs/jobs/" + job))
                        .path("proven")
                        .asInt())
                .isEqualTo(1);

        var found = ApiCalls.json(get("/api/v1/proofs?standing=PROVEN&text=night-prices"));
        assertThat(found.path("total").asInt()).isEqualTo(1);
        var proof = ApiCalls.json(
                get("/api/v1/proofs/" + found.path("items").path(0).path("id").asLong()));
        assertThat(proof.path("proof").path("outcome").asString()).isEqualTo("PROVEN");
        assertThat(proof.path("proof").path("provenBy").asString()).isEqualTo("prover");
        assertThat(proof.path("engines").path(0).toString())
                .isEqualTo("{\"engine\":\"duckdb\",\"outcome\":\"PROVEN\",\"reason\":null}");
        assertThat(ApiCalls.json(get("/api/v1/assets/" + asset.id())).path("proof"))
                .isEqualTo(proof.path("proof"));
        assertThat(ApiCalls.json(get("/api/v1/proofs/summary")).path("proven").asInt())
                .isPositive();
        assertThat(ApiCalls.json(get("/api/v1/openapi")).path("paths").has("/api/v1/proofs/jobs/{id}/resume"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            {"rows": 0}          | 400 | rows
            {"asset": 987654}    | 409 | nothing to prove
            {"asset": "no"}      | 400 | read request
            {"asset": "no"}      | 400 | 'asset' does not take what was sent
            {"row": 20}          | 400 | 'row' is not known here; known are again, asset, assets, rows, seed, thorough
            {"rows":             | 400 | read request
            """)
    void saysWhatIsWrong(String body, int status, String detail) {
        var answer = post("/api/v1/proofs", "prover", body);
        assertThat(answer).hasStatus(HttpStatus.valueOf(status)).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(ApiCalls.json(answer).path("detail").asString()).contains(detail);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/proofs/987654, no proof",
        "/api/v1/proofs/987654/trace, no input",
        "/api/v1/proofs/jobs/987654, no job",
        "/api/v1/proofs/one, convert"
    })
    void saysWhatIsNotThere(String path, String detail) {
        var answer = get(path);
        assertThat(answer).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(ApiCalls.json(answer).path("detail").asString()).contains(detail);
    }

    /** What no controller answers is said in the same form. */
    @Test
    void answersInOneFormWhateverGoesWrong() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var known = HttpRequest.newBuilder().header(HttpHeaders.AUTHORIZATION, ApiCalls.basic("looker", PASSWORD));
            problem(client, HttpRequest.newBuilder(), "/api/v1/assets", 401, "Basic authentication");
            problem(client, known, "/api/v1/nothing/here", 404, "no such page");
            problem(
                    client,
                    known.copy().method("DELETE", BodyPublishers.noBody()),
                    "/api/v1/waves/1",
                    403,
                    "You may not");
        }
    }

    private void problem(HttpClient client, HttpRequest.Builder request, String path, int status, String detail)
            throws Exception {
        var answer = client.send(
                request.copy()
                        .uri(URI.create("http://localhost:" + port + path))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue(HttpHeaders.CONTENT_TYPE)).contains("application/problem+json");
        var problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("detail").asString()).contains(detail);
        assertThat(problem.path("instance").asString()).isEqualTo(path);
    }

    @Test
    void handsOutSqlAndArchives() throws Exception {
        var asset = migrated("api/taken-away.yxmd");
        var sql = "/api/v1/assets/%d/documents/0/sql/".formatted(asset.id());
        assertThat(get(sql + "duckdb")).hasStatusOk().bodyText().contains("Pen");
        assertThat(get(sql + "duckdb"))
                .headers()
                .hasHeaderSatisfying(
                        HttpHeaders.CONTENT_DISPOSITION,
                        named -> assertThat(named).singleElement().asString().contains("taken-away.duckdb.sql"));
        assertThat(ApiCalls.json(get(sql + "oracle")).path("detail").asString())
                .isEqualTo("There is no SQL for 'oracle'; there is for duckdb, postgresql");
        assertThat(ApiCalls.json(get("/api/v1/assets/%d/documents/7/sql/duckdb".formatted(asset.id())))
                        .path("detail")
                        .asString())
                .startsWith("There is no document 7");
        var packed = get("/api/v1/project.zip");
        assertThat(packed).hasStatusOk().hasContentType("application/zip");
        assertThat(packed)
                .headers()
                .hasValue(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"landfall-pipelines.zip\"");
        assertThat(packed.getResponse().getContentAsByteArray()).startsWith('P', 'K');
    }

    @Test
    void namesPartsOfAnUploadThatItDoesNotKnow() {
        var answer = rest.post()
                .uri("/api/v1/jobs")
                .multipart()
                .file(new MockMultipartFile("file", "a.yxmd", "text/xml", new byte[] {1}))
                .header(HttpHeaders.AUTHORIZATION, ApiCalls.basic("engineer", PASSWORD))
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(ApiCalls.json(answer).path("detail").asString())
                .isEqualTo("'file' is not known here; known are files");
    }

    @Test
    void letsReviewersStart() {
        assertThat(post("/api/v1/proofs", "looker", "{}")).hasStatus(HttpStatus.FORBIDDEN);
    }

    private AssetRow migrated(String path) throws Exception {
        var project = projects.current().id();
        var content = contents.keep(new ByteArrayInputStream(SampleExport.PRICES.getBytes(StandardCharsets.UTF_8)));
        var batch = migrations.start(project, "ada", List.of(new Upload(path, content.sha256(), content.size())));
        await().atMost(Duration.ofMinutes(2))
                .until(() -> migrations.of(project, batch).state().isOver());
        return assets.all(project).stream()
                .filter(asset -> asset.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private MvcTestResult get(String path) {
        return rest.get()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, ApiCalls.basic("looker", PASSWORD))
                .exchange();
    }

    private MvcTestResult post(String path, String user, String body) {
        return rest.post()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, ApiCalls.basic(user, PASSWORD))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
