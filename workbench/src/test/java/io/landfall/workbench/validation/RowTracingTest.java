package io.landfall.workbench.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.landfall.parsers.export.Sha256;
import io.landfall.workbench.WorkbenchTest;
import io.landfall.workbench.certificate.Certificate;
import io.landfall.workbench.certificate.SignedCertificate;
import io.landfall.workbench.estate.AssetRow;
import io.landfall.workbench.home.HomeFolder;
import io.landfall.workbench.validation.Validation.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Follows an order line from a validation whose pipeline adds instead of multiplying. */
@WorkbenchTest
@Import(ArrivedSample.class)
class RowTracingTest {

    private static final Path SAMPLE = ArrivedSample.at("powercenter/priced-lines");
    private static final String OUTPUTS = "/migration/validation/%d/outputs/%d/differences";

    @Autowired
    private JdbcClient database;

    @Autowired
    private ArrivedSample arrived;

    @Autowired
    private Validations validations;

    @Autowired
    private HomeFolder home;

    @Autowired
    private MockMvcTester pages;

    @Test
    void followsARowThatDiffersToWhereTheTwoPart() throws Exception {
        var asset = arrived.migrated(SAMPLE, "traced");
        assertThat(validations.latestOf(asset.id()).orElseThrow().state()).isEqualTo(State.EQUAL);
        database.sql("UPDATE documents SET yaml = replace(yaml, 'QTY * PRICE', 'QTY + PRICE') WHERE asset_id = ?")
                .param(asset.id())
                .update();
        var validation = validated(asset);
        assertThat(validation.state()).isEqualTo(State.DIFFERENT);
        var output = validations.details(validation.id()).outputs().getFirst();
        var rows = OUTPUTS.formatted(validation.id(), output.id());
        assertThat(body("/migration/validation/" + validation.id())).contains(rows);
        assertThat(body(rows)).contains("Follow this row", "37.25", "is-different", rows + "/1/trace");
        assertThat(body(rows + "/1/trace"))
                .contains("They part at EXP_", "in NET", "id=\"parting\"", "ORDER_ID = ", "checked=\"checked\"");
        assertThat(body(rows + "/1/trace?column=ORDER_ID")).contains("They part at EXP_");
        assertThat(pages.get().uri(rows + "/4711/trace").with(user("vera"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(pages.get().uri(OUTPUTS.formatted(validation.id(), 987654)).with(user("vera")))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void certifiesWhatWasCompared() throws Exception {
        var asset = arrived.migrated(SAMPLE, "certified");
        var validation = validated(asset);
        assertThat(validation.state()).isEqualTo(State.EQUAL);
        var output = validations.details(validation.id()).outputs().getFirst();
        var here = "/migration/validation/%d/outputs/%d/certificate".formatted(validation.id(), output.id());
        assertThat(body("/migration/validation/" + validation.id())).contains(here);
        assertThat(body(here)).contains("Both files have the same rows", "None: no column", "priced_lines.csv");
        var signed = SignedCertificate.read(body(here + "/certificate.json")).orElseThrow();
        assertThat(signed.isIntact()).isTrue();
        var said = signed.certificate();
        assertThat(said.equal()).isTrue();
        assertThat(said.issuedBy()).isEqualTo("vera");
        assertThat(said.left().sha256())
                .isEqualTo(Sha256.of(Files.newInputStream(SAMPLE.resolve("expected/priced_lines.csv"))));
        assertThat(said.evidence())
                .extracting(Certificate.Evidence::what, Certificate.Evidence::name)
                .containsExactly(
                        tuple("export", "certified/wf_priced_lines.XML"),
                        tuple("pipeline", "SALES/m_priced_lines.yaml"));
        assertThat(body(here + "/certificate.html")).contains("one part in a thousand million", "vera");
        assertThat(pages.get().uri(here + "/certificate.pdf").with(user("vera")))
                .hasStatusOk()
                .hasContentType(MediaType.APPLICATION_PDF);
        var rest = "/api/v1/validations/%d".formatted(validation.id());
        assertThat(body(rest)).contains("\"id\":" + output.id(), "\"state\":\"EQUAL\"");
        assertThat(body("/api/v1/validations?state=EQUAL")).contains("\"id\":" + validation.id());
        assertThat(SignedCertificate.read(body(rest + "/outputs/%d/certificate.json".formatted(output.id())))
                        .orElseThrow()
                        .isIntact())
                .isTrue();
        assertThat(pages.get()
                        .uri(rest + "/outputs/%d/certificate.pdf".formatted(output.id()))
                        .with(user("vera")))
                .hasStatusOk()
                .hasContentType(MediaType.APPLICATION_PDF)
                .headers()
                .hasHeaderSatisfying(
                        HttpHeaders.CONTENT_DISPOSITION,
                        named -> assertThat(named)
                                .singleElement()
                                .asString()
                                .contains("priced_lines.csv.certificate.pdf"));
        assertThat(pages.get().uri(rest + "/outputs/987654/certificate.html").with(user("vera")))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("nothing is certified");
        assertThat(pages.get()
                        .uri("/migration/validation/%d/outputs/987654/certificate".formatted(validation.id()))
                        .with(user("vera")))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void goesByPoliciesAndSaysSo() throws Exception {
        var asset = arrived.migrated(SAMPLE, "overlooked");
        database.sql("UPDATE documents SET yaml = replace(yaml, 'QTY * PRICE', 'QTY + PRICE') WHERE asset_id = ?")
                .param(asset.id())
                .update();
        var file = home.home().resolve("policies.yaml");
        Files.writeString(file, """
            policies:
              - {name: nets, column: NET, reason: nobody reads it, requestedBy: ada, approvedBy: rosa, expires: 2999-12-31}
              - {name: rates, column: RATE, tolerance: 0.01, reason: of another output, requestedBy: ada, approvedBy: rosa, expires: 2999-12-31}
            """);
        try {
            var validation = validated(asset);
            assertThat(validation.state()).isEqualTo(State.EQUAL);
            var output = validations.details(validation.id()).outputs().getFirst();
            assertThat(body("/migration/validation/" + validation.id())).contains("WB-VAL-005", "nobody reads it");
            assertThat(body("/migration/validation/%d/outputs/%d/certificate".formatted(validation.id(), output.id())))
                    .contains("nets: NET (“nobody reads it”), approved by rosa, until");
            Files.writeString(file, Files.readString(file).replace("approvedBy: rosa", "approvedBy: ada"));
            var refused = validated(asset);
            assertThat(refused.state()).isEqualTo(State.DIFFERENT);
            assertThat(body("/migration/validation/" + refused.id())).contains("WB-VAL-004", "two people");
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void goesByThePoliciesThatAreChosen() throws Exception {
        var asset = arrived.migrated(SAMPLE, "chosen");
        database.sql("UPDATE documents SET yaml = replace(yaml, 'QTY * PRICE', 'QTY + PRICE') WHERE asset_id = ?")
                .param(asset.id())
                .update();
        var policy = database.sql("INSERT INTO policies (name, column_name, reason, requested_by, approved_by, expires)"
                        + " VALUES ('chosen-nets', 'NET', 'nobody reads it', 'ada', 'rosa', '2999-12-31') RETURNING id")
                .query(Long.class)
                .single();
        assertThat(validated(asset).state()).isEqualTo(State.DIFFERENT);
        var validation = validated(asset, "policy", policy.toString());
        assertThat(validation.state()).isEqualTo(State.EQUAL);
        var output = validations.details(validation.id()).outputs().getFirst();
        assertThat(body("/migration/validation/" + validation.id())).contains("WB-VAL-005", "nobody reads it");
        assertThat(body("/migration/validation/%d/outputs/%d/certificate".formatted(validation.id(), output.id())))
                .contains("chosen-nets: NET (“nobody reads it”), approved by rosa, until");
    }

    private String body(String path) throws IOException {
        var answer = pages.get().uri(path).with(user("vera").roles("VIEWER")).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }

    private Validation validated(AssetRow asset) throws IOException {
        return validated(asset, "other", "");
    }

    private Validation validated(AssetRow asset, String name, String value) throws IOException {
        assertThat(pages.post()
                        .uri("/migration/validation")
                        .multipart()
                        .file(part("data", SAMPLE.resolve("data")))
                        .file(part("expected", SAMPLE.resolve("expected")))
                        .param("asset", Long.toString(asset.id()))
                        .param(name, value)
                        .with(csrf())
                        .with(user("rosa").roles("REVIEWER")))
                .hasStatus3xxRedirection();
        await().atMost(Duration.ofMinutes(1))
                .until(() ->
                        validations.latestOf(asset.id()).orElseThrow().state().isOver());
        return validations.latestOf(asset.id()).orElseThrow();
    }

    private static MockMultipartFile part(String name, Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            var file = files.findFirst().orElseThrow();
            return new MockMultipartFile(name, file.getFileName().toString(), "text/plain", Files.readAllBytes(file));
        }
    }
}
