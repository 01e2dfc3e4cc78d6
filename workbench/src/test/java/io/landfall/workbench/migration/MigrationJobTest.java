package io.landfall.workbench.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.landfall.converter.conversion.Asset;
import io.landfall.converter.conversion.Verdict;
import io.landfall.workbench.SampleExport;
import io.landfall.workbench.WorkbenchTest;
import io.landfall.workbench.cutover.StageMove;
import io.landfall.workbench.cutover.Stages;
import io.landfall.workbench.estate.AssetRow;
import io.landfall.workbench.estate.Assets;
import io.landfall.workbench.estate.Contents;
import io.landfall.workbench.estate.ConvertedAssets;
import io.landfall.workbench.estate.EarlierConversions;
import io.landfall.workbench.estate.EstateFolder;
import io.landfall.workbench.estate.HandedInFiles;
import io.landfall.workbench.estate.Stage;
import io.landfall.workbench.estate.StoredDiagnostics;
import io.landfall.workbench.estate.Upload;
import io.landfall.workbench.migration.Migration.State;
import io.landfall.workbench.validation.Validation;
import io.landfall.workbench.validation.Validations;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WorkbenchTest
class MigrationJobTest {

    @Autowired
    private JdbcClient database;

    @Autowired
    private Contents contents;

    @Autowired
    private Migrations migrations;

    @Autowired
    private Assets assets;

    @Autowired
    private ConvertedAssets converted;

    @Autowired
    private StoredDiagnostics said;

    @Autowired
    private EarlierConversions earlier;

    @Autowired
    private EstateFolder estate;

    @Autowired
    private HandedInFiles files;

    @Autowired
    private Validations validations;

    @Autowired
    private Stages stages;

    private long project;

    @BeforeEach
    void newProject() {
        project = database.sql("INSERT INTO projects (name) VALUES ('Orders ' || gen_random_uuid()) RETURNING id")
                .query(Long.class)
                .single();
    }

