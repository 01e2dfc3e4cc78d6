package io.landfall.workbench.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.conversion.EngineCheck;
import io.landfall.converter.conversion.Verdict;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.workbench.SampleExport;
import io.landfall.workbench.WorkbenchTest;
import io.landfall.workbench.estate.AssetRow;
import io.landfall.workbench.estate.Assets;
import io.landfall.workbench.estate.Batches;
import io.landfall.workbench.estate.Contents;
import io.landfall.workbench.estate.ConvertedAssets;
import io.landfall.workbench.estate.ConvertedAssets.Written;
import io.landfall.workbench.estate.EarlierConversions;
import io.landfall.workbench.estate.EstateFolder;
import io.landfall.workbench.estate.Upload;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A conversion that is stored while it goes on. */
@WorkbenchTest
@Timeout(60)
class ConvertedEstateTest {

    @Autowired
    private JdbcClient database;

    @Autowired
    private Contents contents;

    @Autowired
    private Batches batches;

    @Autowired
    private EstateFolder folder;

    @Autowired
    private Assets assets;

    @Autowired
    private ConvertedAssets converted;

    @Autowired
    private EarlierConversions earlier;

    @Autowired
    private AcceptedPipelines accepted;

    @Autowired
    private LiveCounts counts;

    @Autowired
    private Workload workload;

    @Autowired
    private StoppedBatches stops;

    private long project;
    private long batch;

    @BeforeEach
    void twoExports() throws Exception {
        project = database.sql("INSERT INTO projects (name) VALUES ('Stops ' || gen_random_uuid()) RETURNING id")
                .query(Long.class)
                .single();
        var uploads = new ArrayList<Upload>();
        for (var path : List.of("first.yxmd", "second.yxmd")) {
            var content = contents.keep(new ByteArrayInputStream(SampleExport.PRICES.getBytes(StandardCharsets.UTF_8)));
            uploads.add(new Upload(path, content.sha256(), content.size()));
        }
        batch = batches.add(project, "ada", uploads);
        for (var upload : uploads) {
            folder.place(project, upload);
        }
    }

    @Test
    void storesAnAssetBeforeTheNextIsReadyAndGoesOnThereAfterAStop() throws Exception {
        var never = new CountDownLatch(1);
        var stopped = estate(pipeline -> isFirst(pipeline) ? List.of() : waiting(never));
        stopped.open(new ExecutionContext());
        stopped.write(Chunk.of(stopped.read()));
        assertThat(assets.all(project)).singleElement().satisfies(asset -> {
            assertThat(asset.path()).isEqualTo("first.yxmd");
            assertThat(asset.verdict()).isEqualTo(Verdict.AUTOMATED);
            assertThat(converted.documents(asset.id())).hasSize(1);
        });
        assertThat(counts.of(batch, "convert")).isEqualTo(1);
        assertThat(counts.of(batch, "validate")).isZero();
        assertThat(workload.of("ingest", project, batch)).isEqualTo(2);
        assertThat(workload.of("convert", project, batch)).isEqualTo(1);
        assertThat(workload.of("validate", project, batch)).isEqualTo(1);
        stopped.close();

        assertThat(whole(_ -> List.of()))
                .extracting(written -> written.conversion().asset().path())
                .containsExactly("second.yxmd");
        assertThat(assets.all(project)).extracting(AssetRow::path).containsExactly("first.yxmd", "second.yxmd");
    }

    /** The second asset is being converted when somebody stops: what is ready is stored, and nobody waits for the second. */
    @Test
    void endsWhileAnAssetIsBeingConvertedAndGoesOnThere() throws Exception {
        var underWay = new CountDownLatch(1);
        var never = new CountDownLatch(1);
        var step = step();
        var stopped = estate(pipeline -> {
            if (isFirst(pipeline)) {
                return List.of();
            }
            underWay.countDown();
            return waiting(never);
        });
        stopped.beforeStep(step);
        stopped.open(new ExecutionContext());
        stopped.write(Chunk.of(stopped.read()));
        underWay.await();
        assertThat(step.isTerminateOnly()).isFalse();
        stops.stop(batch);
        assertThat(stopped.read()).isNull();
        assertThat(step.isTerminateOnly()).isTrue();
        stopped.close();
        assertThat(assets.all(project)).extracting(AssetRow::path).containsExactly("first.yxmd");

        stops.goOn(batch);
        assertThat(whole(_ -> List.of()))
                .extracting(written -> written.conversion().asset().path())
                .containsExactly("second.yxmd");
    }

    private StepExecution step() {
        var parameters =
                new JobParametersBuilder().addLong(MigrationJob.BATCH, batch).toJobParameters();
        var job = new JobExecution(1, new JobInstance(1, MigrationJob.NAME), parameters);
        return new StepExecution(1, "convert", job);
    }

    @Test
    void asksTheEngineOnceAboutWhatItTakes() throws Exception {
        Set<String> asked = ConcurrentHashMap.newKeySet();
        whole(pipeline -> {
            asked.add(pipeline.origin().file());
            return accepted.problems(pipeline);
        });
        assertThat(asked).hasSize(2);
        var before = known();
        assertThat(before).isGreaterThanOrEqualTo(2);
        whole(accepted);
        assertThat(known()).isEqualTo(before);
    }

    private long known() {
        return database.sql("SELECT count(*) FROM accepted_pipelines")
                .query(Long.class)
                .single();
    }

    private List<Written> whole(EngineCheck engine) throws Exception {
        var all = new ArrayList<Written>();
        var estate = estate(engine);
        estate.open(new ExecutionContext());
        for (var written = estate.read(); written != null; written = estate.read()) {
            estate.write(Chunk.of(written));
            all.add(written);
        }
        estate.close();
        return all;
    }

    private ConvertedEstate estate(EngineCheck engine) {
        return new ConvertedEstate(
                project, batch, folder, converted, earlier, earlier.of(project), engine, counts, stops);
    }

    private static boolean isFirst(Pipeline pipeline) {
        return pipeline.origin().file().equals("first.yxmd");
    }

    private static List<String> waiting(CountDownLatch never) {
        try {
            never.await();
            return List.of();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
