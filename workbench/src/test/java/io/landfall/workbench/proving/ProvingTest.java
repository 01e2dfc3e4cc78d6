package io.landfall.workbench.proving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.landfall.converter.conversion.Verdict;
import io.landfall.parsers.export.Exports;
import io.landfall.validation.proof.Proof.Outcome;
import io.landfall.workbench.SampleExport;
import io.landfall.workbench.WorkbenchTest;
import io.landfall.workbench.conversion.Conversions;
import io.landfall.workbench.conversion.LegacyObjects;
import io.landfall.workbench.estate.AssetRow;
import io.landfall.workbench.estate.Assets;
import io.landfall.workbench.estate.Contents;
import io.landfall.workbench.estate.StoredDiagnostics;
import io.landfall.workbench.estate.Upload;
import io.landfall.workbench.migration.Migrations;
import io.landfall.workbench.proof.ProofEngines;
import io.landfall.workbench.proving.Proving.State;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Proofs from the button to the page, with the real executor, engines and database. */
@WorkbenchTest
class ProvingTest {

    private static final ProvingRequest ALL = new ProvingRequest(null, null, 20, null, null, null);

    @Autowired
    private JdbcClient database;

    @Autowired
    private Contents contents;

    @Autowired
    private Migrations migrations;

    @Autowired
    private Assets assets;

    @Autowired
    private StoredDiagnostics said;

    @Autowired
    private Provings provings;

    @Autowired
    private Proofs proofs;

    @Autowired
    private ProofBatches batches;

    @Autowired
    private ProofVerdicts verdicts;

    @Autowired
    private MockMvcTester pages;

    private long project;

    @BeforeEach
    void newProject() {
        project = database.sql("INSERT INTO projects (name) VALUES ('Proofs ' || gen_random_uuid()) RETURNING id")
                .query(Long.class)
                .single();
    }

    @Test
    void provesWhatIsConvertedAndRaisesItsConfidence() throws Exception {
        migrate("prices.yxmd", SampleExport.PRICES);
        var before = asset();
        var proving = prove(ALL);
        assertThat(proving.state()).isEqualTo(State.DONE);
        assertThat(proving.proven()).isEqualTo(1);
        var proof = proofs.latestOf(asset().id()).orElseThrow();
        assertThat(proof.outcome()).isEqualTo(Outcome.PROVEN);
        assertThat(proof.provenBy()).isEqualTo("ada");
        assertThat(asset().confidence()).isGreaterThan(before.confidence());
        assertThat(proofs.details(proof.id()).engines())
                .extracting(EngineProof::engine, EngineProof::outcome)
                .contains(tuple("duckdb", Outcome.PROVEN));
        assertThat(pages.get().uri("/migration/validation/proofs/" + proof.id()).with(user("vera")))
                .hasStatusOk()
                .bodyText()
                .contains("Tried for ada", "DuckDB", "PostgreSQL");
        assertThat(pages.get().uri("/migration/conversion/" + proof.assetId()).with(user("vera")))
                .hasStatusOk()
                .bodyText()
                .contains("/migration/validation/proofs/" + proof.id());
    }

    /** The database went away and came back: nobody could write down how the batch ended. */
    @Test
    void goesOnWithABatchWhoseEndNobodyKnows() throws Exception {
        migrate("prices.yxmd", SampleExport.PRICES);
        var batch = prove(ALL).batch().id();
        database.sql("""
                        WITH lost AS (
                          UPDATE batch_job_execution SET status = 'UNKNOWN' WHERE job_execution_id IN (
                            SELECT job_execution_id FROM batch_job_execution_params
                            WHERE parameter_name = 'proofs' AND parameter_value = ?)
                          RETURNING job_execution_id)
                        UPDATE batch_step_execution s SET status = 'UNKNOWN'
                        FROM lost WHERE lost.job_execution_id = s.job_execution_id
                        """).param(Long.toString(batch)).update();
        assertThat(over(batch).state()).isEqualTo(State.FAILED);
        provings.resume(batch);
        assertThat(over(batch).state()).isEqualTo(State.DONE);
    }