    @Test
    void takesEachFileThroughAndLetsABadOneStopNobody() throws Exception {
        migrate(
                "prices.yxmd",
                SampleExport.PRICES,
                "broken.XML",
                "<POWERMART><REPOSITORY",
                "empty.yxmd",
                "",
                "notes.txt",
                "by hand");
        assertThat(verdicts())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "prices.yxmd", Verdict.AUTOMATED, "broken.XML", Verdict.FAILED, "empty.yxmd", Verdict.FAILED));
        var asset = asset("prices.yxmd");
        assertThat(converted.documents(asset.id())).hasSize(1);
        assertThat(said.ofAsset(asset("broken.XML").id())).isNotEmpty().allSatisfy(diagnostic -> {
            assertThat(diagnostic.file()).isEqualTo("broken.XML");
            assertThat(diagnostic.remedy()).isNotBlank();
        });
    }

    @Test
    void writesNothingWhenNothingHasChanged() throws Exception {
        migrate("prices.yxmd", SampleExport.PRICES);
        var first = asset("prices.yxmd");
        var second = migrate("prices.yxmd", SampleExport.PRICES);
        assertThat(asset("prices.yxmd")).isEqualTo(first);
        assertThat(step(second, "convert").written()).isZero();
        assertThat(step(second, "convert").count()).as("it was looked at").isEqualTo(1);
    }

    /** The pipeline in the database is spoilt by hand: who converts puts it right, and who keeps it does not look. */
    @Test
    void convertsOnlyWhatCanHaveChanged() throws Exception {
        migrate("prices.yxmd", SampleExport.PRICES, "other.yxmd", SampleExport.PRICES);
        var other = asset("other.yxmd");
        database.sql("UPDATE assets SET content_key = repeat('0', 64) WHERE id = ?")
                .param(other.id())
                .update();
        var kept = migrate("prices.yxmd", SampleExport.PRICES.replace("Pen", "Pencil"));
        assertThat(step(kept, "convert").written()).isEqualTo(1);
        assertThat(step(kept, "convert").count()).as("all are accounted for").isEqualTo(2);
        assertThat(asset("other.yxmd").batchId()).isEqualTo(other.batchId());
        var again = migrate();
        assertThat(step(again, "convert").written()).isEqualTo(1);
        assertThat(asset("other.yxmd").batchId()).isEqualTo(again);
    }

    /** A stop between the first asset that is stored and the end leaves nothing behind that would be taken for what it was. */
    @Test
    void convertsAgainWhatSomebodyHasStoredSince() throws Exception {
        migrate("prices.yxmd", SampleExport.PRICES);
        assertThat(earlier.of(project)).containsOnlyKeys("prices.yxmd");
        converted.keepOnly(project, List.of(), List.of());
        assertThat(earlier.of(project)).isEmpty();
        migrate("prices.yxmd", SampleExport.PRICES);
        assertThat(asset("prices.yxmd").verdict()).isEqualTo(Verdict.AUTOMATED);
    }

    /** What has come out as it was is not stored again, so that an estimate would stay in the place of what is known. */
    @Test
    void estimatesNothingThatIsConverted() throws Exception {
        var batch = migrate("prices.yxmd", SampleExport.PRICES);
        var known = asset("prices.yxmd");
        assets.found(project, batch, new Asset(known.path(), known.system(), known.kind(), known.name()), 500);
        assertThat(known.complexity())
                .isNotNull()
                .isEqualTo(asset("prices.yxmd").complexity());
        assertThat(assets.unassessed(batch)).isEmpty();
    }

    /** Two workflows would have the same document, and only the whole estate tells. */
    @Test
    void writesNothingAgainThatSharesAName() throws Exception {
        migrate("shop/prices.yxmd", SampleExport.PRICES, "shop/prices.yxwz", SampleExport.PRICES);
        assertThat(Stream.of("shop/prices.yxmd", "shop/prices.yxwz")
                        .map(path ->
                                converted.documents(asset(path).id()).getFirst().path()))
                .containsExactly("shop/prices.yaml", "shop/prices~2.yaml");
        assertThat(step(migrate(), "convert").written()).isZero();
    }

    @Test
    void convertsAgainWhatHasChanged() throws Exception {
        migrate("prices.yxmd", SampleExport.PRICES);
        var first = asset("prices.yxmd");
        migrate("prices.yxmd", SampleExport.PRICES.replace("Pen", "Pencil"));
        var second = asset("prices.yxmd");
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(converted.documents(second.id()).getFirst().yaml()).contains("Pencil");
    }

    /** From review to sent back, converted again and review once more; as it was, it stays sent back. */
    @Test
    void handsWhatWasSentBackToReviewOnceItIsConvertedOtherwise() throws Exception {
        migrate("prices.yxmd", SampleExport.PRICES);
        var asset = asset("prices.yxmd");
        stages.move(
                project,
                List.of(asset.id()),
                assets.versions(project, List.of(asset.id())),
                Stage.SENT_BACK,
                "rosa",
                "Pens are pencils");
        assertThat(assets.sentBackTo(project, "Ada")).isEqualTo(1);
        migrate("prices.yxmd", SampleExport.PRICES);
        assertThat(asset("prices.yxmd").stage()).as("nothing has changed").isEqualTo(Stage.SENT_BACK);
        var batch = migrate("prices.yxmd", SampleExport.PRICES.replace("Pen", "Pencil"));
        assertThat(asset("prices.yxmd").stage()).isEqualTo(Stage.OPEN);
        assertThat(stages.history(asset.id()))
                .extracting(StageMove::stage, StageMove::movedBy, StageMove::note, StageMove::batchId)
                .containsExactly(
                        tuple(Stage.OPEN, "ada", null, batch),
                        tuple(Stage.SENT_BACK, "rosa", "Pens are pencils", null));
        assertThat(assets.sentBackTo(project, "ada")).isZero();
        migrate();
        assertThat(stages.history(asset.id())).as("said once").hasSize(2);
    }

    /** The database went away and came back while a batch was converted: nobody could write down how that ended. */
    @Test
    void goesOnWithABatchWhoseEndNobodyKnows() throws Exception {
        var batch = migrate("prices.yxmd", SampleExport.PRICES);
        lose(batch, "UNKNOWN");
        assertThat(migrations.of(project, batch).state()).isEqualTo(State.FAILED);
        migrations.resume(project, batch);
        assertThat(over(batch).state()).isEqualTo(State.DONE);
    }

    @Test
    void goesOnAfterAStartWithAStepWhoseEndNobodyKnows() throws Exception {
        var batch = migrate("prices.yxmd", SampleExport.PRICES);
        lose(batch, "STARTED");
        assertThat(migrations.of(project, batch).state()).isEqualTo(State.RUNNING);
        migrations.resumeInterrupted();
        assertThat(over(batch).state()).isEqualTo(State.DONE);
    }

    /** The workbench ended before the migration that somebody had stopped: nobody wants it to go on by itself. */
    @Test
    void leavesWhatWasStoppedAfterAStart() throws Exception {
        var batch = migrate("prices.yxmd", SampleExport.PRICES);
        lose(batch, "STARTED");
        migrations.stop(project, batch);
        migrations.resumeInterrupted();
        var left = migrations.of(project, batch);
        assertThat(left.state()).isEqualTo(State.STOPPED);
        assertThat(left.steps()).extracting(Migration.Step::state).doesNotContain(State.RUNNING, State.FAILED);
        migrations.resume(project, batch);
        assertThat(over(batch).state()).isEqualTo(State.DONE);
    }

    /** Leaves a batch as a database does that goes away while it is converted. */
    private void lose(long batch, String status) {
        database.sql("""
                        WITH lost AS (
                          UPDATE batch_job_execution SET status = :status, end_time = NULL WHERE job_execution_id IN (
                            SELECT job_execution_id FROM batch_job_execution_params
                            WHERE parameter_name = 'batch' AND parameter_value = :batch)
                          RETURNING job_execution_id)
                        UPDATE batch_step_execution s SET status = CASE s.step_name WHEN 'convert' THEN 'UNKNOWN' ELSE 'STARTED' END
                        FROM lost WHERE lost.job_execution_id = s.job_execution_id AND s.step_name IN ('convert', 'validate')
                        """)
                .param("status", status)
                .param("batch", Long.toString(batch))
                .update();
    }

    @Test
    void takesFilesOutWithTheirAssetsAndConvertsWhatThatChanges() throws Exception {
        migrate("kept, here.yxmd", SampleExport.PRICES, "shop/north/other.yxmd", SampleExport.PRICES);
        var kept = asset("kept, here.yxmd");
        var out = migrations.takeOut(project, "rosa", List.of("shop/north/other.yxmd"));
        assertThat(over(out).state()).isEqualTo(State.DONE);
        assertThat(assets.all(project)).containsExactly(kept);
        assertThat(estate.of(project).resolve("shop")).doesNotExist();
        assertThat(handedIn()).containsExactly("kept, here.yxmd");
        migrate("shop/north/other.yxmd", SampleExport.PRICES);
        assertThat(handedIn()).as("it is back").hasSize(2);
        assertThat(over(migrations.takeOut(project, "rosa", handedIn())).state())
                .isEqualTo(State.DONE);
        assertThat(assets.all(project)).isEmpty();
        assertThat(handedIn()).isEmpty();
    }

    /** The workflow has not changed, but what it is made of has. */
    @Test
    void convertsAgainWhatUsedAFileThatIsTakenOut() throws Exception {
        var sample = Path.of(Files.isDirectory(Path.of("samples")) ? "samples" : "../samples", "alteryx/order-tiers");
        migrate(
                "order_tiers.yxmd",
                Files.readString(sample.resolve("order_tiers.yxmd")),
                "rate_orders.yxmc",
                Files.readString(sample.resolve("rate_orders.yxmc")));
        assertThat(asset("order_tiers.yxmd").verdict()).isEqualTo(Verdict.AUTOMATED);
        over(migrations.takeOut(project, "rosa", List.of("rate_orders.yxmc")));
        assertThat(asset("order_tiers.yxmd").verdict()).isEqualTo(Verdict.MANUAL);
    }

    private List<String> handedIn() {
        return files.paths(project, new HandedInFiles.Filter(null, null));
    }

    @Test
    void forgetsAssetsThatTheirExportNoLongerHas() throws Exception {
        migrate("prices.yxmd", SampleExport.PRICES);
        migrate("prices.yxmd", "nothing of this is a workflow");
        assertThat(verdicts()).containsExactly(Map.entry("prices.yxmd", Verdict.FAILED));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '"', useHeadersInDisplayName = true, textBlock = """
            expected                                   , state
            "Item,Price\nInk,7\nPen,2\n"               , EQUAL
            "Item,Price\nInk,8\nPen,2\n"               , DIFFERENT
            "Item,Price\nPen,2\n"                      , DIFFERENT
            """)
    void validatesWhatArrivesWithItsResults(String expected, Validation.State state) throws Exception {
        migrate("shop/prices.yxmd", SampleExport.PRICES, "shop/expected/prices.csv", expected.replace("\\n", "\n"));
        var validation = validations.latestOf(asset("shop/prices.yxmd").id()).orElseThrow();
        assertThat(validation.state()).isEqualTo(state);
        assertThat(validations.details(validation.id()).outputs())
                .singleElement()
                .satisfies(output -> {
                    assertThat(output.name()).isEqualTo("prices.csv");
                    assertThat(output.nativeRows()).isEqualTo(2);
                });
    }

    @Test
    void doesNotCallEqualWhatNobodyCompared() throws Exception {
        migrate(
                "shop/prices.yxmd", SampleExport.PRICES,
                "shop/expected/prices.csv", "Item,Price\nPen,2\nInk,7\n",
                "shop/expected/totals.csv", "Items\n2\n");
        var validation = validations.latestOf(asset("shop/prices.yxmd").id()).orElseThrow();
        assertThat(validation.state()).isEqualTo(Validation.State.NOT_COMPARED);
        assertThat(validations.details(validation.id()).remarks())
                .extracting(Validation.Remark::message)
                .anyMatch(message -> message.contains("totals.csv"));
    }

    /** Each of them writes one of the files that were expected of both. */
    @Test
    void comparesAssetsThatShareAFolderWithTheFilesThatTheyWrite() throws Exception {
        migrate(
                "shop/prices.yxmd",
                SampleExport.PRICES,
                "shop/again.yxmd",
                SampleExport.PRICES.replace("prices.csv", "again.csv"),
                "shop/expected/prices.csv",
                "Item,Price\nPen,2\nInk,7\n",
                "shop/expected/again.csv",
                "Item,Price\nPen,2\nInk,8\n");
        assertThat(validations
                        .latestOf(asset("shop/prices.yxmd").id())
                        .orElseThrow()
                        .state())
                .isEqualTo(Validation.State.EQUAL);
        assertThat(validations
                        .latestOf(asset("shop/again.yxmd").id())
                        .orElseThrow()
                        .state())
                .isEqualTo(Validation.State.DIFFERENT);
    }

    /** Two of them share the folder, and a third file is neither's. */
    @Test
    void namesExpectedFilesThatNoAssetOfAFolderWrites() throws Exception {
        migrate(
                "shop/prices.yxmd", SampleExport.PRICES,
                "shop/again.yxmd", SampleExport.PRICES.replace("prices.csv", "again.csv"),
                "shop/expected/prices.csv", "Item,Price\nPen,2\nInk,7\n",
                "shop/expected/again.csv", "Item,Price\nPen,2\nInk,7\n",
                "shop/expected/totals.csv", "Items\n2\n");
        for (var path : List.of("shop/prices.yxmd", "shop/again.yxmd")) {
            var validation = validations.latestOf(asset(path).id()).orElseThrow();
            assertThat(validation.state()).isEqualTo(Validation.State.EQUAL);
            assertThat(unmatched(validation)).singleElement().asString().endsWith("expected: totals.csv");
        }
        migrate("shop/again.yxmd", SampleExport.PRICES.replace("prices.csv", "totals.csv"));
        var again = validations.latestOf(asset("shop/again.yxmd").id()).orElseThrow();
        assertThat(unmatched(again))
                .as("the other asset still writes prices.csv")
                .singleElement()
                .asString()
                .endsWith("expected: again.csv");
    }

    @Test
    void saysWhereNoAssetOfAFolderWritesAnythingExpected() throws Exception {
        migrate(
                "shop/prices.yxmd",
                SampleExport.PRICES,
                "shop/again.yxmd",
                SampleExport.PRICES.replace("prices.csv", "again.csv"),
                "shop/expected/totals.csv",
                "Items\n2\n");
        var found = Stream.of("shop/prices.yxmd", "shop/again.yxmd")
                .flatMap(path -> validations.latestOf(asset(path).id()).stream())
                .toList();
        assertThat(found).singleElement().satisfies(validation -> {
            assertThat(validation.state()).isEqualTo(Validation.State.NOT_COMPARED);
            assertThat(unmatched(validation)).singleElement().asString().endsWith("expected: totals.csv");
        });
    }

    private List<String> unmatched(Validation validation) {
        return validations.details(validation.id()).remarks().stream()
                .filter(remark -> remark.code().equals("WB-VAL-008"))
                .map(Validation.Remark::message)
                .toList();
    }

    private long migrate(String... namesAndTexts) throws IOException {
        var uploads = new ArrayList<Upload>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            var bytes = new ByteArrayInputStream(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            var content = contents.keep(bytes);
            uploads.add(new Upload(namesAndTexts[i], content.sha256(), content.size()));
        }
        var batch = migrations.start(project, "ada", uploads);
        assertThat(over(batch).state()).isEqualTo(State.DONE);
        return batch;
    }

    private Migration over(long batch) {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> migrations.of(project, batch).state().isOver());
        return migrations.of(project, batch);
    }

    private Migration.Step step(long batch, String name) {
        return migrations.of(project, batch).steps().stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Verdict> verdicts() {
        return assets.all(project).stream().collect(Collectors.toMap(AssetRow::path, AssetRow::verdict));
    }

    private AssetRow asset(String path) {
        return assets.all(project).stream()
                .filter(asset -> asset.path().equals(path))
                .findFirst()
                .orElseThrow();
    }
}
