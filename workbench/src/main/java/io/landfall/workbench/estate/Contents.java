package io.landfall.workbench.estate;

import io.landfall.workbench.home.HomeFolder;
import io.landfall.workbench.home.PrivateFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
            var digest = sha256();
            var size =
                    Files.copy(new DigestInputStream(bytes, digest), unfinished, StandardCopyOption.REPLACE_EXISTING);
            var content = new Content(HexFormat.of().formatHex(digest.digest()), size);
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

    /** The digest of what a stream holds, without keeping it. */
    public static String digest(InputStream bytes) throws IOException {
        var digest = sha256();
        try (var read = new DigestInputStream(bytes, digest)) {
            read.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
