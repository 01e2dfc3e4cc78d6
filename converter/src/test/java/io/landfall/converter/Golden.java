package io.landfall.converter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares text with a checked-in file. Run with {@code -Dgolden.update=true} to accept the new text; CI ignores the flag. */
public final class Golden {

    private static final Path RESOURCES = Path.of("src/test/resources/io/landfall/converter");

    private Golden() {}

    /**
     * @param name of the file, relative to the module's test resources of this package
     */
    public static void assertMatches(String name, String actual) {
        var expected = RESOURCES.resolve(name);
        try {
            if (Boolean.getBoolean("golden.update") && System.getenv("CI") == null) {
                Files.createDirectories(expected.getParent());
                Files.writeString(expected, actual);
            }
            assertThat(expected)
                    .as("accept with -Dgolden.update=true, then read the diff")
                    .exists();
            assertThat(actual)
                    .as("%s (to accept: ./mvnw test -Dgolden.update=true, then read the diff)", expected)
                    .isEqualTo(Files.readString(expected));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
