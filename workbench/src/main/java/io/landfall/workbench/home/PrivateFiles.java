package io.landfall.workbench.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Files and folders that only their owner can read, on systems that know owners. */
public final class PrivateFiles {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int PASSWORD_BYTES = 18;

    private PrivateFiles() {}

    /** The folder, made with its parents if need be. */
    public static Path folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(folder, only(folder, "rwx------"));
        }
        return folder;
    }

    /** Writes a file that is there whole or not at all, and was never readable by others. */
    public static void write(Path file, String text) throws IOException {
        var unfinished =
                Files.createTempFile(file.toAbsolutePath().getParent(), ".landfall", ".tmp", only(file, "rw-------"));
        try {
            Files.writeString(unfinished, text);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** The password in the file; a new one is made up and kept there the first time. */
    public static String password(Path file) throws IOException {
        if (!Files.exists(file)) {
            write(file, newPassword());
        }
        return Files.readString(file).strip();
    }

    /** A password of 144 random bits that can be typed and pasted. */
    public static String newPassword() {
        var bytes = new byte[PASSWORD_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static FileAttribute<?>[] only(Path path, String permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
