package io.landfall.workbench.cutover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.landfall.workbench.WorkbenchTest;
import io.landfall.workbench.estate.Assets;
import io.landfall.workbench.estate.Stage;
import io.landfall.workbench.project.Projects;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Assets from the review to the switch-off, one and many at a time; and their lists. */
@WorkbenchTest
class StagePagesTest {

    private static final String STAGES = "/migration/progress/stages";

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Projects projects;

    @Autowired
    private Assets assets;

    private String folder = "";
    private long ready;
    private long left;

    @BeforeEach
    void anEstate() {
        folder = "wave-" + UUID.randomUUID();
        ready = asset("m_ready", "AUTOMATED");
        left = asset("m_left, \"=really\"", "MANUAL");
        database.sql("""
                        INSERT INTO diagnostics (project_id, batch_id, asset_id, position, code, severity, file, line,
                                                 object_path, message, remedy)
                        SELECT project_id, batch_id, id, 0, 'PC-STAGE-' || id, 'ERROR', path, 7, name || '/EXP', 'It is "blocked"', 'Do it'
                        FROM assets WHERE id = ?
                        """).param(left).update();
    }

    private long asset(String name, String verdict) {
        return database.sql("""
                        WITH batch AS (INSERT INTO batches (project_id, uploaded_by) VALUES (:project, 'ada') RETURNING id)
                        INSERT INTO assets (project_id, batch_id, path, system, kind, name, counts, verdict, complexity, total, content_key)
                        SELECT :project, id, :path, 'POWERCENTER', 'MAPPING', :name, true, :verdict, 'LOW', 3, 'one' FROM batch
                        RETURNING assets.id
                        """)
                .param("project", projects.current().id())
                .param("path", folder + "/wf.XML")
                .param("name", name)
                .param("verdict", verdict)
                .query(Long.class)
                .single();
    }

    @Test
    void movesAllOfAListAndSaysWhyOthersStay() throws Exception {
        move("rosa", Stage.REVIEWED, "every=true", "");
        assertThat(stage(ready)).isEqualTo(Stage.REVIEWED);
        assertThat(stage(left)).as("nobody says how it was finished").isEqualTo(Stage.OPEN);
        move("rosa", Stage.REVIEWED, "asset=" + left, "finished by hand, see the repository");
        move("rosa", Stage.PARALLEL_RUN, "every=true", "");
        move("Rosa", Stage.CUT_OVER, "every=true", "");
        assertThat(stage(ready)).as("who reviewed it does not cut it over").isEqualTo(Stage.PARALLEL_RUN);
        move("ada", Stage.CUT_OVER, "asset=" + ready, "");
        assertThat(stage(ready)).isEqualTo(Stage.CUT_OVER);
        assertThat(stage(left)).as("it was not ticked").isEqualTo(Stage.PARALLEL_RUN);
        assertThat(page("/migration/conversion/" + left)).contains("finished by hand, see the repository", "rosa");
        assertThat(page("/migration/conversion?stage=CUT_OVER&text=" + folder))
                .contains("m_ready")
                .doesNotContain("m_left");
        assertThat(page("/migration/progress")).contains("On the way to the switch-off");
    }

    @Test
    void provesWhatIsTickedOrListed() throws Exception {
        assertThat(prove("asset=" + ready)).endsWith("/migration/conversion?text=" + folder);
        database.sql("INSERT INTO documents (asset_id, position, path, yaml) VALUES (?, 0, 'm.pipeline.yaml', '')")
                .param(ready)
                .update();
        var batch = prove("every=true").replaceFirst(".*/batches/", "");
        assertThat(database.sql("SELECT asset_id FROM proof_tasks WHERE batch_id = ?")
                        .param(Long.valueOf(batch))
                        .query(Long.class)
                        .list())
                .containsExactly(ready);
        assertThat(prove("every=false")).as("nothing is ticked").contains("/migration/conversion");
        assertThat(page("/migration/conversion?text=" + folder)).contains("/migration/validation/proofs/list");
    }

