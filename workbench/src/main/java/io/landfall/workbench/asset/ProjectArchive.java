package io.landfall.workbench.asset;

import io.landfall.workbench.estate.ConvertedAssets;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Component;

/** Packs every pipeline of a project, with its SQL; the same project gives the same bytes. */
@Component
public class ProjectArchive {

    /** The header that tells a browser to keep it as a file, under a name. */
    public static final String ATTACHMENT = ContentDisposition.attachment()
            .filename("landfall-pipelines.zip")
            .build()
            .toString();

    /** An archive has no clock. */
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("1980-01-01T00:00:00Z"));

    private final ConvertedAssets assets;
    private final PrintedScripts scripts;

    ProjectArchive(ConvertedAssets assets, PrintedScripts scripts) {
        this.assets = assets;
        this.scripts = scripts;
    }

    public void write(long project, OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var document : assets.allDocuments(project)) {
                add(zip, document.path(), document.yaml());
                for (var script : scripts.of(document)) {
                    add(zip, script.fileOf(document), script.sql());
                }
            }
        }
    }

    private static void add(ZipOutputStream zip, String path, String text) throws IOException {
        var entry = new ZipEntry(path);
        entry.setLastModifiedTime(LONG_AGO);
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
