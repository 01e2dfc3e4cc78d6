package io.landfall.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Asks a server of our own about the sample with a tool of R, whose fields the workflow says here. */
class SuggestCommandTest {

    private static final String FIELDS = """
                <MetaInfo connection="Output1"><RecordInfo>
                  <Field name="SKU" size="254" type="V_String" />
                  <Field name="Half" type="Double" />
                </RecordInfo></MetaInfo>
              </Properties>
              <EngineSettings EngineDll="AlteryxRPluginEngine.dll\"""";

    private static final String ANSWER = """
            operators:
              - id: R_2
                op: project
                input: InputData_1
                fields:
                  - {name: SKU, expr: SKU}
                  - {name: Half, expr: NUMBER_OF_TEXT(Units) / CAST(2 AS DOUBLE)}
            """;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<String> requests = new ArrayList<>();
    private HttpServer server;
    private int status = 200;
    private String answer = ANSWER;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/chat/completions", exchange -> {
            requests.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var said = JsonMapper.builder().build().writeValueAsString(answer);
            var body = """
                    {"id": "1", "object": "chat.completion", "created": 1, "model": "m",
                     "choices": [{"index": 0, "message": {"role": "assistant", "content": %s}, "finish_reason": "stop"}]}
                    """.formatted(said).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        var sample = samples().resolve("alteryx/demand-forecast");
        var export = Files.createDirectories(folder.resolve("export"));
        Files.copy(sample.resolve("data/demand.csv"), export.resolve("demand.csv"));
        var workflow = Files.readString(sample.resolve("demand_forecast.yxmd"));
        Files.writeString(
                export.resolve("demand_forecast.yxmd"),
                workflow.replaceFirst(
                        "</Properties>\\s*<EngineSettings EngineDll=\"AlteryxRPluginEngine.dll\"", FIELDS));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void writesWhatWaitsForAPerson() throws Exception {
        assertThat(suggest()).isEqualTo(1);
        assertThat(text()).contains("PARTIAL  demand_forecast", "waits for a person  R_2", "not provable", "1 wait");
        assertThat(Files.readString(folder.resolve("out/demand_forecast.yaml")))
                .startsWith("# 'R_2' was written by a language model and waits for a person.\n")
                .contains("NUMBER_OF_TEXT(Units)")
                .doesNotContain("op: script");
        var kept = JsonMapper.builder()
                .build()
                .readTree(folder.resolve("out/demand_forecast.suggestions.json").toFile());
        var said = kept.get("steps").get(0).get("answers").get(0);
        assertThat(said.get("model").asString()).isEqualTo("m");
        assertThat(said.get("prompt").asString()).hasSize(64);
        assertThat(said.get("text").asString()).isEqualTo(ANSWER);
    }

    @Test
    void keepsWhatDoesNotFit() throws Exception {
        answer = "operators: []";
        assertThat(suggest("--format", "json")).isEqualTo(1);
        assertThat(requests).hasSize(2);
        var told = JsonMapper.builder().build().readTree(text());
        assertThat(told.get("summary").get("refused").asInt()).isEqualTo(1);
        assertThat(told.get("assets").get(0).get("verdict").asString()).isEqualTo("MANUAL");
        assertThat(folder.resolve("out/demand_forecast.yaml")).doesNotExist();
        assertThat(folder.resolve("out/demand_forecast.suggestions.json")).exists();
    }

    @Test
    void endsWhereTheModelIsNotKnown() {
        status = 404;
        assertThat(suggest()).isEqualTo(2);
        assertThat(text()).contains("no answer  R_2: there is no model 'm'");
    }

    /** The tool says nowhere which fields come out of it. */
    @Test
    void saysThatNobodyWasAsked() throws Exception {
        var workflow = folder.resolve("export/demand_forecast.yxmd");
        Files.writeString(workflow, Files.readString(workflow).replaceAll("(?s)<RecordInfo>.*?</RecordInfo>", ""));
        assertThat(suggest()).isEqualTo(1);
        assertThat(text())
                .contains("no suggestion is possible  R_2", "Nobody was asked.")
                .doesNotContain("Asked m of");
    }

    @Test
    void hasASampleToTryItOn() {
        assertThat(runOn(samples().resolve("powercenter/article-digits"), "--dry-run"))
                .isZero();
        assertThat(text()).contains("Of 1 declined step, 1 would be asked for");
    }

    @Test
    void showsWhatWouldBeSentAndSendsNothing() {
        assertThat(run("--dry-run", "--format", "json")).isZero();
        assertThat(requests).isEmpty();
        var told = JsonMapper.builder().build().readTree(text());
        var question = told.get("parts").get(0).get("question").asString();
        suggest();
        assertThat(requests)
                .singleElement()
                .satisfies(request -> assertThat(JsonMapper.builder()
                                .build()
                                .readTree(request)
                                .get("messages")
                                .valueStream()
                                .map(message -> message.get("content").asString()))
                        .containsExactly(told.get("instructions").asString(), question));
    }

    @Test
    void wantsAModelAndAKeyThatIsNotInTheCommandLine() {
        assertThat(run("--out", folder.resolve("out").toString())).isEqualTo(2);
        assertThat(run("--out", folder.resolve("out").toString(), "--provider", "acme", "--model", "m"))
                .isEqualTo(2);
        assertThat(run("--provider", "ollama", "--model", "m")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("Say which model to ask", "'acme' is no provider", "Say where the answers go");
        assertThat(requests).isEmpty();
    }

    private int suggest(String... more) {
        var options = new ArrayList<>(List.of("--out", folder.resolve("out").toString()));
        options.addAll(List.of("--provider", "ollama", "--model", "m", "--base-url", address()));
        options.addAll(List.of(more));
        return run(options.toArray(String[]::new));
    }

    private int run(String... options) {
        return runOn(folder.resolve("export"), options);
    }

    private int runOn(Path exports, String... options) {
        var call = new ArrayList<>(List.of("suggest", exports.toString()));
        call.addAll(List.of(options));
        var usualOut = System.out;
        var usualErr = System.err;
        out.reset();
        try (var print = new PrintStream(out, true, StandardCharsets.UTF_8);
                var printErr = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            System.setOut(print);
            System.setErr(printErr);
            return Landfall.run(call.toArray(String[]::new));
        } finally {
            System.setOut(usualOut);
            System.setErr(usualErr);
        }
    }

    private String address() {
        return "http://%s:%d/v1"
                .formatted(
                        server.getAddress().getHostString(), server.getAddress().getPort());
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Path samples() {
        var here = Path.of("samples");
        return Files.isDirectory(here) ? here : Path.of("../samples");
    }
}