    private String prove(String which) {
        return pages.post()
                .uri("/migration/validation/proofs/list?text=" + folder + "&" + which)
                .with(user("rosa").roles("REVIEWER"))
                .with(csrf())
                .exchange()
                .getResponse()
                .getRedirectedUrl();
    }

    @Test
    void knowsWhatHasChangedSinceItsReview() throws Exception {
        move("rosa", Stage.REVIEWED, "asset=" + ready, "");
        database.sql("UPDATE assets SET content_key = 'two' WHERE id = ?")
                .param(ready)
                .update();
        assertThat(page("/migration/conversion/" + ready)).contains("It is not what was reviewed any more");
        move("ada", Stage.PARALLEL_RUN, "asset=" + ready, "");
        assertThat(stage(ready)).isEqualTo(Stage.REVIEWED);
        move("ada", Stage.REVIEWED, "asset=" + ready, "");
        move("ada", Stage.PARALLEL_RUN, "asset=" + ready, "");
        assertThat(stage(ready)).isEqualTo(Stage.PARALLEL_RUN);
    }

    @Test
    void sendsBackToWhomHandedItInWhoAnswers() throws Exception {
        move("rosa", Stage.SENT_BACK, "asset=" + ready + "&asset=" + left, "");
        assertThat(stage(ready)).as("nobody says why").isEqualTo(Stage.OPEN);
        move("rosa", Stage.SENT_BACK, "asset=" + ready, "the header is <missing>");
        assertThat(page("/migration/conversion/" + ready))
                .contains("Sent back by rosa, to ada who handed it in", "the header is &lt;missing&gt;")
                .doesNotContain("It is not what was reviewed any more");
        assertThat(page("/migration/conversion?stage=SENT_BACK&owner=ADA&text=" + folder))
                .contains("m_ready")
                .doesNotContain("m_left");
        assertThat(page("/migration/conversion?stage=SENT_BACK&owner=rosa&text=" + folder))
                .doesNotContain("m_ready");
        assertThat(pages.get().uri("/migration/conversion").with(user("ada").roles("ENGINEER")))
                .bodyText()
                .contains("1 asset that you handed in was sent back", "stage=SENT_BACK&amp;owner=ada");
        assertThat(pages.get()
                        .uri("/api/v1/assets?stage=SENT_BACK&owner=ada&text=" + folder)
                        .with(user("ada").roles("VIEWER")))
                .bodyJson()
                .extractingPath("$.items[*].id")
                .isEqualTo(List.of((int) ready));
        move("ada", Stage.OPEN, "asset=" + ready, "the legacy file has none either");
        move("rosa", Stage.REVIEWED, "asset=" + ready, "");
        assertThat(pages.get()
                        .uri("/api/v1/stages/assets/" + ready)
                        .with(user("ada").roles("VIEWER")))
                .bodyJson()
                .extractingPath("$[*].stage")
                .isEqualTo(List.of("REVIEWED", "OPEN", "SENT_BACK"));
    }

    @Test
    void refusesDecisionsAboutWhatHasChangedSinceThePageWasShown() throws Exception {
        var list = page("/migration/conversion?text=" + folder);
        var alone = page("/migration/conversion/" + ready);
        database.sql("UPDATE assets SET content_key = 'two' WHERE id = ?")
                .param(ready)
                .update();
        send(list, "rosa", Stage.REVIEWED, "every=true", "all fine");
        assertThat(stage(ready)).isEqualTo(Stage.OPEN);
        assertThat(stage(left)).as("the list is another").isEqualTo(Stage.OPEN);
        send(list, "rosa", Stage.REVIEWED, "asset=" + ready + "&asset=" + left, "all fine");
        assertThat(stage(ready)).isEqualTo(Stage.OPEN);
        assertThat(stage(left)).as("it is what it was").isEqualTo(Stage.REVIEWED);
        assertThat(moveAlone(alone))
                .contains("No asset was moved", "it has changed since this page showed it. Look at it again");
        assertThat(stage(ready)).isEqualTo(Stage.OPEN);
        assertThat(moveAlone(page("/migration/conversion/" + ready))).contains("1 asset was moved");
        assertThat(stage(ready)).isEqualTo(Stage.REVIEWED);
    }

