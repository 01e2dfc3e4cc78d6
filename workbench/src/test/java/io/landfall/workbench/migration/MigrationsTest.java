package io.landfall.workbench.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.landfall.workbench.SampleExport;
import io.landfall.workbench.WorkbenchTest;
import io.landfall.workbench.estate.AssetRow;
import io.landfall.workbench.estate.Assets;
import io.landfall.workbench.estate.Batches;
import io.landfall.workbench.estate.Contents;
import io.landfall.workbench.estate.Upload;
import io.landfall.workbench.migration.Migration.State;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Uploads that meet each other, or the end of the workbench. */
@WorkbenchTest
class MigrationsTest {

    private static final int AT_ONCE = 8;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Contents contents;

    @Autowired
    private Batches batches;

    @Autowired
    private Migrations migrations;

    @Autowired
    private Assets assets;

    private long project;

    @BeforeEach
    void newProject() {
        project = database.sql("INSERT INTO projects (name) VALUES ('Orders ' || gen_random_uuid()) RETURNING id")
                .query(Long.class)
                .single();
    }

    @Test
    void takesUploadsThatComeAtTheSameMoment() throws Exception {
        for (var batch : startAtOnce()) {
            assertThat(over(batch)).isEqualTo(State.DONE);
        }
        assertThat(assets.all(project))
                .extracting(AssetRow::path)
                .containsExactlyInAnyOrder(
                        "0.yxmd", "1.yxmd", "2.yxmd", "3.yxmd", "4.yxmd", "5.yxmd", "6.yxmd", "7.yxmd");
    }

    private List<Long> startAtOnce() throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var started = new ArrayList<Future<Long>>();
            for (int number = 0; number < AT_ONCE; number++) {
                var path = number + ".yxmd";
                started.add(people.submit(() -> {
                    start.await();
                    return migrations.start(project, "ada", List.of(upload(path)));
                }));
            }
            start.countDown();
            var numbers = new ArrayList<Long>();
            for (var one : started) {
                numbers.add(one.get());
            }
            return numbers;
        }
    }

    /** The workbench ended after the upload was written down, and before its job was. */
    @Test
    void goesOnWithAnUploadThatNeverStarted() throws Exception {
        var batch = batches.add(project, "ada", List.of(upload("prices.yxmd")));
        assertThat(migrations.of(project, batch).state().canBeResumed()).isTrue();
        migrations.resume(project, batch);
        assertThat(over(batch)).isEqualTo(State.DONE);
        assertThat(assets.all(project)).extracting(AssetRow::path).containsExactly("prices.yxmd");
    }

    /** It waits for those before it, so it is certain to be stopped before its end. */
    @Test
    void stopsAndGoesOn() throws Exception {
        var started = startAtOnce();
        var last = Collections.max(started);
        migrations.stop(project, last);
        assertThat(over(last)).isEqualTo(State.STOPPED);
        assertThat(assets.all(project)).extracting(AssetRow::batchId).doesNotContain(last);
        migrations.resume(project, last);
        assertThat(over(last)).isEqualTo(State.DONE);
        assertThat(assets.all(project)).hasSize(AT_ONCE);
    }

    private Upload upload(String path) throws IOException {
        var content = contents.keep(new ByteArrayInputStream(SampleExport.PRICES.getBytes(StandardCharsets.UTF_8)));
        return new Upload(path, content.sha256(), content.size());
    }

    private State over(long batch) {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> migrations.of(project, batch).state().isOver());
        return migrations.of(project, batch).state();
    }
}
