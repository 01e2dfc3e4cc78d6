package io.landfall.validation.parity;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Measures a comparison of two files against a full outer join over them that somebody writes by hand. Run it with
 * {@code ./mvnw -Pbench -pl validation -am test}; {@code -Dlandfall.bench.rows=10000000} says how large the files are.
 */
class ParityBenchmark {

    private static final int ROWS = Integer.getInteger("landfall.bench.rows", 3_000_000);
    private static final int ROUNDS = 3;

    private static final String BY_HAND =
            "SELECT count(*) FROM '%s' l FULL JOIN '%s' r ON l.id = r.id WHERE l.id IS NULL OR r.id IS NULL OR l.name IS DISTINCT FROM r.name OR l.amount IS DISTINCT FROM r.amount OR l.day IS DISTINCT FROM r.day OR l.status IS DISTINCT FROM r.status";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"csv", "parquet"})
    void compares(String type) throws Exception {
        var left = folder.resolve("left." + type);
        var right = folder.resolve("right." + type);
        write(left, right);
        long byHand = Long.MAX_VALUE;
        long compared = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            byHand = Math.min(byHand, millis(() -> query(BY_HAND.formatted(left, right))));
            compared = Math.min(compared, millis(() -> compare(left, right)));
        }
        System.out.printf(
                "%s, %d rows: by hand %d ms, compare %d ms, %.2f times%n",
                type, ROWS, byHand, compared, (double) compared / byHand);
    }

    private static void write(Path left, Path right) throws SQLException {
        query(
                "COPY (SELECT i AS id, 'customer ' || (i * 7919 %% 1000003) AS name, CAST((i * 37 %% 100000) / 100.0 AS DECIMAL(12,2)) AS amount, DATE '2020-01-01' + CAST(i %% 1500 AS INTEGER) AS day, ['NEW', 'PAID', 'SENT'][1 + i %% 3] AS status FROM range(%d) t(i)) TO '%s'"
                        .formatted(ROWS, left));
        query(
                "COPY (SELECT id, CASE WHEN id %% 10000 = 3 THEN upper(name) ELSE name END AS name, amount, day, status FROM '%s' WHERE id %% 50000 <> 7) TO '%s'"
                        .formatted(left, right));
    }

    private static void compare(Path left, Path right) {
        var result = Parity.compare(
                        ParitySide.of(left),
                        ParitySide.of(right),
                        ParitySettings.STRICT.withKey("id"),
                        Optional.empty())
                .value()
                .orElseThrow();
        if (result.equal()) {
            throw new AssertionError("the files differ");
        }
    }

    private static void query(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("SET memory_limit = '1GB'");
            statement.execute(sql);
        }
    }

    /** What is measured. */
    private interface Work {
        void run() throws SQLException;
    }

    private static long millis(Work work) throws SQLException {
        var start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1_000_000;
    }
}