    @Test
    void provesThoseThatAreChosen() throws Exception {
        migrate("prices.yxmd", SampleExport.PRICES);
        var one = asset();
        migrate("pencils.yxmd", SampleExport.PRICES.replace("Pen", "Pencil"));
        var proving = prove(ProvingRequest.of(List.of(one.id())));
        assertThat(proving.total()).isEqualTo(1);
        assertThat(proofs.latestOf(one.id())).isPresent();
        assertThat(proofs.counts(project).unproven()).isEqualTo(1);
        assertThat(provings.start(project, "ada", ProvingRequest.of(List.of())))
                .as("nobody chose anything")
                .isEmpty();
    }

    @Test
    void provesAgainOnlyWhatHasChangedOrIsAskedFor() throws Exception {
        migrate("prices.yxmd", SampleExport.PRICES);
        assertThat(prove(ALL).kept()).isZero();
        var first = proofs.latestOf(asset().id()).orElseThrow().id();
        assertThat(prove(ALL).kept()).isEqualTo(1);
        assertThat(proofs.latestOf(asset().id()).orElseThrow().id()).isEqualTo(first);
        assertThat(prove(new ProvingRequest(null, null, 20, null, null, true)).kept())
                .isZero();
        migrate("prices.yxmd", SampleExport.PRICES.replace("Pen", "Pencil"));
        assertThat(proofs.counts(project).outdated()).isEqualTo(1);
        assertThat(prove(ALL).kept()).isZero();
        assertThat(proofs.counts(project).proven()).isEqualTo(1);
    }

    @Test
    void letsOneThatCannotBeTriedStopNobody() throws Exception {
        migrate("prices.yxmd", SampleExport.PRICES);
        var other = asset();
        migrate("pencils.yxmd", SampleExport.PRICES.replace("Pen", "Pencil"));
        database.sql("UPDATE assets SET content_key = ? WHERE id = ?")
                .params("0".repeat(64), other.id())
                .update();
        var proving = prove(ALL);
        assertThat(proving.state()).isEqualTo(State.DONE);
        assertThat(proving.done()).isEqualTo(2);
        assertThat(proving.proven()).isEqualTo(1);
        var untried = proofs.latestOf(other.id()).orElseThrow();
        assertThat(untried.outcome()).isEqualTo(Outcome.NOT_PROVABLE);
        assertThat(untried.reason()).contains("convert everything again first");
    }

    @Test
    void takesAutomatedFromWhoIsDisproved() throws Exception {
        var export = Files.readString(samples().resolve("powercenter/priced-lines/wf_priced_lines.XML"));
        migrate("lines.XML", export);
        assertThat(asset().verdict()).isEqualTo(Verdict.AUTOMATED);
        var proof = disprove(asset(), export);
        assertThat(asset().verdict()).isEqualTo(Verdict.PARTIAL);
        assertThat(assets.verdicts(project).automated()).isZero();
        assertThat(said.ofAsset(asset().id()))
                .anySatisfy(said -> assertThat(said.code()).isEqualTo("VA-PRF-001"));
        assertThat(pages.get().uri("/migration/validation/proofs/" + proof).with(user("vera")))
                .hasStatusOk()
                .bodyText()
                .contains("Smallest input", "NET", "Only the legacy tool has", "/proofs/" + proof + "/trace");
        assertThat(pages.get()
                        .uri("/migration/validation/proofs/" + proof + "/trace")
                        .with(user("vera")))
                .hasStatusOk()
                .bodyText()
                .contains("They part at EXP_", "is-different");

        migrate("lines.XML", export.replace("QTY * PRICE", "QTY * PRICE * 2"));
        assertThat(asset().verdict()).isEqualTo(Verdict.AUTOMATED);
        migrate("lines.XML", export);
        assertThat(asset().verdict()).as("it is what was disproved").isEqualTo(Verdict.PARTIAL);
    }

    @Test
    void stopsWhenAskedAndGoesOnLater() throws Exception {
        migrate("prices.yxmd", SampleExport.PRICES);
        var started = start(ALL);
        provings.cancel(started);
        assertThat(over(started).state()).isEqualTo(State.CANCELLED);
        assertThat(over(started).done()).isZero();
        provings.resume(started);
        assertThat(over(started).state()).isEqualTo(State.DONE);
        assertThat(over(started).done()).isEqualTo(1);
    }

