package io.landfall.validation.parity;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.validation.TestPostgres;
import io.landfall.validation.data.Connections;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseParityTest {

    @TempDir
    private Path folder;

    @Test
    void comparesATableWithAFile() throws Exception {
        try (var connection = TestPostgres.connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS parity");
            statement.execute("DROP TABLE IF EXISTS parity.orders");
            statement.execute(
                    "CREATE TABLE parity.orders (id BIGINT, price NUMERIC(12,2), rate NUMERIC, day DATE, at TIMESTAMPTZ, paid BOOLEAN, note TEXT)");
            statement.execute(
                    "INSERT INTO parity.orders VALUES (1, 1.50, 0.123456789012345678901, '2024-02-29', '2024-02-29 10:00+02', true, 'x'), (2, NULL, NULL, NULL, NULL, NULL, 'Anna'), (3, 1, 1, NULL, NULL, false, '')");
            var url = connection.getMetaData().getURL();
            var user = connection.getMetaData().getUserName();
            var file = Files.writeString(
                    folder.resolve("orders.csv"),
                    "id,price,rate,day,at,paid,note\n1,1.5,0.123456789012345678901,2024-02-29,2024-02-29 08:00:00,true,x\n2,,,,,,ANNA\n3,1,1,,,false,\"\"\n");
            var login = login(url, user);
            var compared = Parity.compare(
                    new ParitySide.Table(new Dataset.Table("shop", "parity", "orders"), login),
                    ParitySide.of(file),
                    ParitySettings.STRICT.withKey("id"),
                    Optional.empty());
            assertThat(compared.diagnostics()).isEmpty();
            assertThat(Sides.causes(compared.value().orElseThrow())).isEqualTo("CASE note 1");
            assertThat(Sides.counts(compared.value().orElseThrow()))
                    .isEqualTo("left 3 right 3 same 2 changed 1 missing 0 extra 0");
        }
    }

    @Test
    void saysThatATableIsNotThere() throws Exception {
        var login = login("jdbc:duckdb:", "");
        var compared = Parity.compare(
                new ParitySide.Table(new Dataset.Table("shop", "", "nothing"), login),
                ParitySide.of(Files.writeString(folder.resolve("a.csv"), "k,v\n1,2\n")),
                ParitySettings.STRICT,
                Optional.empty());
        assertThat(compared.value()).isEmpty();
        assertThat(compared.diagnostics())
                .extracting(Diagnostic::message)
                .first()
                .asString()
                .startsWith("Connection 'shop' failed");
    }

    private Connections.Login login(String url, String user) throws Exception {
        var yaml = folder.resolve("connections.yaml");
        Files.writeString(
                yaml,
                user.isEmpty()
                        ? "connections: {shop: {url: '%s'}}".formatted(url)
                        : "connections: {shop: {url: '%s', user: '%s'}}".formatted(url, user));
        return Connections.read(yaml).value().named("shop").orElseThrow();
    }
}
