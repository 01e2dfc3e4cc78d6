package io.landfall.workbench.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir
    Path folder;

    @Test
    void isReadableByItsOwnerOnly() throws Exception {
        try (var home = Home.open(folder.resolve("new/home"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.folder())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void belongsToOneWorkbenchAtATime() throws Exception {
        var place = folder.resolve("home");
        try (var _ = Home.open(place)) {
            assertThatThrownBy(() -> Home.open(place))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("Another workbench runs");
        }
        try (var again = Home.open(place)) {
            assertThat(again.folder()).isEqualTo(place);
        }
    }

    @Test
    void saysThatAFileIsNoFolder() throws Exception {
        var file = Files.writeString(folder.resolve("notes.txt"), "orders");
        assertThatThrownBy(() -> Home.open(file))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("is a file: choose a folder with --home");
    }

    @Test
    void makesUpAPasswordOnce() throws Exception {
        var file = folder.resolve("password");
        var password = PrivateFiles.password(file);
        assertThat(password).hasSize(24).isEqualTo(PrivateFiles.password(file));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