    @Test
    void showsWhatTheEndOfTheWorkbenchInterrupted() throws Exception {
        migrate("prices.yxmd", SampleExport.PRICES);
        var batch = start(ALL);
        provings.cancel(batch);
        over(batch);
        database.sql("UPDATE batch_job_execution SET status = 'STARTED', end_time = NULL WHERE job_execution_id ="
                        + " (SELECT max(job_execution_id) FROM batch_job_execution_params"
                        + " WHERE parameter_name = 'proofs' AND parameter_value = ?)")
                .param(Long.toString(batch))
                .update();
        assertThat(provings.find(batch).orElseThrow().state()).isEqualTo(State.RUNNING);
        provings.noteInterrupted();
        assertThat(provings.find(batch).orElseThrow().state()).isEqualTo(State.INTERRUPTED);
        assertThat(pages.get()
                        .uri("/migration/validation/proofs/batches/" + batch)
                        .with(user("rosa").roles("REVIEWER")))
                .hasStatusOk()
                .bodyText()
                .contains("The workbench ended meanwhile", "Go on");
        provings.resume(batch);
        assertThat(over(batch).state()).isEqualTo(State.DONE);
    }

    @Test
    void letsReviewersStartAndViewersLook() {
        assertThat(pages.post()
                        .uri("/migration/validation/proofs")
                        .with(csrf())
                        .with(user("vera").roles("VIEWER")))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(pages.post()
                        .uri("/migration/validation/proofs")
                        .param("asset", "987654")
                        .with(csrf())
                        .with(user("rosa").roles("REVIEWER")))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .isEqualTo("/migration/validation");
        assertThat(pages.get()
                        .uri("/migration/validation/proofs?standing=DISPROVED")
                        .with(user("vera").roles("VIEWER")))
                .hasStatusOk();
        for (var missing : List.of("987654", "987654/trace", "batches/987654")) {
            assertThat(pages.get()
                            .uri("/migration/validation/proofs/" + missing)
                            .with(user("vera").roles("VIEWER")))
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    /** Proves the asset with the pipeline of a mapping that adds instead of multiplying. */
    private long disprove(AssetRow asset, String export) throws IOException {
        var batch = batches.find(batches.add(project, "ada", ALL)).orElseThrow();
        var task = batches.undone(batch.id()).getFirst();
        try (var right = exports(export);
                var wrong = exports(export.replace("QTY * PRICE", "QTY + PRICE"));
                var engines =
                        ProofEngines.start(List.of("duckdb"), 1, batch.basis().settings(), _ -> {})) {
            var planted = Conversions.of(wrong, List.of()).stream()
                    .filter(one -> one.asset().name().equals(asset.name()))
                    .filter(one -> one.asset().counts())
                    .findFirst()
                    .orElseThrow();
            var objects = LegacyObjects.of(right, List.of(), ProofEngines.START);
            var proven = engines.with(prover -> EstateProver.prove(planted, objects, prover, engines, 7));
            assertThat(proven.asset().proof()).isEqualTo(Outcome.DISPROVED);
            var id = proofs.add(batch, task, proven.asset(), proven.trace());
            verdicts.judge(asset.id());
            return id;
        }
    }

    private static Exports exports(String text) throws IOException {
        var folder = Files.createTempDirectory("landfall-test");
        Files.writeString(folder.resolve("lines.XML"), text);
        return Exports.find(List.of(folder));
    }

    private Proving prove(ProvingRequest request) {
        return over(start(request));
    }

    private long start(ProvingRequest request) {
        return provings.start(project, "ada", request).orElseThrow();
    }

    private Proving over(long batch) {
        await().atMost(Duration.ofMinutes(3))
                .until(() -> provings.find(batch).orElseThrow().state().isOver());
        return provings.find(batch).orElseThrow();
    }

    private void migrate(String name, String text) throws IOException {
        var content = contents.keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        var batch = migrations.start(project, "ada", List.of(new Upload(name, content.sha256(), content.size())));
        await().atMost(Duration.ofMinutes(2))
                .until(() -> migrations.of(project, batch).state().isOver());
    }

    private AssetRow asset() {
        return assets.all(project).stream().filter(AssetRow::counts).findFirst().orElseThrow();
    }

    /** Tests run in the module's folder, or at the root. */
    private static Path samples() {
        var here = Path.of("samples");
        return Files.isDirectory(here) ? here : Path.of("../samples");
    }
}
