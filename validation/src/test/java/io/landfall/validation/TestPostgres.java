package io.landfall.validation;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * A PostgreSQL server for tests, one for the whole run: the one that {@code -Dlandfall.test.postgres=<JDBC URL>} or the variable
 * {@code LANDFALL_TEST_POSTGRES} names, else one in a container where Docker answers, else an embedded one.
 */
public final class TestPostgres {

    private static final String PROPERTY = "landfall.test.postgres";
    private static final String VARIABLE = "LANDFALL_TEST_POSTGRES";
    private static final String IMAGE = "postgres:18-alpine";

    private TestPostgres() {}

    /** Starts the server when a test asks for it first. */
    private static final class Server {
        static final String URL = start();
    }

    /** A connection to the server's first database. */
    public static Connection connect() throws SQLException {
        return DriverManager.getConnection(Server.URL);
    }

    /** The address of the server's first database, with whatever it takes to log in. */
    public static String url() {
        return Server.URL;
    }

    /** A connection to another database of the server, which is made when it is not there. */
    public static Connection connect(String database, String makeOptions) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            var found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '%s'".formatted(database));
            if (!found.next()) {
                statement.execute("CREATE DATABASE %s %s".formatted(database, makeOptions));
            }
        }
        return DriverManager.getConnection(Server.URL.replaceFirst("(//[^/]+/)[^?]*", "$1" + database));
    }

    private static String start() {
        var given = System.getProperty(PROPERTY, System.getenv(VARIABLE));
        if (given != null) {
            return given;
        }
        return DockerClientFactory.instance().isDockerAvailable() ? container() : embedded();
    }

    private static String container() {
        // The container's own watchdog ends it with this process.
        @SuppressWarnings("resource")
        var container = new PostgreSQLContainer(IMAGE);
        container.start();
        return container.getJdbcUrl() + "&user=" + container.getUsername() + "&password=" + container.getPassword();
    }

    private static String embedded() {
        try {
            return EmbeddedPostgres.start().getJdbcUrl("postgres", "postgres");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
