package io.landfall.validation.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Field;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Parsed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionsTest {

    @TempDir
    private Path folder;

    @Test
    void readsTablesAndQueriesOfADatabase() throws Exception {
        var url = "jdbc:duckdb:" + folder.resolve("shop.db");
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA sales");
            statement.execute(
                    "CREATE TABLE sales.orders AS SELECT 1 AS id, 2.5::DECIMAL(9,2) AS price, DATE '2024-02-29' AS day");
            statement.execute("INSERT INTO sales.orders VALUES (70000, NULL, NULL)");
        }
        var connections =
                read("connections: {Shop: {url: '%s'}}".formatted(url)).value();
        var fields = new Field[] {
            new Field("ID", Types.SMALLINT), new Field("PRICE", Types.decimal(12, 3)), new Field("DAY", Types.DATE)
        };
        var data = Files.createDirectory(folder.resolve("data"));
        var table = LoadedRows.of(data, connections, new Dataset.Table("shop", "sales", "orders"), fields);
        assertThat(table.rows()).isEqualTo("""
                1 | 2.500 | 2024-02-29 | 1
                null | null | null | 2""");
        assertThat(table.diagnostics())
                .containsExactly("1 values of column 'ID' of 'orders' are no SMALLINT; they were read as NULL");
        var query = new Dataset.Query("shop", "SELECT count(*) FROM sales.orders");
        assertThat(LoadedRows.of(data, connections, query, new Field("N", Types.BIGINT))
                        .rows())
                .isEqualTo("2 | 1");
    }

    @Test
    void keepsSecretsOutOfDiagnostics() throws Exception {
        var connections = read("connections: {shop: {url: 'jdbc:nosuch:host;pw=tiger', user: scott, password: tiger}}")
                .value();
        var loaded =
                LoadedRows.of(folder, connections, new Dataset.Query("shop", "SELECT 1"), new Field("N", Types.BIGINT));
        assertThat(loaded.diagnostics())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("Connection 'SRC' failed")
                .doesNotContain("tiger");
        assertThat(connections.named("SHOP").orElseThrow()).hasToString("a connection");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            connections: {a: {url: 'env:URL', password: 'env:NONE'}} | Connection 'a' takes a value from the environment variable 'NONE', which is not set
            connections: {a: {user: me}}                             | The connections file 'c.yaml' cannot be read: connection 'a' has no url
            databases: {}                                            | The connections file 'c.yaml' cannot be read: there is no 'connections' at its top
            "connections: {a"                                        | The connections file 'c.yaml' cannot be read: it is no YAML
            """)
    void saysWhatIsWrongWithTheFile(String yaml, String message) throws Exception {
        assertThat(read(yaml).diagnostics()).extracting(Diagnostic::message).containsExactly(message);
    }

    private Parsed<Connections> read(String yaml) throws Exception {
        var file = folder.resolve("c.yaml");
        Files.writeString(file, yaml);
        return Connections.read(file, name -> name.equals("URL") ? "jdbc:duckdb:" : null);
    }
}
