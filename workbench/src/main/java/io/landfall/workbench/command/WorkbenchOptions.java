package io.landfall.workbench.command;

import io.landfall.workbench.WorkbenchApplication;
import io.landfall.workbench.database.Database;
import io.landfall.workbench.database.EmbeddedDatabase;
import io.landfall.workbench.home.Home;
import io.landfall.workbench.home.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Option;

/** Where a workbench lives and listens: the options of every command that starts one. */
final class WorkbenchOptions {

    private static final int LAST_PORT = 65_535;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Folder for the database and uploads (default: LANDFALL_HOME, else ~/.landfall).")
    private Path home = Home.usual();

    @Option(names = "--port", paramLabel = "N", description = "Port of the pages (default: ${DEFAULT-VALUE}).")
    private int port = 8080;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "Address to listen on; 0.0.0.0 for everyone (default: ${DEFAULT-VALUE}).")
    private String host = "localhost";

    @Option(
            names = "--database",
            paramLabel = "JDBC-URL",
            description = "PostgreSQL to use in place of the embedded one (default: LANDFALL_DATABASE_URL);"
                    + " user and password come from LANDFALL_DATABASE_USER and LANDFALL_DATABASE_PASSWORD.")
    private @Nullable String database = System.getenv("LANDFALL_DATABASE_URL");

    @Option(names = "--new-password", description = "Gives 'admin' a new password and shows it.")
    private boolean newPassword;

    boolean wantsNewPassword() {
        return newPassword;
    }

    String url() {
        return "http://%s:%d".formatted(host.equals("0.0.0.0") ? "localhost" : host, port);
    }

    /** A running workbench. */
    ConfigurableApplicationContext start() {
        checkPort();
        var folder = Home.open(home);
        var store = database == null ? EmbeddedDatabase.start(folder).watched() : external(database);
        try {
            return WorkbenchApplication.start(folder, store, host, port, () -> close(folder, store));
        } catch (RuntimeException failure) {
            close(folder, store);
            throw failure;
        }
    }

    private void checkPort() {
        if (port < 1 || port > LAST_PORT) {
            throw new StartFailure("%d is not a port: choose one from 1 to 65535 with --port.".formatted(port));
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw new StartFailure(
                    "Port %d on %s cannot be used (%s): stop what uses it, or choose another with --port."
                            .formatted(port, host, e.getMessage()),
                    e);
        }
    }

    private static Database external(String url) {
        return new Database.External(
                url, environment("LANDFALL_DATABASE_USER"), environment("LANDFALL_DATABASE_PASSWORD"));
    }

    private static String environment(String name) {
        return Optional.ofNullable(System.getenv(name)).orElse("");
    }

    private static void close(Home home, Database database) {
        database.close();
        try {
            home.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
