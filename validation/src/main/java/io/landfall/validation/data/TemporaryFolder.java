package io.landfall.validation.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

/** A folder that is gone, with all that is in it, when it is closed. */
public record TemporaryFolder(Path path) implements AutoCloseable {

    /**
     * A new folder.
     *
     * @param parent where it is made; without one, where the system keeps such folders
     */
    public static TemporaryFolder in(Optional<Path> parent) {
        try {
            return new TemporaryFolder(
                    parent.isPresent()
                            ? Files.createTempDirectory(parent.get(), "landfall")
                            : Files.createTempDirectory("landfall"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try (var all = Files.walk(path)) {
            for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
