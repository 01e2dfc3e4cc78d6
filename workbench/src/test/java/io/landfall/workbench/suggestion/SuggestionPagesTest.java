package io.landfall.workbench.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.landfall.converter.suggestion.Declined;
import io.landfall.converter.suggestion.Prompt;
import io.landfall.converter.suggestion.Suggestion;
import io.landfall.converter.suggestion.Suggestions;
import io.landfall.workbench.WorkbenchTest;
import io.landfall.workbench.estate.AssetRow;
import io.landfall.workbench.estate.Assets;
import io.landfall.workbench.project.Projects;
import io.landfall.workbench.suggestion.SuggestionRow.State;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A declined step from the question to the decision, as pages show it. */
@WorkbenchTest
class SuggestionPagesTest {

    private static final String PIPELINE = """
            apiVersion: landfall/v1
            kind: Pipeline
            name: m_sizes
            origin: {system: POWERCENTER, file: sizes.xml, object: SALES/m_sizes, sha256: ""}
            operators:
              - id: ORDERS
                op: source
                dataset: {connection: crm, table: ORDERS}
                fields: [{name: ID, type: BIGINT}]
              - id: JTX
                op: script
                inputs: [ORDERS]
                language: powercenter
                fields: [{name: ID, type: BIGINT}]
                text: "Java JTX ID = ID + 1 <b>;"
                origin: SALES/m_sizes/JTX
              - id: SIZES
                op: target
                input: JTX
                dataset: {connection: dwh, table: SIZES}
                mode: append
                fields: [ID]
            """;

    private static final String ANSWER = """
            operators:
              - id: JTX
                op: project
                input: ORDERS
                fields: [{name: ID, expr: CAST(ID + CAST(1 AS BIGINT) AS BIGINT)}]
            """;

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Projects projects;

    @Autowired
    private Assets assets;

    @Autowired
    private DeclinedAssets declined;

    @Autowired
    private StoredSuggestions stored;

    @Autowired
    private ModelQuestions questions;

    private long asset;

    @BeforeEach
    void anAssetWithADeclinedStep() {
        asset = database.sql("""
                        WITH batch AS (INSERT INTO batches (project_id, uploaded_by) VALUES (:project, 'ada') RETURNING id)
                        INSERT INTO assets (project_id, batch_id, path, system, kind, name, counts, verdict, complexity, total, exact,
                                            blocked, content_key)
                        SELECT :project, id, :path, 'POWERCENTER', 'MAPPING', 'SALES/m_sizes', true, 'MANUAL', 'LOW', 3, 2, 1, 'one'
                        FROM batch RETURNING assets.id
                        """)
                .param("project", projects.current().id())
                .param("path", UUID.randomUUID() + ".xml")
                .query(Long.class)
                .single();
        database.sql("INSERT INTO documents (asset_id, position, path, yaml, reads, writes)"
                        + " VALUES (?, 0, 'SALES/m_sizes.yaml', ?, '{}', '{}')")
                .params(asset, PIPELINE)
                .update();
        database.sql("""
                        INSERT INTO diagnostics (project_id, batch_id, asset_id, position, code, severity, file, line,
                                                 object_path, message, remedy)
                        SELECT project_id, batch_id, id, 0, 'PC-FLOW-900', 'ERROR', 'sizes.xml', 7, 'SALES/m_sizes/JTX',
                               'Java is 100% unread', 'Do it'
                        FROM assets WHERE id = ?
                        """).param(asset).update();
    }

    /** A document does not say that one of its steps comes from the file of a macro. */
    @Test
    void asksForNothingThatTheRulesCallUnknowableInAMacro() throws Exception {
        assertThat(Declined.in(declined.of(row())).getFirst().obstacle()).isEmpty();
        database.sql("UPDATE diagnostics SET file = 'shapes.yxmc', code = 'AX-FLOW-013' WHERE asset_id = ?")
                .param(asset)
                .update();
        assertThat(Declined.in(declined.of(row())).getFirst().obstacle()).contains("it computes with spatial objects");
        assertThat(Declined.elsewhere(declined.of(row()))).isEmpty();
    }

    private AssetRow row() {
        return assets.find(asset).orElseThrow();
    }

    private Declined part() {
        return Declined.in(declined.of(row())).getFirst();
    }

    private long asked() {
        return stored.ask(asset, "JTX", part().question(), "small-1", "ada").orElseThrow();
    }

    private long waiting() {
        var id = asked();
        var refused = new Suggestion("JTX", "small-1", "0".repeat(64), "?", Instant.now(), Optional.of("it is none"));
        var taken = new Suggestion("JTX", "small-1", "1".repeat(64), ANSWER, Instant.now(), Optional.empty());
        stored.answered(id, List.of(refused, taken), "proven over 7 generated rows");
        return id;
    }

