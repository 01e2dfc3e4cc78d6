package io.landfall.validation.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Runs single commands. */
@FunctionalInterface
public interface Shell {

    /** What a command answered. */
    record Answer(int code, String output) {}

    Answer run(String command);

    /** The shell of this machine, each command in a process of its own. */
    static Shell of(Path folder) {
        return command -> {
            try {
                var process = new ProcessBuilder(words(command))
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
                process.getOutputStream().close();
                var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                return new Answer(process.waitFor(), output);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return new Answer(-1, "interrupted");
            }
        };
    }

    private static String[] words(String command) {
        return System.getProperty("os.name", "").startsWith("Windows")
                ? new String[] {"cmd", "/c", command}
                : new String[] {"/bin/sh", "-c", command};
    }
}
