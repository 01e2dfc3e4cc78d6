package io.landfall.validation.data;

import io.landfall.converter.pipeline.Pipeline;
import io.landfall.parsers.export.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the code is that answers: the parsers that read an export, the printers of native SQL, the reference executor, and what compares
 * data. Two builds of one version may answer otherwise, so an answer of one says nothing of the other.
 */
public final class OwnCode {

    private static final String DIGEST = Stream.of(Sha256.class, Pipeline.class, OwnCode.class)
            .flatMap(type -> place(type).stream())
            .map(OwnCode::digest)
            .collect(Collectors.joining(" "));

    private OwnCode() {}

    /** The same for the same code. */
    public static String digest() {
        return DIGEST;
    }

    /** The archive or folder that a class was loaded from, unless it is inside another. */
    public static Optional<Path> place(Class<?> type) {
        var source = type.getProtectionDomain().getCodeSource();
        try {
            return source == null || !source.getLocation().getProtocol().equals("file")
                    ? Optional.empty()
                    : Optional.of(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The digest of an archive, or of all files in a folder with their names. */
    public static String digest(Path place) {
        var digest = new Sha256();
        try (var files = Files.walk(place)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.add(place.relativize(file) + " " + Sha256.of(Files.newInputStream(file)) + "\n");
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return digest.hex();
    }
}
