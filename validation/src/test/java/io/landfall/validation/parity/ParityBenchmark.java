package io.landfall.validation.parity;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.validation.data.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long a comparison takes beside a {@code FULL OUTER JOIN} that somebody who knows both files would write, over files with planted
 * differences; medians of five. Run it with {@code ./mvnw -Pbench -pl validation -am test -Dsurefire.failIfNoSpecifiedTests=false
 * -Dtest=ParityBenchmark}; the lines of the table in {@code docs/benchmarks.md} are in {@code validation/target/benchmarks.md} then.
 */
class ParityBenchmark {

    private static final long ROWS = Long.getLong("landfall.bench.rows", 10_000_000);
    private static final int RUNS = Integer.getInteger("landfall.bench.runs", 5);
    private static final List<String> VALUES = List.of("NAME", "CITY", "DAY", "QTY", "PRICE", "RATE", "NOTE");
    private static final int CHANGED = 204;
    private static final int MISSING = 100;
    private static final int EXTRA = 77;

    @TempDir
    private static Path folder;

    /** Both files of a kind, made by the first who asks. */
    private static void files(String kind) throws SQLException {
        if (Files.exists(folder.resolve("right." + kind))) {
            return;
        }
        try (var database = Database.open(Database.Limits.NONE)) {
            var form = kind.equals("csv") ? "FORMAT csv, HEADER" : "FORMAT parquet";
            write(database, "left." + kind, form, rows("0", ROWS));
            write(database, "right." + kind, form, right());
        }
    }

    /** The left rows with some changed, some missing and some more. */
    private static String right() {
        var changed = rows("CASE WHEN ID %% %d = 7 THEN 1 ELSE 0 END".formatted(ROWS / CHANGED), ROWS);
        var extra = rows("0", EXTRA).replace("range AS ID", "range + %d AS ID".formatted(2 * ROWS));
        return "%s WHERE ID %% %d <> 11 UNION ALL %s".formatted(changed, ROWS / MISSING, extra);
    }

    private static String rows(String change, long count) {
        return """
                SELECT ID, 'customer ' || (ID * 7919 %% 1000003) AS NAME, 'city ' || (ID * 31 %% 977) AS CITY,
                  DATE '2020-01-01' + CAST(ID %% 2000 AS INTEGER) AS DAY, CAST(ID %% 97 AS INTEGER) AS QTY,
                  CAST((ID * 13 %% 100000) / 100.0 AS DECIMAL(12,2)) + %s AS PRICE, (ID %% 1013) / 7.0 AS RATE,
                  CASE WHEN ID %% 5 = 0 THEN NULL ELSE 'note ' || (ID %% 12345) END AS NOTE
                FROM (SELECT range AS ID FROM range(%d))""".formatted(change, count);
    }

    private static void write(Database database, String name, String form, String query) throws SQLException {
        database.execute("COPY (%s) TO '%s' (%s)".formatted(query, folder.resolve(name), form));
    }

    @Test
    void csvByKey() throws Exception {
        report("CSV by key", "csv", ParitySettings.STRICT.withKey("ID").withMemory("8GB"), "8GB");
    }

    @Test
    void csvByKeyInOneGigabyte() throws Exception {
        report("CSV by key, 1 GB", "csv", ParitySettings.STRICT.withKey("ID").withMemory("1GB"), "1GB");
    }

    @Test
    void csvWithoutKey() throws Exception {
        report("CSV without key", "csv", ParitySettings.STRICT.withMemory("8GB"), "8GB");
    }

    /** What a hundred million rows take, with {@code -Dlandfall.bench.rows=100000000 -Dlandfall.bench.runs=1}. */
    @Test
    void csvWithoutKeyInOneGigabyte() throws Exception {
        report("CSV without key, 1 GB", "csv", ParitySettings.STRICT.withMemory("1GB"), "1GB");
    }

    @Test
    void parquetByKey() throws Exception {
        report("Parquet by key", "parquet", ParitySettings.STRICT.withKey("ID").withMemory("8GB"), "8GB");
    }

    private void report(String name, String kind, ParitySettings settings, String memory) throws Exception {
        files(kind);
        var ours = new long[RUNS];
        var byHand = new long[RUNS];
        for (int run = 0; run < RUNS; run++) {
            byHand[run] = byHand(kind, memory);
            ours[run] = ours(kind, settings);
        }
        var line = String.format(
                Locale.ROOT,
                "| %s | %,d | %.1f s | %.1f s | %.2f |%n",
                name,
                ROWS,
                median(ours) / 1000.0,
                median(byHand) / 1000.0,
                median(ours) / (double) median(byHand));
        var table = Path.of("target", "benchmarks.md");
        Files.createDirectories(table.toAbsolutePath().getParent());
        Files.writeString(table, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        System.out.print(line);
    }

    private long ours(String kind, ParitySettings settings) {
        var start = System.nanoTime();
        var result = Parity.compare(
                        ParitySide.of(folder.resolve("left." + kind)),
                        ParitySide.of(folder.resolve("right." + kind)),
                        settings,
                        Optional.empty())
                .value()
                .orElseThrow();
        assertThat(result.equal()).isFalse();
        assertThat(result.counts().left()).isEqualTo(ROWS);
        return (System.nanoTime() - start) / 1_000_000;
    }

    private long byHand(String kind, String memory) throws SQLException, IOException {
        var scratch = Files.createDirectories(folder.resolve("by-hand"));
        var start = System.nanoTime();
        try (var database = Database.open(new Database.Limits(Optional.of(memory), Optional.of(scratch)))) {
            var differs = VALUES.stream()
                    .map("l.%1$s IS DISTINCT FROM r.%1$s"::formatted)
                    .collect(Collectors.joining(" OR "));
            database.execute("""
                    CREATE TABLE differences AS SELECT coalesce(l.ID, r.ID) AS ID
                    FROM '%s' l FULL OUTER JOIN '%s' r ON l.ID = r.ID
                    WHERE l.ID IS NULL OR r.ID IS NULL OR %s""".formatted(folder.resolve("left." + kind), folder.resolve("right." + kind), differs));
            assertThat(database.number("SELECT count(*) FROM differences")).isPositive();
        }
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static long median(long[] times) {
        return Arrays.stream(times).sorted().skip(times.length / 2).findFirst().orElseThrow();
    }
}