    @Test
    void saysHowToConfigureAModelAndShowsWhatWouldBeSent() throws Exception {
        assertThat(page())
                .contains(
                        "LANDFALL_MODEL_PROVIDER",
                        "Java JTX ID = ID + 1 &lt;b&gt;;",
                        "Java is 100% unread",
                        "PC-FLOW-900")
                .contains("A step of an Informatica PowerCenter mapping was not converted. Its id is JTX.")
                .doesNotContain("Ask a model");
        assertThat(page("/migration/conversion/" + asset))
                .contains("/migration/conversion/%d/suggestions".formatted(asset));
    }

    @Test
    void asksTheSameOnlyOnce() {
        asked();
        assertThat(stored.ask(asset, "JTX", part().question(), "small-1", "rosa"))
                .isEmpty();
    }

    @Test
    void showsTheAnswerBesideTheStep() throws Exception {
        waiting();
        assertThat(page()).contains("proven over 7 generated rows", "small-1", "it is none", "Accept", "Decline");
        assertThat(page("/migration/conversion/%d/suggestions/progress".formatted(asset)))
                .contains("id=\"parts\"");
    }

    @Test
    void keepsWhoAcceptedAndHandsThePipelineOut() throws Exception {
        var id = waiting();
        assertThat(yaml().getStatus()).isEqualTo(404);
        decide(id, true, "rosa", "compared with May");
        var kept = stored.find(id).orElseThrow();
        assertThat(kept.state()).isEqualTo(State.ACCEPTED);
        assertThat(kept.decidedBy()).isEqualTo("rosa");
        assertThat(kept.decidedAt()).isNotNull();
        assertThat(page()).contains("data-verdict=\"PARTIAL\"", "compared with May");
        assertThat(yaml().getContentAsString()).contains("op: project").doesNotContain("op: script");
        assertThat(row().verdict()).as("the asset stays as the rules left it").hasToString("MANUAL");
    }

    @Test
    void decidesOnce() throws Exception {
        var id = waiting();
        decide(id, false, "rosa", "");
        decide(id, true, "ada", "");
        assertThat(stored.find(id).orElseThrow().state()).isEqualTo(State.DECLINED);
        assertThat(stored.ask(asset, "JTX", part().question(), "small-1", "ada"))
                .as("a declined one may be asked for again")
                .isPresent();
    }

    /** The export came again with another step of the same name, while the answer was open in a browser. */
    @Test
    void takesNoAnswerForAnotherStep() throws Exception {
        var id = waiting();
        database.sql("UPDATE documents SET yaml = replace(yaml, 'ID + 1', 'ID + 2') WHERE asset_id = ?")
                .param(asset)
                .update();
        decide(id, true, "rosa", "");
        assertThat(stored.find(id).orElseThrow().state()).isEqualTo(State.WAITING);
        decide(id, false, "rosa", "");
        assertThat(stored.find(id).orElseThrow().state()).isEqualTo(State.DECLINED);
    }

    @Test
    void letsNobodyDecideWhoOnlyLooks() {
        var id = waiting();
        assertThat(pages.post()
                        .uri("/migration/progress/suggestions/" + id)
                        .param("accept", "true")
                        .with(csrf())
                        .with(user("vera").roles("VIEWER")))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    /** The export of this asset lies nowhere, so it cannot be what it was. */
    @Test
    void answersForWhatHasBecomeSomethingElse() {
        var id = asked();
        Suggestions model = new Suggestions() {
            @Override
            public String model() {
                return "small-1";
            }

            @Override
            public Reply ask(Prompt prompt) {
                throw new AssertionError("nothing may be sent");
            }
        };
        questions.answer(projects.current().id(), row(), new ConfiguredModel("small-1", model), List.of(id));
        assertThat(stored.find(id).orElseThrow().state()).isEqualTo(State.SILENT);
        assertThat(stored.find(id).orElseThrow().reason()).contains("convert everything again");
    }

    private void decide(long id, boolean isAccepted, String who, String note) {
        assertThat(pages.post()
                        .uri("/migration/progress/suggestions/" + id)
                        .param("accept", String.valueOf(isAccepted))
                        .param("note", note)
                        .with(csrf())
                        .with(user(who).roles("REVIEWER")))
                .hasStatus(HttpStatus.FOUND);
    }

    private MockHttpServletResponse yaml() {
        return pages.get()
                .uri("/migration/conversion/%d/suggested/0/yaml".formatted(asset))
                .with(user("vera").roles("VIEWER"))
                .exchange()
                .getResponse();
    }

    private String page() throws UnsupportedEncodingException {
        return page("/migration/conversion/%d/suggestions".formatted(asset));
    }

    private String page(String uri) throws UnsupportedEncodingException {
        return pages.get()
                .uri(uri)
                .with(user("rosa").roles("ENGINEER"))
                .exchange()
                .getResponse()
                .getContentAsString();
    }
}
