package io.landfall.workbench.scale;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes a PowerCenter export of any size: a shared folder of tables, a mapplet and a reusable transformation, and folders of mappings that reach
 * them by shortcuts, each with sessions and workflows. No two mappings are the same.
 */
final class LargeExport {

    private static final int MAPPINGS = 20;
    private static final int SESSIONS = 5;

    private final Writer out;
    private long written;

    private LargeExport(Writer out) {
        this.out = out;
    }

    /** Writes folders until the file has that many characters, and says how many mappings it holds. */
    static int write(Path file, long chars) throws IOException {
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            return new LargeExport(out).all(chars);
        }
    }

    private int all(long chars) {
        lines("""
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE POWERMART SYSTEM "powrmart.dtd">
                <POWERMART CREATION_DATE="02/05/2026 08:15:00" REPOSITORY_VERSION="187.96">
                <REPOSITORY NAME="REP_LARGE" VERSION="187" CODEPAGE="UTF-8" DATABASETYPE="Oracle">
                """);
        folder("SHARED_OBJECTS", "SHARED");
        LargeTables.all("SHARED").forEach(this::lines);
        lines(LargeParts.mapplet());
        lines(LargeParts.reusable());
        lines("</FOLDER>\n");
        var mappings = 0;
        for (var folder = 1; written < chars; folder++) {
            folder("AREA_%03d".formatted(folder), "NOTSHARED");
            LargeTables.shortcuts("SHARED").forEach(this::lines);
            lines(LargeParts.shortcuts());
            LargeTables.all("AREA%03d".formatted(folder)).forEach(this::lines);
            for (var n = 0; n < MAPPINGS; n++) {
                lines(new LargeMapping(folder, n).text());
            }
            lines(LargeParts.config());
            for (var n = 0; n < MAPPINGS; n += SESSIONS) {
                lines(LargeWorkflow.text(folder, n, n + SESSIONS));
            }
            lines("</FOLDER>\n");
            mappings += MAPPINGS;
        }
        lines("</REPOSITORY>\n</POWERMART>\n");
        return mappings;
    }

    private void folder(String name, String shared) {
        lines("<FOLDER NAME=\"%s\" GROUP=\"\" OWNER=\"etl\" SHARED=\"%s\" DESCRIPTION=\"\" PERMISSIONS=\"rwx---r--\">\n"
                .formatted(name, shared));
    }

    private void lines(String text) {
        try {
            out.write(text);
            written += text.length();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
