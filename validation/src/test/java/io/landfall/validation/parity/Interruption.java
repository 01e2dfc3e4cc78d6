package io.landfall.validation.parity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A comparison in a process of its own that is killed as soon as it has kept a part.
 *
 * @param folder that keeps parts
 * @param program that compares
 */
record Interruption(Path folder, Class<?> program, List<String> arguments) {

    /** A process may come to its end before it is killed. */
    private static final int ATTEMPTS = 10;

    /** Kills it once a file of the left side has been kept whose name matches. */
    void after(String part) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                program.getName()));
        command.addAll(arguments);
        for (int i = 0; i < ATTEMPTS; i++) {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            while (process.isAlive() && !hasKept(part)) {
                process.waitFor(1, TimeUnit.MILLISECONDS);
            }
            process.destroyForcibly().waitFor();
            if (hasKept(part)) {
                return;
            }
        }
        throw new AssertionError("no process could be killed in time");
    }

    private boolean hasKept(String part) {
        var side = folder.resolve("left");
        if (!Files.isDirectory(side)) {
            return false;
        }
        try (var files = Files.list(side)) {
            return files.map(file -> file.getFileName().toString()).anyMatch(name -> name.matches(part));
        } catch (IOException gone) {
            return false;
        }
    }
}
