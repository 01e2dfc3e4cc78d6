package io.landfall.validation.parity;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Parsed;
import io.landfall.validation.TestPostgres;
import io.landfall.validation.data.Connections.Login;
import io.landfall.validation.data.Database;
import io.landfall.validation.data.Relation;
import io.landfall.validation.data.Relations;
import io.landfall.validation.data.TableChecksums;
import io.landfall.validation.data.TableChecksums.Narrowed;
import io.landfall.validation.data.TableChecksums.Refused;
import io.landfall.validation.data.TableSnapshot;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of databases of one kind, of which only what differs is fetched. */
class ChecksumParityTest {

    private static final String ROWS = """
            SELECT CAST(n AS INTEGER) AS id, CAST('customer ' || n AS VARCHAR(40)) AS name, CAST(n AS DECIMAL(12,2)) AS price,
              CAST('2024-01-01' AS DATE) AS day FROM %s WHERE n < 3000""";

    @TempDir
    private Path folder;

    /** The databases that sum up. */
    enum Kind {
        POSTGRESQL("generate_series(0, 2999) AS g(n)"),
        DUCKDB("range(3000) AS g(n)");

        private final String numbers;

        Kind(String numbers) {
            this.numbers = numbers;
        }

        String url(Path folder) throws SQLException {
            if (this == DUCKDB) {
                return "jdbc:duckdb:" + folder.resolve("shop.duckdb");
            }
            try (var connection = TestPostgres.connect()) {
                return connection.getMetaData().getURL();
            }
        }

        Connection connect(Path folder) throws SQLException {
            return this == DUCKDB ? DriverManager.getConnection(url(folder)) : TestPostgres.connect();
        }
    }

