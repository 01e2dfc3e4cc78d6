package io.landfall.workbench.validation;

import static org.awaitility.Awaitility.await;

import io.landfall.workbench.estate.AssetRow;
import io.landfall.workbench.estate.Assets;
import io.landfall.workbench.estate.Contents;
import io.landfall.workbench.estate.Upload;
import io.landfall.workbench.migration.Migrations;
import io.landfall.workbench.project.Projects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.test.context.TestComponent;

/** Hands in samples of the estate that comes with Landfall. */
@TestComponent
class ArrivedSample {

    private final Projects projects;
    private final Contents contents;
    private final Migrations migrations;
    private final Assets assets;

    ArrivedSample(Projects projects, Contents contents, Migrations migrations, Assets assets) {
        this.projects = projects;
        this.contents = contents;
        this.migrations = migrations;
        this.assets = assets;
    }

    /** Tests run in the module's folder, or at the root. */
    static Path at(String sample) {
        var here = Path.of("samples").resolve(sample);
        return Files.isDirectory(here) ? here : Path.of("..").resolve(here);
    }

    /** The asset of the sample, once all of its files have arrived in a folder of that name and are converted. */
    AssetRow migrated(Path sample, String folder) throws IOException {
        var project = projects.current().id();
        try (var files = Files.walk(sample)) {
            var uploads = files.filter(Files::isRegularFile)
                    .map(file -> upload(file, folder + "/" + sample.relativize(file)))
                    .toList();
            var batch = migrations.start(project, "ada", uploads);
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> migrations.of(project, batch).state().isOver());
        }
        return assets.all(project).stream()
                .filter(AssetRow::counts)
                .filter(asset -> asset.path().startsWith(folder + "/"))
                .findFirst()
                .orElseThrow();
    }

    private Upload upload(Path file, String path) {
        try (var bytes = Files.newInputStream(file)) {
            var content = contents.keep(bytes);
            return new Upload(path, content.sha256(), content.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
