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

    @TempDir
    private static Path folder;

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

    @Test
    void csvWithoutKeyInOneGigabyte() throws Exception {
        report("CSV without key, 1 GB", "csv", ParitySettings.STRICT.withMemory("1GB"), "1GB");
    }

    @Test
    void parquetByKey() throws Exception {
        report("Parquet by key", "parquet", ParitySettings.STRICT.withKey("ID").withMemory("8GB"), "8GB");
    }

    private void report(String name, String kind, ParitySettings settings, String memory) throws Exception {
        new PlantedFiles(folder, ROWS).make(kind);
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
                WHERE l.ID IS NULL OR r.ID IS NULL OR %s\
                """.formatted(folder.resolve("left." + kind), folder.resolve("right." + kind), differs));
            assertThat(database.number("SELECT count(*) FROM differences")).isPositive();
        }
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static long median(long[] times) {
        return Arrays.stream(times).sorted().skip(times.length / 2).findFirst().orElseThrow();
    }
}
