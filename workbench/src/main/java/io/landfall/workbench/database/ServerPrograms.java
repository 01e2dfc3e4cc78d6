package io.landfall.workbench.database;

import io.landfall.workbench.home.StartFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * PostgreSQL's own programs that make, start and stop a server.
 *
 * @param programs where they were unpacked
 * @param folder where data, password and log lie
 */
record ServerPrograms(Path programs, Unprivileged user, Path folder) {

    private static final int SECONDS = 60;

    /** What a program said. */
    private record Answer(int code, String text) {}

    /** Makes an empty cluster, whole or not at all. */
    void initialise(Path data, String superuser, Path passwordFile) throws IOException {
        var unfinished = data.resolveSibling(data.getFileName() + ".unfinished");
        delete(unfinished);
        Files.createDirectories(unfinished);
        user.own(unfinished);
        user.own(passwordFile);
        var answer = run(
                "initdb",
                "--pgdata=" + unfinished,
                "--username=" + superuser,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C");
        if (answer.code() != 0) {
            throw failure("made", answer.text());
        }
        Files.move(unfinished, data);
    }

    /** Starts the server and waits until it answers. */
    void start(Path data, int port) throws IOException {
        var log = folder.resolve("server.log");
        Files.deleteIfExists(log);
        Files.createFile(log);
        user.own(log);
        var answer = run(
                "pg_ctl",
                "start",
                "--wait",
                "--timeout=" + SECONDS,
                "--pgdata=" + data,
                "--log=" + log,
                "--options=" + options(port));
        if (answer.code() != 0) {
            throw failure("started", answer.text() + Files.readString(log));
        }
    }

    private static String options(int port) {
        return String.join(
                " ",
                "-p " + port,
                "-c listen_addresses=127.0.0.1",
                "-c unix_socket_directories=",
                "-c fsync=on",
                "-c synchronous_commit=on",
                "-c max_connections=50",
                "-c shared_buffers=64MB",
                "-c max_wal_size=512MB",
                "-c log_timezone=UTC");
    }

    /** Whether a server holds the data, be it ours or left by a workbench that was killed. */
    boolean isRunning(Path data) throws IOException {
        return run("pg_ctl", "status", "--pgdata=" + data).code() == 0;
    }

    /** Stops the server cleanly; nothing happens when none runs. */
    void stop(Path data) throws IOException {
        run("pg_ctl", "stop", "--mode=fast", "--wait", "--timeout=" + SECONDS, "--pgdata=" + data);
    }

    private StartFailure failure(String done, String text) {
        if (text.contains("No space left on device")) {
            return new StartFailure("The disk of '%s' is full: free some space, then start again.".formatted(folder));
        }
        if (text.contains("Permission denied")) {
            return new StartFailure(
                    "'%s' is not yours to write: give yourself the right, or choose another folder with --home."
                            .formatted(folder));
        }
        return new StartFailure("PostgreSQL could not be %s: %s".formatted(done, lastLine(text)));
    }

    private static String lastLine(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .reduce("", (_, line) -> line)
                .strip();
    }

    /**
     * Runs a program to its end. What it says goes through a file: a server that it starts inherits its output, and a pipe would stay
     * open as long as that server runs.
     */
    private Answer run(String program, String... arguments) throws IOException {
        var said = Files.createTempFile(folder, program, ".tmp");
        try {
            var command = Stream.concat(
                            Stream.of(programs.resolve("bin").resolve(program).toString()), Stream.of(arguments))
                    .toList();
            var builder = new ProcessBuilder(user.command(command))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            builder.environment().putAll(Map.of("LC_ALL", "C", "TZ", "UTC"));
            var code = builder.start().waitFor();
            return new Answer(code, Files.readString(said, StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Files.deleteIfExists(said);
        }
    }

    private static void delete(Path unfinished) throws IOException {
        if (Files.exists(unfinished)) {
            try (var files = Files.walk(unfinished)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
