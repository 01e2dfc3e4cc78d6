package io.landfall.workbench.estate;

import io.landfall.parsers.export.Sha256;
import io.landfall.workbench.home.HomeFolder;
import io.landfall.workbench.home.PrivateFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.stereotype.Component;

/** Keeps uploaded bytes once, each under the SHA-256 of what it holds. */
@Component
public class Contents {

    private final HomeFolder home;

    Contents(HomeFolder home) {
        this.home = home;
    }

    /** Bytes that are kept. */
    public record Content(String sha256, long size) {}

    /** Keeps what a stream holds. The file is there whole or not at all. */
    public Content keep(InputStream bytes) throws IOException {
        var unfinished = Files.createTempFile(home.folder("contents"), "upload", ".tmp");
        try {
            var digest = new Sha256();
            var size = Files.copy(digest.through(bytes), unfinished, StandardCopyOption.REPLACE_EXISTING);
            var content = new Content(digest.hex(), size);
            var file = file(content.sha256());
            if (!Files.exists(file)) {
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return content;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Where bytes lie. */
    public Path file(String sha256) throws IOException {
        return PrivateFiles.folder(home.folder("contents").resolve(sha256.substring(0, 2)))
                .resolve(sha256);
    }
}
