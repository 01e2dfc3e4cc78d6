package io.landfall.parsers.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether bytes are still the ones that they were: a SHA-256 in 64 lower-case hexadecimal digits. */
public final class Sha256 {

    private final MessageDigest digest = start();

    /** The digest of what a stream holds. It is read to its end, and closed. */
    public static String of(InputStream bytes) throws IOException {
        var sha256 = new Sha256();
        try (var read = sha256.through(bytes)) {
            read.transferTo(OutputStream.nullOutputStream());
        }
        return sha256.hex();
    }

    /** The digest of a text in UTF-8. */
    public static String of(String text) {
        return new Sha256().add(text).hex();
    }

    /** Counts a text in, as UTF-8. Nothing marks where it ends. */
    public Sha256 add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** The same stream; what is read from it counts. */
    public InputStream through(InputStream bytes) {
        return new DigestInputStream(bytes, digest);
    }

    /** The digits of all that was counted in. Counting starts anew afterwards. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest start() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
