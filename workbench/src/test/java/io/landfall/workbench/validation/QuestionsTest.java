package io.landfall.workbench.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.landfall.workbench.WorkbenchTest;
import io.landfall.workbench.estate.AssetRow;
import io.landfall.workbench.validation.Validation.State;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** An app that asks for a region: its question is a field of the form, and the answer is what its run is told. */
@WorkbenchTest
@Import(ArrivedSample.class)
class QuestionsTest {

    private static final Path SAMPLE = ArrivedSample.at("alteryx/region-report");
    private static final String QUESTIONS = "/migration/validation/questions?asset=";

    @Autowired
    private JdbcClient database;

    @Autowired
    private ArrivedSample arrived;

    @Autowired
    private Validations validations;

    @Autowired
    private MockMvcTester pages;

    @Test
    void comparesTheRunThatWasAskedFor() throws IOException {
        var app = arrived.migrated(SAMPLE, "asked");
        assertThat(body(QUESTIONS + app.id()))
                .contains("name=\"answer.Region\"", "value=\"North\"")
                .doesNotContain("required");
        assertThat(body("/migration/validation?asset=" + app.id())).contains("name=\"answer.Region\"");
        assertThat(body("/migration/validation")).doesNotContain("answer.Region");

        var north = validated(app, "North", "Harbour,North,40\nQuay,North,75\n");
        assertThat(north.state()).isEqualTo(State.EQUAL);
        assertThat(body("/migration/validation/" + north.id())).doesNotContain("WB-VAL-006");
        assertThat(validations.wasTold(north.id())).isFalse();

        var south = validated(app, "South", "Market,South,60\n");
        assertThat(south.state()).isEqualTo(State.EQUAL);
        assertThat(body("/migration/validation/" + south.id())).contains("WB-VAL-006", "&#39;Region&#39; = &#39;South");
        var output = validations.details(south.id()).outputs().getFirst();
        assertThat(body("/migration/validation/%d/outputs/%d/certificate".formatted(south.id(), output.id())))
                .contains("Region = South");

        assertThat(validated(app, "South", "Harbour,North,40\nQuay,North,75\n").state())
                .isEqualTo(State.DIFFERENT);
    }

    @Test
    void offersTheAnswersThatMayBeGivenAndAsksForThoseThatMustBe() throws IOException {
        var app = arrived.migrated(SAMPLE, "chosen-from");
        database.sql("UPDATE documents SET yaml = regexp_replace(yaml, '(\\{name: Region[^}]*), default: [^,}]*',"
                        + " '\\1, oneOf: [\"''North''\", \"''South''\"]') WHERE asset_id = ?")
                .param(app.id())
                .update();
        assertThat(body(QUESTIONS + app.id()))
                .contains("<select", "required=\"required\"", ">South</option>")
                .doesNotContain("<input");
    }

    @Test
    void asksNothingWhereNothingIsChosen() throws IOException {
        assertThat(body("/migration/validation/questions")).doesNotContain("fieldset");
    }

    private Validation validated(AssetRow app, String answer, String expected) throws IOException {
        assertThat(pages.post()
                        .uri("/migration/validation")
                        .multipart()
                        .file(part(
                                "data",
                                "region_visits.csv",
                                Files.readString(SAMPLE.resolve("data/region_visits.csv"))))
                        .file(part("expected", "region_report.csv", "Store,Region,Visits\n" + expected))
                        .param("asset", Long.toString(app.id()))
                        .param("answer.Region", answer)
                        .with(csrf())
                        .with(user("rosa").roles("REVIEWER")))
                .hasStatus3xxRedirection();
        await().atMost(Duration.ofMinutes(1))
                .until(() ->
                        validations.latestOf(app.id()).orElseThrow().state().isOver());
        return validations.latestOf(app.id()).orElseThrow();
    }

    private static MockMultipartFile part(String name, String file, String text) {
        return new MockMultipartFile(name, file, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    private String body(String path) throws IOException {
        var answer = pages.get().uri(path).with(user("vera").roles("REVIEWER")).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }
}
