package io.landfall.validation.parity;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.validation.TestPostgres;
import io.landfall.validation.data.Connections.Login;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How long a comparison of two tables of a PostgreSQL server takes, by the number of rows that changed, beside a {@code FULL OUTER JOIN}
 * that the server runs itself, which both being on one server allows. Run and read like {@link ParityBenchmark}.
 */
class DatabaseBenchmark {

    private static final long ROWS = Long.getLong("landfall.bench.tableRows", 2_000_000);
    private static final int RUNS = Integer.getInteger("landfall.bench.runs", 5);

    @ParameterizedTest
    @ValueSource(longs = {0, 100, 1_000_000})
    void postgresByKey(long changes) throws Exception {
        try (var connection = TestPostgres.connect()) {
            var changed = Math.min(changes, ROWS / 2);
            tables(connection, changed);
            var ours = new long[RUNS];
            var byHand = new long[RUNS];
            for (int run = 0; run < RUNS; run++) {
                byHand[run] = byHand(connection, changed);
                ours[run] = ours(connection, changed);
            }
            report(
                    String.format(Locale.ROOT, "PostgreSQL by key, %,d differences", changed),
                    median(ours),
                    median(byHand));
        }
    }

    private static void tables(Connection connection, long changed) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS bench");
            for (var side : new String[] {"legacy", "native"}) {
                statement.execute("DROP TABLE IF EXISTS bench." + side);
                statement.execute("""
                        CREATE TABLE bench.%s AS SELECT n AS id, 'customer ' || (n * 7919 %% 1000003) AS name, 'city ' || (n * 31 %% 977) AS city,
                          DATE '2020-01-01' + CAST(n %% 2000 AS INTEGER) AS day, CAST(n %% 97 AS INTEGER) AS qty,
                          CAST((n * 13 %% 100000) / 100.0 AS NUMERIC(12,2)) + %s AS price, (n %% 1013) / CAST(7 AS FLOAT8) AS rate,
                          'note ' || (n %% 12345) AS note FROM generate_series(CAST(1 AS BIGINT), %d) AS g(n)""".formatted(side, change(side, changed), ROWS));
                statement.execute("ANALYZE bench." + side);
            }
        }
    }

    /** Spread over the whole table. */
    private static String change(String side, long changed) {
        return side.equals("legacy") || changed == 0
                ? "0"
                : "CASE WHEN n %% %1$d = 0 AND n / %1$d <= %2$d THEN 1 ELSE 0 END".formatted(ROWS / changed, changed);
    }

    private static long ours(Connection connection, long changed) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", connection.getMetaData().getUserName());
        var login = new Login(connection.getMetaData().getURL(), properties);
        var start = System.nanoTime();
        var compared = Parity.compare(
                new ParitySide.Table(new Dataset.Table("legacy", "bench", "legacy"), login),
                new ParitySide.Table(new Dataset.Table("native", "bench", "native"), login),
                ParitySettings.STRICT.withKey("id"),
                Optional.empty());
        assertThat(compared.diagnostics()).isEmpty();
        assertThat(compared.value().orElseThrow().counts()).isEqualTo(new Counts(ROWS, ROWS, changed, 0, 0));
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static long byHand(Connection connection, long changed) throws SQLException {
        var start = System.nanoTime();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT count(*) FROM bench.legacy l FULL JOIN bench.native r ON l.id = r.id
                        WHERE (l.id IS NULL OR r.id IS NULL OR (l.name, l.city, l.day, l.qty, l.price, l.rate, l.note)
                          IS DISTINCT FROM (r.name, r.city, r.day, r.qty, r.price, r.rate, r.note))""")) {
            rows.next();
            assertThat(rows.getLong(1)).isEqualTo(changed);
        }
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static void report(String name, long ours, long byHand) throws Exception {
        var line = String.format(
                Locale.ROOT,
                "| %s | %,d | %.1f s | %.1f s | %.2f |%n",
                name,
                ROWS,
                ours / 1000.0,
                byHand / 1000.0,
                ours / (double) Math.max(byHand, 1));
        var table = Path.of("target", "benchmarks.md");
        Files.createDirectories(table.toAbsolutePath().getParent());
        Files.writeString(table, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        System.out.print(line);
    }

    private static long median(long[] times) {
        return Arrays.stream(times).sorted().skip(times.length / 2).findFirst().orElseThrow();
    }
}
