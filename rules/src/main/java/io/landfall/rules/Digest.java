package io.landfall.rules;

import io.landfall.parsers.export.ExportFile;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests of exports, so that a pipeline can say which bytes it came from. */
public final class Digest {

    private Digest() {}

    /** SHA-256 in lower-case hexadecimal; empty when the file cannot be read. */
    public static String of(ExportFile file) {
        try (var in = new DigestInputStream(file.open(), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException unreadable) {
            return "";
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
