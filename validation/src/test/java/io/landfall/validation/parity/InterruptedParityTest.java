package io.landfall.validation.parity;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Parsed;
import io.landfall.validation.TestPostgres;
import io.landfall.validation.data.Connections.Login;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Comparisons of tables whose process is killed, and that are started again. */
class InterruptedParityTest {

    /** Of more than 500 bytes each, so that they fill several parts. */
    private static final long ROWS = 60_000;

    /** A process may come to its end before it is killed. */
    private static final int ATTEMPTS = 10;

    @TempDir
    private Path folder;

    @BeforeEach
    void tables() throws SQLException {
        execute("DROP SCHEMA IF EXISTS broken CASCADE");
        execute("CREATE SCHEMA broken");
        for (var side : List.of("legacy", "native")) {
            execute(
                    "CREATE TABLE broken.%s AS SELECT CAST(n AS integer) AS id, repeat('x', 500) || n AS note FROM generate_series(1, %d) AS g(n)"
                            .formatted(side, ROWS));
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = TestPostgres.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Where few rows differ it stops among the sums, where many do among the rows. */
    @ParameterizedTest
    @ValueSource(longs = {3, ROWS / 2})
    void goesOnWhereItStopped(long differences) throws Exception {
        execute("UPDATE broken.native SET note = note || '!' WHERE id <= " + differences);
        interrupted(differences == 3 ? "sums-.*csv" : "rows-.*txt");
        var compared = compared(TestPostgres.url(), folder);
        assertThat(compared.value().orElseThrow().counts()).isEqualTo(new Counts(ROWS, ROWS, differences, 0, 0));
        assertThat(compared.diagnostics()).extracting(Diagnostic::code).containsExactly(ParityCode.WENT_ON);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void startsAnewWhereATableHasChanged() throws Exception {
        interrupted("sums-.*csv");
        execute("UPDATE broken.legacy SET note = note WHERE id = 1");
        execute("DELETE FROM broken.native WHERE id = 1");
        var compared = compared(TestPostgres.url(), folder);
        assertThat(compared.value().orElseThrow().counts()).isEqualTo(new Counts(ROWS, ROWS - 1, 0, 1, 0));
        assertThat(compared.diagnostics()).extracting(Diagnostic::code).containsExactly(ParityCode.STARTED_ANEW);
    }

    @Test
    void saysWhereItCannotGoOn() throws Exception {
        execute("CREATE OR REPLACE VIEW broken.seen AS SELECT * FROM broken.native");
        var compared = Parity.compare(
                side(TestPostgres.url(), "legacy"),
                side(TestPostgres.url(), "seen"),
                ParitySettings.STRICT.withKey("id"),
                Optional.empty(),
                Optional.of(folder));
        assertThat(compared.value().orElseThrow().counts()).isEqualTo(new Counts(ROWS, ROWS, 0, 0, 0));
        assertThat(compared.diagnostics()).extracting(Diagnostic::code).containsExactly(ParityCode.NOT_RESUMABLE);
    }

    /** Compares in a process of its own that is killed as soon as it has kept a part. */
    private void interrupted(String part) throws IOException, InterruptedException {
        for (int i = 0; i < ATTEMPTS; i++) {
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var process = new ProcessBuilder(
                            java,
                            "-cp",
                            System.getProperty("java.class.path"),
                            "--enable-native-access=ALL-UNNAMED",
                            Killed.class.getName(),
                            TestPostgres.url(),
                            folder.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            while (process.isAlive() && !hasKept(part)) {
                process.waitFor(1, TimeUnit.MILLISECONDS);
            }
            process.destroyForcibly().waitFor();
            if (hasKept(part)) {
                return;
            }
        }
        throw new AssertionError("no process could be killed in time");
    }

    private boolean hasKept(String part) {
        var side = folder.resolve("left");
        if (!Files.isDirectory(side)) {
            return false;
        }
        try (var files = Files.list(side)) {
            return files.map(file -> file.getFileName().toString()).anyMatch(name -> name.matches(part));
        } catch (IOException gone) {
            return false;
        }
    }

    /** The process that is killed. */
    static final class Killed {

        private Killed() {}

        public static void main(String[] args) {
            compared(args[0], Path.of(args[1]));
        }
    }

    private static Parsed<Optional<ParityResult>> compared(String url, Path folder) {
        return Parity.compare(
                side(url, "legacy"),
                side(url, "native"),
                ParitySettings.STRICT.withKey("id"),
                Optional.empty(),
                Optional.of(folder));
    }

    private static ParitySide side(String url, String table) {
        return new ParitySide.Table(new Dataset.Table(table, "broken", table), new Login(url, new Properties()));
    }
}
