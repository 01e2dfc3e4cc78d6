package io.landfall.workbench.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.landfall.workbench.database.EmbeddedDatabase;
import io.landfall.workbench.home.Home;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofServerTest {

    @TempDir
    Path parent;

    @Test
    void stopsWhatAKilledCommandLeftAndNothingElse() throws Exception {
        var left = parent.resolve("landfall-proof-left");
        EmbeddedDatabase abandoned;
        try (var home = Home.open(left)) {
            abandoned = EmbeddedDatabase.start(home);
        }
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minusSeconds(600)));
        var server = ProofServer.start(parent);
        try {
            assertThat(left).doesNotExist();
            assertThatThrownBy(
                            () -> DriverManager.getConnection(abandoned.url(), abandoned.user(), abandoned.password()))
                    .isInstanceOf(SQLException.class);
            assertThat(server.database().url()).isNotEqualTo(abandoned.url());
        } finally {
            server.stop();
        }
        assertThat(parent).isEmptyDirectory();
    }
}
