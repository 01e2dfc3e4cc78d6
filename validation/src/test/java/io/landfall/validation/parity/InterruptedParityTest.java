package io.landfall.validation.parity;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Parsed;
import io.landfall.validation.TestPostgres;
import io.landfall.validation.data.Connections.Login;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Comparisons of tables whose process is killed, and that are started again. */
class InterruptedParityTest {

    /** Of more than 500 bytes each, so that they fill several parts. */
    private static final long ROWS = 60_000;

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

    private void interrupted(String part) throws IOException, InterruptedException {
        new Interruption(folder, Killed.class, List.of(TestPostgres.url(), folder.toString())).after(part);
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
