package io.landfall.workbench.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.landfall.workbench.WorkbenchTest;
import io.landfall.workbench.access.Role;
import io.landfall.workbench.access.Users;
import io.landfall.workbench.project.Projects;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** A program plans what a person plans on the page of the estate. */
@WorkbenchTest
class PlanApiTest {

    private static final String PASSWORD = "a password for a robot";

    @Autowired
    private Users users;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Projects projects;

    @Autowired
    private MockMvcTester rest;

    @Autowired
    private ConfigurableApplicationContext application;

    private final String name = "plan-" + UUID.randomUUID();
    private long writer;
    private long reader;

    @BeforeEach
    void anAssetThatReadsWhatAnotherWrites() {
        users.put("planner", PASSWORD, Role.REVIEWER);
        users.put("looker", PASSWORD, Role.VIEWER);
        writer = asset("writes");
        reader = asset("reads");
        document(writer, "'{}'", "ARRAY['%s']".formatted(name), "kind: Pipeline");
        document(reader, "ARRAY['%s']".formatted(name), "'{}'", "kind: Pipeline");
    }

    @Test
    void plansWaves() {
        var found = get("/api/v1/handovers?text=" + name);
        assertThat(found.path("total").asInt()).isEqualTo(1);
        assertThat(found.path("items").path(0).path("writerId").asLong()).isEqualTo(writer);
        assertThat(get("/api/v1/handovers/assets/" + reader)
                        .path(0)
                        .path("dataset")
                        .asString())
                .isEqualTo(name);
        assertThat(get("/api/v1/waves/groups").path("items").toString()).contains(name + "/reads", name + "/writes");

        var wave = ApiCalls.json(
                sent("planner", HttpMethod.POST, "", "{\"name\": \"%s\", \"due\": \"2020-02-29\"}".formatted(name)));
        var id = wave.path("wave").path("id").asLong();
        assertThat(wave.path("wave").path("due").asString()).isEqualTo("2020-02-29");
        assertThat(assigned("[%d, %d]".formatted(writer, reader), id)).isEqualTo(2);
        assertThat(assigned("[%d]".formatted(reader), null)).isEqualTo(1);
        assertThat(get("/api/v1/waves").toString())
                .contains("\"name\":\"%s\",\"due\":\"2020-02-29\",\"assets\":1,\"over\":0".formatted(name));
        assertThat(get("/api/v1/waves").toString()).contains("\"borders\":1");
        var pace = get("/api/v1/waves/pace");
        assertThat(pace.path("inWaves").asInt()).isPositive();
        assertThat(pace.path("planned").has("2020-02-29")).isTrue();

        assertThat(sent("planner", HttpMethod.DELETE, "/" + id, "")).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(get("/api/v1/waves").toString()).doesNotContain(name);
        assertThat(get("/api/v1/openapi").path("paths").has("/api/v1/waves/assets"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            POST   |          | {"name": " ", "due": "2027-06-30"}      | 400 | name
            POST   |          | {"name": "First", "due": "soon"}        | 400 | 'due' does not take what was sent
            POST   |          | {"name": "First"}                       | 400 | due
            POST   | /assets  | {"assets": []}                          | 400 | assets
            POST   | /assets  | {"assets": [1], "wave": 987654}         | 404 | no wave
            DELETE | /987654  | {}                                      | 404 | no wave
            """)
    void saysWhatIsWrong(String method, String path, String body, int status, String detail) {
        var answer = sent("planner", HttpMethod.valueOf(method), path == null ? "" : path, body);
        assertThat(answer).hasStatus(HttpStatus.valueOf(status)).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(ApiCalls.json(answer).path("detail").asString()).contains(detail);
    }

    @Test
    void letsReviewersPlan() {
        assertThat(sent("looker", HttpMethod.POST, "", "{\"name\": \"mine\", \"due\": \"2027-06-30\"}"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(sent("looker", HttpMethod.DELETE, "/1", "")).hasStatus(HttpStatus.FORBIDDEN);
    }

    /** Pipelines that were stored before anybody asked are looked into when the workbench starts. */
    @Test
    void learnsWhatOlderPipelinesExchange() {
        var old = asset("older");
        document(old, "NULL", "NULL", """
                apiVersion: landfall/v1
                kind: Pipeline
                name: m_orders
                origin: {system: POWERCENTER, file: wf.XML, object: SALES/m_orders, sha256: "%s"}
                operators:
                  - {id: IN, op: source, dataset: {connection: erp, table: "%s"}, fields: [{name: QTY, type: INTEGER}]}
                  - {id: OUT, op: target, input: IN, dataset: {connection: dwh, table: SALES}, mode: append, fields: [QTY]}
                """.formatted("0".repeat(64), name));
        application.publishEvent(
                new ApplicationReadyEvent(new SpringApplication(), new String[0], application, Duration.ZERO));
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> assertThat(get("/api/v1/handovers/assets/" + old).toString())
                                .contains("\"readerId\":" + old));
    }

    private int assigned(String assets, Long wave) {
        var body = wave == null
                ? "{\"assets\": %s}".formatted(assets)
                : "{\"assets\": %s, \"wave\": %d}".formatted(assets, wave);
        return ApiCalls.json(sent("planner", HttpMethod.POST, "/assets", body))
                .path("assigned")
                .asInt();
    }

    private long asset(String kind) {
        return database.sql("""
                        WITH batch AS (INSERT INTO batches (project_id, uploaded_by) VALUES (:project, 'ada') RETURNING id)
                        INSERT INTO assets (project_id, batch_id, path, system, kind, name, counts, verdict)
                        SELECT :project, id, :path, 'POWERCENTER', 'MAPPING', :path, true, 'AUTOMATED' FROM batch RETURNING id
                        """)
                .param("project", projects.current().id())
                .param("path", name + "/" + kind)
                .query(Long.class)
                .single();
    }

    private void document(long asset, String reads, String writes, String yaml) {
        database.sql("INSERT INTO documents (asset_id, position, path, yaml, reads, writes) VALUES (?, 0, ?, ?, %s, %s)"
                        .formatted(reads, writes))
                .params(asset, name + "/" + asset + ".yaml", yaml)
                .update();
    }

    private JsonNode get(String path) {
        return ApiCalls.json(rest.get()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, ApiCalls.basic("looker", PASSWORD))
                .exchange());
    }

    private MvcTestResult sent(String user, HttpMethod method, String path, String body) {
        return rest.method(method)
                .uri("/api/v1/waves" + path)
                .header(HttpHeaders.AUTHORIZATION, ApiCalls.basic(user, PASSWORD))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
