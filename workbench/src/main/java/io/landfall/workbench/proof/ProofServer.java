package io.landfall.workbench.proof;

import io.landfall.workbench.database.EmbeddedDatabase;
import io.landfall.workbench.home.Home;
import io.landfall.workbench.home.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A private PostgreSQL that lives no longer than a command. It is stopped when the command ends or somebody ends it; a server whose
 * command was killed is found by its folder, which nobody locks any more, and stopped by the next one.
 */
final class ProofServer {

    private static final String PREFIX = "landfall-proof";

    /** A folder so young may belong to a command that has not locked it yet. */
    private static final Duration YOUNG = Duration.ofMinutes(1);

    private final Home home;
    private final EmbeddedDatabase database;
    private final Thread end = new Thread(this::stopped, "stop PostgreSQL");
    private final AtomicBoolean isStopped = new AtomicBoolean();

    private ProofServer(Home home, EmbeddedDatabase database) {
        this.home = home;
        this.database = database;
    }

    /**
     * Starts a server in a new folder, and stops those that were left in others.
     *
     * @param parent of all folders
     */
    static ProofServer start(Path parent) throws IOException {
        sweep(parent);
        var home = Home.open(Files.createTempDirectory(parent, PREFIX));
        var server = new ProofServer(home, EmbeddedDatabase.start(home));
        Runtime.getRuntime().addShutdownHook(server.end);
        return server;
    }

    EmbeddedDatabase database() {
        return database;
    }

    void stop() throws IOException {
        Runtime.getRuntime().removeShutdownHook(end);
        stopped();
    }

    private void stopped() {
        if (isStopped.getAndSet(true)) {
            return;
        }
        try {
            database.close();
            home.close();
            delete(home.folder());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void sweep(Path parent) throws IOException {
        try (var folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (var folder : folders) {
                if (Files.getLastModifiedTime(folder)
                        .toInstant()
                        .isBefore(Instant.now().minus(YOUNG))) {
                    clear(folder);
                }
            }
        }
    }

    /** Does nothing where another command holds the folder, or it is not ours to clear. */
    private static void clear(Path folder) {
        try (var home = Home.open(folder)) {
            EmbeddedDatabase.stopLeft(home);
            delete(home.folder());
        } catch (StartFailure | IOException notOurs) {
            // Whoever owns it clears it.
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
