package io.landfall.workbench.importing;

import io.landfall.workbench.estate.Contents;
import io.landfall.workbench.estate.Upload;
import io.landfall.workbench.migration.Migrations;
import io.landfall.workbench.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes files in: keeps their bytes, and starts the migration of what came together. */
@Component
public class Intake {

    private final Contents contents;
    private final Migrations migrations;

    Intake(Contents contents, Migrations migrations) {
        this.contents = contents;
        this.migrations = migrations;
    }

    /** Files that somebody sent; the batch, or nothing when none has a name and bytes. */
    public OptionalLong take(Project project, String user, List<MultipartFile> files) throws IOException {
        var uploads = new ArrayList<Upload>();
        for (var file : files) {
            var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
            if (!name.isBlank()) {
                try (var bytes = file.getInputStream()) {
                    var content = contents.keep(bytes);
                    uploads.add(new Upload(Upload.safe(name), content.sha256(), content.size()));
                }
            }
        }
        return uploads.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(migrations.start(project.id(), user, uploads));
    }

    /** Everything in some folders, with paths from the folder around them on. */
    public long takeFolders(Project project, String user, Path around, List<String> folders) throws IOException {
        var uploads = new ArrayList<Upload>();
        for (var folder : folders) {
            try (var files = Files.walk(around.resolve(folder))) {
                for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                    uploads.add(kept(file, around.relativize(file).toString()));
                }
            }
        }
        return migrations.start(project.id(), user, uploads);
    }

    private Upload kept(Path file, String path) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            var content = contents.keep(bytes);
            return new Upload(Upload.safe(path), content.sha256(), content.size());
        }
    }
}
