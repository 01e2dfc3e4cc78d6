package io.landfall.validation.parity;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Parsed;
import io.landfall.validation.data.Connections.Login;
import io.landfall.validation.data.DataFile;
import io.landfall.validation.data.Database;
import io.landfall.validation.data.FormatHints;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Comparisons of files, and of tables in DuckDB's files, whose process is killed, and that are started again. */
class InterruptedFilesTest {

    private static final long ROWS = 60_000;
    private static final Counts COUNTS = new Counts(ROWS, ROWS, 3, 0, 0);

    /** With a type that a Parquet file would not give back as it is. */
    private static final String QUERY =
            "SELECT CAST(range AS HUGEINT) AS id, repeat('x', 200) || range AS note, range %% 7 / CAST(10 AS DECIMAL(3,1)) AS rate, CAST(%s AS TIME) AS at_ FROM range(%d)";

    @TempDir
    private Path folder;

    private String left() {
        return QUERY.formatted("'10:00:00'", ROWS);
    }

    private String right() {
        return QUERY.formatted("CASE WHEN range < 3 THEN '10:00:01' ELSE '10:00:00' END", ROWS);
    }

    private void write(String kind) throws Exception {
        if (kind.equals("duckdb")) {
            table("left", left());
            table("right", right());
            return;
        }
        try (var database = Database.open(Database.Limits.NONE)) {
            copy(database, left(), folder.resolve("left." + kind));
            copy(database, right(), folder.resolve("right." + kind));
        }
    }

    private static void copy(Database database, String query, Path file) throws Exception {
        database.execute("COPY (%s) TO '%s'".formatted(query, file));
    }

    private void table(String side, String query) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve(side + ".duckdb"));
                var statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE TABLE rows AS " + query);
        }
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "csv, id, left_prints",
        "csv, '', left_suspects",
        "parquet, id, left_suspects",
        "parquet, '', left_prints",
        "duckdb, id, left_prints"
    })
    void goesOnWhereItStopped(String kind, String key, String part) throws Exception {
        write(kind);
        interrupted(kind, key, part);
        var compared = compared(folder, kind, key);
        assertThat(compared.value().orElseThrow().counts()).isEqualTo(COUNTS);
        assertThat(compared.diagnostics()).extracting(Diagnostic::code).containsExactly(ParityCode.WENT_ON);
        assertThat(folder.resolve("kept")).isEmptyDirectory();
    }

    @Test
    void startsAnewWhereAFileHasChanged() throws Exception {
        write("csv");
        interrupted("csv", "id", "left_prints");
        Files.copy(folder.resolve("left.csv"), folder.resolve("right.csv"), StandardCopyOption.REPLACE_EXISTING);
        var compared = compared(folder, "csv", "id");
        assertThat(compared.value().orElseThrow().counts()).isEqualTo(new Counts(ROWS, ROWS, 0, 0, 0));
        assertThat(compared.diagnostics()).extracting(Diagnostic::code).containsExactly(ParityCode.STARTED_ANEW);
    }

    @Test
    void readsAgainWhatOtherSettingsReadOtherwise() throws Exception {
        write("csv");
        interrupted("csv", "id", "left_prints");
        var compared = compared(folder, "csv", "id,note");
        assertThat(compared.value().orElseThrow().counts()).isEqualTo(COUNTS);
        assertThat(compared.diagnostics()).isEmpty();
    }

    /** The rows of a view may be in any file. */
    @Test
    void saysWhereARunCannotGoOn() throws Exception {
        table("left", "SELECT 1 AS id");
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("right.duckdb"));
                var statement = connection.createStatement()) {
            statement.execute("CREATE VIEW rows AS SELECT 1 AS id");
        }
        var compared = compared(folder, "duckdb", "id");
        assertThat(compared.value().orElseThrow().equal()).isTrue();
        assertThat(compared.diagnostics()).extracting(Diagnostic::code).contains(ParityCode.NOT_RESUMABLE);
    }

    @Test
    void saysThatMemoryCannotGoOn() throws Exception {
        table("left", "SELECT 1 AS id");
        var url = "jdbc:duckdb::memory:kept";
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE rows AS SELECT 1 AS id");
            var compared = Parity.compare(
                    side(folder, "left", "duckdb"),
                    new ParitySide.Table(new Dataset.Table("m", "main", "rows"), new Login(url, new Properties())),
                    ParitySettings.STRICT,
                    Optional.empty(),
                    Optional.of(folder.resolve("kept")));
            assertThat(compared.value().orElseThrow().equal()).isTrue();
            assertThat(compared.diagnostics()).extracting(Diagnostic::code).contains(ParityCode.NOT_RESUMABLE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ";memory_limit=1GB",
                ":memory:",
                ":memory:kept;threads=1",
                "md:",
                "md:sales",
                "motherduck:sales",
                "ducklake:sales.ducklake",
                "~/sales.duckdb"
            })
    void knowsThatWhatIsNoFileCannotGoOn(String place) {
        var table = new ParitySide.Table(
                new Dataset.Table("m", "main", "rows"), new Login("jdbc:duckdb:" + place, new Properties()));
        assertThat(Parity.isResumable(table, side(folder, "left", "csv"))).isFalse();
    }

    @Test
    void knowsBeforehandWhetherItCanGoOn() {
        var file = side(folder, "left", "csv");
        var duckdb = side(folder, "left", "duckdb");
        var server = new ParitySide.Table(
                new Dataset.Table("s", "", "rows"), new Login("jdbc:postgresql:x", new Properties()));
        assertThat(Parity.isResumable(file, duckdb)).isTrue();
        assertThat(Parity.isResumable(server, server)).isTrue();
        assertThat(Parity.isResumable(file, server)).isFalse();
    }

    private void interrupted(String kind, String key, String part) throws Exception {
        new Interruption(folder.resolve("kept"), Killed.class, List.of(folder.toString(), kind, key))
                .after(part + ".*txt");
    }

    /** The process that is killed. */
    static final class Killed {

        private Killed() {}

        public static void main(String[] args) {
            compared(Path.of(args[0]), args[1], args[2]);
        }
    }

    private static Parsed<Optional<ParityResult>> compared(Path folder, String kind, String key) {
        var settings = key.isEmpty() ? ParitySettings.STRICT : ParitySettings.STRICT.withKey(key.split(","));
        return Parity.compare(
                side(folder, "left", kind),
                side(folder, "right", kind),
                settings,
                Optional.empty(),
                Optional.of(folder.resolve("kept")));
    }

    private static ParitySide side(Path folder, String name, String kind) {
        var file = folder.resolve(name + "." + kind);
        return kind.equals("duckdb")
                ? new ParitySide.Table(
                        new Dataset.Table(name, "main", "rows"), new Login("jdbc:duckdb:" + file, new Properties()))
                : new ParitySide.AnyFile(DataFile.of(file), FormatHints.NONE);
    }
}
