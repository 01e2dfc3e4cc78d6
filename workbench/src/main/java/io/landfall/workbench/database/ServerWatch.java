package io.landfall.workbench.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts a server again that ends without being told to, at the same port, so that whoever uses it need not be started again. */
final class ServerWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ServerWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final ServerPrograms programs;
    private final Path data;
    private final int port;
    private final Thread thread;

    ServerWatch(ServerPrograms programs, Path data, int port) {
        this.programs = programs;
        this.data = data;
        this.port = port;
        this.thread = Thread.ofVirtual().name("database-watch").unstarted(this::watch);
    }

    void begin() {
        thread.start();
    }

    private void watch() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(PAUSE);
                if (!isAlive()) {
                    startAgain();
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the process is there whose number the server has left in its folder; a server that has ended takes the file away. */
    private boolean isAlive() {
        try {
            var pid = Files.readAllLines(data.resolve("postmaster.pid")).getFirst();
            return ProcessHandle.of(Long.parseLong(pid.strip())).isPresent();
        } catch (IOException | RuntimeException gone) {
            return false;
        }
    }

    private void startAgain() {
        try {
            if (!programs.isRunning(data)) {
                LOG.warn("The database has ended; it is started again");
                programs.start(data, port);
            }
        } catch (IOException | RuntimeException failure) {
            LOG.error("The database cannot be started again: {}", failure.getMessage());
        }
    }

    /** From here on the server may end. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            if (thread.getState() != Thread.State.NEW) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