    private String moveAlone(String shown) throws UnsupportedEncodingException {
        var moved = pages.post()
                .uri(STAGES + "/" + ready)
                .param("seen", hidden(shown, "seen"))
                .param("to", "REVIEWED")
                .with(csrf())
                .with(user("rosa").roles("REVIEWER"))
                .exchange();
        var outcome = moved.getMvcResult().getFlashMap();
        return pages.get()
                .uri("/migration/conversion/" + ready)
                .flashAttrs(outcome)
                .with(user("rosa").roles("REVIEWER"))
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void reliesOnDataThatDifferedOnlyWithANote() throws Exception {
        for (var asset : List.of(ready, left)) {
            validated(asset, "EQUAL");
        }
        validated(ready, "DIFFERENT");
        validated(ready, "NOT_COMPARED");
        move("rosa", Stage.REVIEWED, "every=true", "by hand");
        move("rosa", Stage.PARALLEL_RUN, "every=true", "");
        assertThat(page("/migration/conversion/" + ready)).contains("they differed");
        move("ada", Stage.CUT_OVER, "every=true", "");
        assertThat(stage(ready)).isEqualTo(Stage.PARALLEL_RUN);
        assertThat(stage(left)).isEqualTo(Stage.CUT_OVER);
        assertThat(cutOver("")).bodyJson().isLenientlyEqualTo("{\"moved\": 0, \"left\": {\"NEEDS_NOTE\": 1}}");
        assertThat(cutOver(", \"seen\": {\"%d\": \"another\"}, \"note\": \"rounding\"".formatted(ready)))
                .bodyJson()
                .isLenientlyEqualTo("{\"moved\": 0, \"left\": {\"STALE\": 1}}");
        assertThat(cutOver(", \"note\": \"rounding\"")).bodyJson().isLenientlyEqualTo("{\"moved\": 1}");
        move("ada", Stage.DECOMMISSIONED, "asset=" + ready, "");
        assertThat(stage(ready)).isEqualTo(Stage.CUT_OVER);
    }

    private MvcTestResult cutOver(String more) {
        return pages.post()
                .uri("/api/v1/stages")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"assets\": [%d], \"to\": \"CUT_OVER\"%s}".formatted(ready, more))
                .with(user("ada").roles("REVIEWER"))
                .exchange();
    }