    private static void tables(Connection connection, Kind kind, String... changes) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS sums");
            for (var side : List.of("legacy", "native")) {
                statement.execute("DROP TABLE IF EXISTS sums." + side);
                statement.execute("CREATE TABLE sums.%s AS %s".formatted(side, ROWS.formatted(kind.numbers)));
            }
            for (var change : changes) {
                statement.execute(change);
            }
        }
    }

    private Login login(Connection connection, Kind kind) throws SQLException {
        var properties = new Properties();
        if (kind == Kind.POSTGRESQL) {
            properties.setProperty("user", connection.getMetaData().getUserName());
        }
        return new Login(kind.url(folder), properties);
    }

    private static Dataset.Table table(String name) {
        return new Dataset.Table("shop", "sums", name);
    }

    private static String compared(Login login, ParitySettings settings) {
        var compared = Parity.compare(
                new ParitySide.Table(table("legacy"), login),
                new ParitySide.Table(table("native"), login),
                settings,
                Optional.empty());
        assertThat(compared.diagnostics()).isEmpty();
        var result = compared.value().orElseThrow();
        return "%s; twice %d and %d"
                .formatted(
                        Sides.counts(result),
                        result.duplicates().left(),
                        result.duplicates().right());
    }

    private static TableChecksums.Answer sums(Login login, String... key) throws SQLException {
        try (var left = TableSnapshot.open(table("legacy"), login);
                var right = TableSnapshot.beside(left, table("native"), login)) {
            return TableChecksums.between(left, right, List.of(key), List.of());
        }
    }

    @ParameterizedTest
    @EnumSource
    void fetchesNothingWhereTablesAreTheSame(Kind kind) throws Exception {
        try (var connection = kind.connect(folder)) {
            tables(connection, kind);
            var login = login(connection, kind);
            assertThat(sums(login, "id"))
                    .isEqualTo(new Narrowed(3000, Optional.of("1 = 0"), Optional.of("1 = 0"), 0, 0));
            assertThat(compared(login, ParitySettings.STRICT.withKey("ID")))
                    .isEqualTo("left 3000 right 3000 same 3000 changed 0 missing 0 extra 0; twice 0 and 0");
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsEveryDifference(Kind kind) throws Exception {
        try (var connection = kind.connect(folder)) {
            tables(
                    connection,
                    kind,
                    "UPDATE sums.native SET price = price + 0.01 WHERE id IN (7, 8)",
                    "UPDATE sums.native SET name = NULL WHERE id = 9",
                    "UPDATE sums.legacy SET name = '' WHERE id = 9",
                    "DELETE FROM sums.native WHERE id = 10",
                    "INSERT INTO sums.native SELECT 5000, name, price, day FROM sums.native WHERE id = 11",
                    "INSERT INTO sums.legacy SELECT * FROM sums.legacy WHERE id IN (12, 13)",
                    "INSERT INTO sums.native SELECT * FROM sums.native WHERE id = 12",
                    "INSERT INTO sums.legacy VALUES (NULL, 'nobody', 1, NULL), (NULL, 'none', 2, NULL)",
                    "INSERT INTO sums.native VALUES (NULL, 'none', 2, NULL), (NULL, 'nobody', 3, NULL)");
            var login = login(connection, kind);
            assertThat(sums(login, "id"))
                    .isInstanceOfSatisfying(
                            Narrowed.class,
                            narrowed -> assertThat(narrowed.same()).isGreaterThan(2000));
            assertThat(compared(login, ParitySettings.STRICT.withKey("ID")))
                    .isEqualTo("left 3004 right 3003 same 2998 changed 4 missing 2 extra 1; twice 3 and 2");
            assertThat(compared(login, ParitySettings.STRICT))
                    .isEqualTo("left 3004 right 3003 same 2998 changed 4 missing 2 extra 1; twice 0 and 0");
        }
    }

    /** So many segments differ that each is summed up once more in smaller parts. */
    @ParameterizedTest
    @EnumSource
    void fetchesLittleMoreThanWhatDiffers(Kind kind) throws Exception {
        try (var connection = kind.connect(folder)) {
            tables(
                    connection,
                    kind,
                    copies("legacy", kind),
                    copies("native", kind),
                    "UPDATE sums.native SET price = price + 1 WHERE MOD(id, 25) = 0");
            assertThat(sums(login(connection, kind), "id"))
                    .isInstanceOfSatisfying(
                            Narrowed.class,
                            narrowed -> assertThat(narrowed.same()).isBetween(190_000L, 198_720L));
        }
    }

    /** 69 more of every row. */
    private static String copies(String side, Kind kind) {
        var times = kind == Kind.POSTGRESQL ? "generate_series(1, 68) AS c(k)" : "range(1, 69) AS c(k)";
        return "INSERT INTO sums.%s SELECT id + 3000 * k, name, price, day FROM sums.%1$s, %s".formatted(side, times);
    }

    @ParameterizedTest
    @EnumSource
    void asksForNoKeyThatIsThereTwiceWhereItIsThePrimaryKey(Kind kind) throws Exception {
        try (var connection = kind.connect(folder)) {
            tables(
                    connection,
                    kind,
                    "ALTER TABLE sums.legacy ADD PRIMARY KEY (id)",
                    "INSERT INTO sums.native SELECT * FROM sums.native WHERE id < 5");
            assertThat(compared(login(connection, kind), ParitySettings.STRICT.withKey("ID")))
                    .isEqualTo("left 3000 right 3005 same 3000 changed 0 missing 0 extra 5; twice 0 and 5");
        }
    }

    @ParameterizedTest
    @EnumSource
    void fetchesAllWhereNearlyAllDiffers(Kind kind) throws Exception {
        try (var connection = kind.connect(folder)) {
            tables(connection, kind, "UPDATE sums.native SET price = price + 1 WHERE id < 2000");
            var login = login(connection, kind);
            assertThat(sums(login, "id")).isEqualTo(new Narrowed(0, Optional.empty(), Optional.empty(), 0, 0));
            assertThat(compared(login, ParitySettings.STRICT.withKey("ID")))
                    .isEqualTo("left 3000 right 3000 same 1000 changed 2000 missing 0 extra 0; twice 0 and 0");
        }
    }

    /** Sums and rows belong to the moment at which the comparison began, whatever is written afterwards. */
    @ParameterizedTest
    @EnumSource
    void seesOneStateOfBothTables(Kind kind) throws Exception {
        try (var connection = kind.connect(folder);
                var database = Database.open(Database.Limits.NONE)) {
            tables(connection, kind, "UPDATE sums.native SET price = price + 1 WHERE id = 5");
            var login = login(connection, kind);
            try (var left = TableSnapshot.open(table("legacy"), login);
                    var right = TableSnapshot.beside(left, table("native"), login)) {
                var narrowed = (Narrowed) TableChecksums.between(left, right, List.of("id"), List.of());
                try (var statement = connection.createStatement()) {
                    statement.execute("UPDATE sums.native SET price = price + 1");
                    statement.execute("UPDATE sums.legacy SET price = price + 1");
                }
                var rows = new Relations(database, folder, true).tables(left, narrowed.left(), right, narrowed.right());
                assertThat(prices(database, rows.left())).isEqualTo("5.00");
                assertThat(prices(database, rows.right())).isEqualTo("6.00");
            }
        }
    }

    private static String prices(Database database, Parsed<Optional<Relation>> rows) throws SQLException {
        var from = rows.value().orElseThrow().from();
        return database.query("SELECT price FROM %s WHERE id = 5".formatted(from), found -> {
            found.next();
            return found.getString(1);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "two\nlines\r\nand \"quotes\", comma",
                "\\N",
                "\\.",
                "ğüş\u0001\t",
                " padded ",
                "0123",
                "NULL"
            })
    void fetchesEveryTextAsItIs(String text) throws Exception {
        try (var connection = TestPostgres.connect();
                var database = Database.open(Database.Limits.NONE)) {
            tables(connection, Kind.POSTGRESQL);
            try (var insert = connection.prepareStatement("INSERT INTO sums.legacy (id, name) VALUES (-1, ?)")) {
                insert.setString(1, text);
                insert.execute();
            }
            try (var left = TableSnapshot.open(table("legacy"), login(connection, Kind.POSTGRESQL))) {
                var from = new Relations(database, folder, true)
                        .table(left, Optional.of("id = -1"))
                        .value()
                        .orElseThrow()
                        .from();
                assertThat(database.<String>query("SELECT name || '|' || (price IS NULL) FROM " + from, found -> {
                            found.next();
                            return found.getString(1);
                        }))
                        .isEqualTo(text + "|true");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysWhyAllRowsAreFetched(Kind kind) throws Exception {
        try (var connection = kind.connect(folder)) {
            tables(
                    connection,
                    kind,
                    "ALTER TABLE sums.native ALTER COLUMN price TYPE DOUBLE PRECISION"
                            .replace("DOUBLE PRECISION", kind == Kind.DUCKDB ? "DOUBLE" : "DOUBLE PRECISION"));
            var login = login(connection, kind);
            assertThat(sums(login, "id"))
                    .isEqualTo(new Refused("column 'price' has no type that both sides write the same"));
            var compared = Parity.compare(
                    new ParitySide.Table(table("legacy"), login),
                    new ParitySide.Table(table("native"), login),
                    ParitySettings.STRICT.withKey("id"),
                    Optional.empty());
            assertThat(compared.diagnostics()).extracting(Diagnostic::code).containsExactly(ParityCode.ALL_FETCHED);
            assertThat(Sides.counts(compared.value().orElseThrow()).toUpperCase(Locale.ROOT))
                    .contains("SAME 3000");
        }
    }
}
