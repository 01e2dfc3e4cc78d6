package io.landfall.workbench.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.landfall.workbench.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir
    Path folder;

    @Test
    void keepsItsDataSafeAndToItself() throws Exception {
        try (var home = Home.open(folder.resolve("home"));
                var database = EmbeddedDatabase.start(home)) {
            assertThat(setting(database, "fsync")).isEqualTo("on");
            assertThat(setting(database, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(database, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), database.user(), "guessed"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            var password = home.file("database").resolve("password");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void takesOverTheServerThatAKilledWorkbenchLeft() throws Exception {
        try (var home = Home.open(folder.resolve("home"))) {
            var left = EmbeddedDatabase.start(home);
            execute(left, "CREATE TABLE orders AS SELECT 7 AS quantity");
            try (var next = EmbeddedDatabase.start(home)) {
                assertThat(next.url()).isEqualTo(left.url());
                assertThat(first(next, "SELECT quantity FROM orders")).isEqualTo("7");
            }
            try (var afterCleanStop = EmbeddedDatabase.start(home)) {
                assertThat(first(afterCleanStop, "SELECT quantity FROM orders")).isEqualTo("7");
            }
        }
    }

    @Test
    void startsAgainAfterTheServerItselfWasKilled() throws Exception {
        try (var home = Home.open(folder.resolve("home"))) {
            var killed = EmbeddedDatabase.start(home);
            execute(killed, "CREATE TABLE orders AS SELECT 7 AS quantity");
            kill(home);
            try (var next = EmbeddedDatabase.start(home)) {
                assertThat(first(next, "SELECT quantity FROM orders")).isEqualTo("7");
            }
        }
    }

    @Test
    void isStartedAgainWhereItWasWhenItEndsWhileItIsWatched() throws Exception {
        try (var home = Home.open(folder.resolve("home"));
                var database = EmbeddedDatabase.start(home).watched()) {
            execute(database, "CREATE TABLE orders AS SELECT 7 AS quantity");
            kill(home);
            await().atMost(Duration.ofMinutes(1))
                    .ignoreExceptions()
                    .until(() -> first(database, "SELECT quantity FROM orders").equals("7"));
        }
    }

    private static void kill(Home home) throws IOException {
        var pid = Files.readAllLines(home.file("database").resolve("data/postmaster.pid"))
                .getFirst();
        var process = ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    private static String setting(Database database, String name) throws SQLException {
        return first(database, "SHOW " + name);
    }

    private static String first(Database database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
