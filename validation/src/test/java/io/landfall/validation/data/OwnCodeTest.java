package io.landfall.validation.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnCodeTest {

    @TempDir
    private Path folder;

    @Test
    void isAnotherWhenAnyFileIs() throws IOException {
        var reference = Files.createDirectories(folder.resolve("reference")).resolve("Joiner.class");
        Files.writeString(reference, "inner");
        var before = OwnCode.digest(folder);
        assertThat(OwnCode.digest(folder)).isEqualTo(before);
        Files.writeString(reference, "outer");
        assertThat(OwnCode.digest(folder)).isNotEqualTo(before);
        assertThat(OwnCode.digest()).hasSizeGreaterThan(3 * 64);
    }

    @Test
    void isAnotherWhenAFileIsRenamed() throws IOException {
        var reference = Files.writeString(folder.resolve("Joiner.class"), "inner");
        var before = OwnCode.digest(folder);
        Files.move(reference, folder.resolve("Lookup.class"));
        assertThat(OwnCode.digest(folder)).isNotEqualTo(before);
    }
}
