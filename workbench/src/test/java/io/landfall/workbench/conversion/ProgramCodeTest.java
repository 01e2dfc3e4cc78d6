package io.landfall.workbench.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramCodeTest {

    @TempDir
    private Path folder;

    private Path own;
    private Path library;

    @BeforeEach
    void twoArchives() throws IOException {
        own = Files.writeString(folder.resolve("own.jar"), "own");
        library = Files.writeString(folder.resolve("library-1-SNAPSHOT.jar"), "library");
    }

    @Test
    void differsWithTheBytesOfALibrary() throws IOException {
        var before = digest(own, library);
        assertThat(before).isPresent().isEqualTo(digest(own, library));
        Files.writeString(library, "another");
        assertThat(digest(own, library)).isPresent().isNotEqualTo(before);
        assertThat(digest(own)).isPresent().isNotEqualTo(before);
    }

    /** A library that comes first hides the classes of the next. */
    @Test
    void differsWithTheOrderOfLibraries() {
        assertThat(digest(own, library)).isNotEqualTo(digest(library, own));
    }

    @Test
    void isUnknownWhereTheClassPathDoesNotTell() {
        assertThat(digest(library)).as("another archive names it").isEmpty();
        assertThat(ProgramCode.of(own.toString(), List.of(Optional.empty())))
                .as("it is inside another")
                .isEmpty();
    }

    @Test
    void isKnownHere() {
        assertThat(ProgramCode.digest()).isPresent();
    }

    private Optional<String> digest(Path... classPath) {
        var text = String.join(
                File.pathSeparator,
                List.of(classPath).stream().map(Path::toString).toList());
        return ProgramCode.of(text, List.of(Optional.of(own)));
    }
}
