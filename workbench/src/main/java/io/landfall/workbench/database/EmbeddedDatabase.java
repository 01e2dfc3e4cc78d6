package io.landfall.workbench.database;

import io.landfall.workbench.home.Home;
import io.landfall.workbench.home.PrivateFiles;
import io.landfall.workbench.home.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.OptionalInt;

/**
 * A real PostgreSQL of the workbench's own: data under its home, reachable from this machine alone and by password alone. A server
 * that a killed workbench left running is taken over.
 */
public final class EmbeddedDatabase implements Database {

    private static final String USER = "landfall";
    private static final String NAME = "landfall";
    private static final int PORT_LINE = 3;

    private final ServerPrograms programs;
    private final Path data;
    private final int port;
    private final String password;

    private final ServerWatch watch;

    private EmbeddedDatabase(ServerPrograms programs, Path data, int port, String password) {
        this.programs = programs;
        this.watch = new ServerWatch(programs, data, port);
        this.data = data;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the server, or finds it running.
     *
     * @throws StartFailure when the machine does not let it run
     */
    public static EmbeddedDatabase start(Home home) {
        try {
            var folder = home.folder("database");
            var programs =
                    new ServerPrograms(Binaries.unpacked(home.folder("postgresql")), Unprivileged.on(folder), folder);
            var passwordFile = folder.resolve("password");
            var data = folder.resolve("data");
            var password = PrivateFiles.password(passwordFile);
            if (!Files.exists(data.resolve("PG_VERSION"))) {
                programs.initialise(data, USER, passwordFile);
            }
            var port = programs.isRunning(data) ? portInUse(data) : OptionalInt.empty();
            var database = new EmbeddedDatabase(programs, data, port.orElseGet(EmbeddedDatabase::freePort), password);
            if (port.isEmpty()) {
                programs.start(data, database.port);
            }
            database.createIfMissing();
            return database;
        } catch (IOException e) {
            throw new StartFailure(
                    "The database in '%s' cannot be started (%s).".formatted(home.folder(), e.getMessage()), e);
        }
    }

    /** The same, started again whenever it ends, until this is closed. */
    public EmbeddedDatabase watched() {
        watch.begin();
        return this;
    }

    /** Stops the server that somebody who is gone left running under a home; nothing happens when there is none. */
    public static void stopLeft(Home home) throws IOException {
        var folder = home.folder("database");
        var data = folder.resolve("data");
        if (Files.exists(data)) {
            var programs =
                    new ServerPrograms(Binaries.unpacked(home.folder("postgresql")), Unprivileged.on(folder), folder);
            programs.stop(data);
        }
    }

    /** The fourth line of the file that a running server keeps. */
    private static OptionalInt portInUse(Path data) throws IOException {
        var lines = Files.readAllLines(data.resolve("postmaster.pid"));
        return lines.size() > PORT_LINE
                ? OptionalInt.of(Integer.parseInt(lines.get(PORT_LINE).strip()))
                : OptionalInt.empty();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void createIfMissing() throws IOException {
        try (var connection = DriverManager.getConnection(urlOf("postgres"), USER, password);
                var query = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?");
                var create = connection.createStatement()) {
            query.setString(1, NAME);
            try (var found = query.executeQuery()) {
                if (!found.next()) {
                    create.execute("CREATE DATABASE " + NAME);
                }
            }
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private String urlOf(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public String url() {
        return urlOf(NAME);
    }

    @Override
    public String user() {
        return USER;
    }

    @Override
    public String password() {
        return password;
    }

    /** Stops the server cleanly. */
    @Override
    public void close() {
        watch.close();
        try {
            programs.stop(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