    @Test
    void answersPrograms() {
        var move = "{\"assets\": [%d, %d], \"to\": \"REVIEWED\"}".formatted(ready, left);
        assertThat(pages.post()
                        .uri("/api/v1/stages")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(move)
                        .with(user("vera").roles("VIEWER")))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(pages.post()
                        .uri("/api/v1/stages")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(move)
                        .with(user("rosa").roles("REVIEWER")))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"moved\": 1, \"left\": {\"NEEDS_NOTE\": 1}}");
        assertThat(pages.get()
                        .uri("/api/v1/stages/assets/" + ready)
                        .with(user("vera").roles("VIEWER")))
                .bodyJson()
                .extractingPath("$[0].movedBy")
                .isEqualTo("rosa");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            {"assets": [1], "to": "REVIEWED", "nota": "why"} | 'nota' is not known here; known are assets, note, seen, to
            {"assets": ["x"], "to": "REVIEWED"}              | 'assets[0]' does not take what was sent
            {"assets": [1], "to": "GONE"}                    | 'to' does not take what was sent
            """)
    void namesWhatProgramsGetWrong(String move, String detail) {
        assertThat(pages.post()
                        .uri("/api/v1/stages")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(move)
                        .with(user("rosa").roles("REVIEWER")))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains(detail);
    }

    @Test
    void saysThatPartsOfOthersAreNotMovedAlone() {
        database.sql("UPDATE assets SET counts = false WHERE id = ?")
                .param(left)
                .update();
        assertThat(pages.post()
                        .uri("/api/v1/stages")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"assets\": [%d, %d], \"to\": \"REVIEWED\", \"note\": \"a\\u0000b\"}"
                                .formatted(ready, left))
                        .with(user("rosa").roles("REVIEWER")))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"moved\": 1, \"left\": {\"NOT_COUNTED\": 1}}");
    }

    @Test
    void listsWhoeverHasADiagnosticAndHandsListsToSpreadsheets() throws Exception {
        var code = "pc-stage-" + left;
        assertThat(page("/migration/conversion?code=" + code))
                .contains("m_left", "1 error")
                .doesNotContain("m_ready");
        assertThat(page("/migration/conversion/assets.csv?sort=NAME&text=" + folder)
                        .lines())
                .satisfiesExactly(
                        header -> assertThat(header).startsWith("id,path,system,kind,name,counted,verdict,"),
                        first -> assertThat(first).contains("\"m_left, \"\"=really\"\"\"", ",MANUAL,", "PC-STAGE-"),
                        second -> assertThat(second).contains("m_ready", ",AUTOMATED,", ",OPEN,"));
        assertThat(page("/migration/conversion/diagnostics.csv?code=" + code)
                        .lines()
                        .toList())
                .hasSize(2)
                .last()
                .asString()
                .contains("ERROR,PC-STAGE-" + left, ",7,\"It is \"\"blocked\"\"\",Do it");
        for (var list : List.of("assets", "diagnostics")) {
            assertThat(pages.get()
                            .uri("/migration/conversion/%s.xlsx?code=%s".formatted(list, code))
                            .with(user("vera")))
                    .hasStatusOk()
                    .hasContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                    .headers()
                    .hasHeaderSatisfying(
                            HttpHeaders.CONTENT_DISPOSITION,
                            named -> assertThat(named)
                                    .singleElement()
                                    .asString()
                                    .contains("landfall-%s.xlsx".formatted(list)));
        }
    }

    @Test
    void showsResultsOfValidationsByState() throws Exception {
        validated(asset("m_same", "AUTOMATED"), "EQUAL");
        validated(asset("m_other", "AUTOMATED"), "DIFFERENT");
        assertThat(results("DIFFERENT")).contains("m_other").doesNotContain("m_same");
        assertThat(results("EQUAL")).contains("m_same").doesNotContain("m_other");
        assertThat(results("&text=M_Other")).contains("m_other").doesNotContain("m_same");
        assertThat(results("EQUAL&text=" + folder)).contains("m_same").doesNotContain("Nothing matches");
        assertThat(results("EQUAL&text=m_other")).contains("Nothing matches");
    }

    private void validated(long asset, String state) {
        database.sql("INSERT INTO validations (project_id, asset_id, started_by, state) VALUES (?, ?, 'ada', ?)")
                .params(projects.current().id(), asset, state)
                .update();
    }

    private String results(String state) throws UnsupportedEncodingException {
        var page = page("/migration/validation?state=" + state);
        return page.substring(page.indexOf("id=\"results\""));
    }

    /** As a browser does: the form has what its page has shown. */
    private void move(String name, Stage to, String which, String note) throws UnsupportedEncodingException {
        send(page("/migration/conversion?text=" + folder), name, to, which, note);
    }

    private void send(String shown, String name, Stage to, String which, String note) {
        assertThat(pages.post()
                        .uri(STAGES + "?text=" + folder + "&" + which)
                        .param("seen", hidden(shown, "seen"))
                        .param("list", hidden(shown, "list"))
                        .param("to", to.name())
                        .param("note", note)
                        .with(csrf())
                        .with(user(name).roles("REVIEWER")))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .isEqualTo("/migration/conversion?text=" + folder);
    }

    private static String[] hidden(String page, String name) {
        return Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toArray(String[]::new);
    }

    private Stage stage(long asset) {
        return assets.find(asset).orElseThrow().stage();
    }

    private String page(String path) throws UnsupportedEncodingException {
        return pages.get()
                .uri(path)
                .with(user("rosa").roles("REVIEWER"))
                .exchange()
                .getResponse()
                .getContentAsString();
    }
}
