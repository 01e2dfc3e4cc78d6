package io.landfall.validation.parity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What two text files without a key take that are far larger than the memory: time, and the most memory that the process had at once, which a
 * Linux kernel tells. The comparison has a process of its own, as on the command line. Run it with {@code ./mvnw -Pbench -pl validation
 * -am test -Dsurefire.failIfNoSpecifiedTests=false -Dtest=MemoryBenchmark -Dlandfall.bench.manyRows=100000000}; files of a hundred million rows
 * take 16 GB in the folder for temporary files.
 */
class MemoryBenchmark {

    private static final long ROWS = Long.getLong("landfall.bench.manyRows", 20_000_000);

    @TempDir
    private static Path folder;

    @Test
    void csvWithoutKeyInOneGigabyte() throws Exception {
        new PlantedFiles(folder, ROWS).make("csv");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "--enable-native-access=ALL-UNNAMED",
                        Compared.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        Files.createDirectories(Path.of("target"));
        Files.writeString(
                Path.of("target/benchmarks.md"), answer, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        System.out.print(answer);
    }

    /** The process that compares. */
    static final class Compared {

        private Compared() {}

        public static void main(String[] args) throws IOException {
            var files = Path.of(args[0]);
            var start = System.nanoTime();
            var result = Parity.compare(
                            ParitySide.of(files.resolve("left.csv")),
                            ParitySide.of(files.resolve("right.csv")),
                            ParitySettings.STRICT.withMemory("1GB").withTemporary(files),
                            Optional.empty())
                    .value()
                    .orElseThrow();
            System.out.printf(
                    Locale.ROOT,
                    "| CSV without key, 1 GB | %,d | %,d differences | %.1f GB | %.1f s | %s |%n",
                    result.counts().left(),
                    result.counts().changed()
                            + result.counts().missing()
                            + result.counts().extra(),
                    (Files.size(files.resolve("left.csv")) + Files.size(files.resolve("right.csv"))) / 1e9,
                    (System.nanoTime() - start) / 1e9,
                    peak());
        }

        private static String peak() throws IOException {
            var status = Path.of("/proc/self/status");
            return Files.exists(status)
                    ? Files.readAllLines(status).stream()
                            .filter(line -> line.startsWith("VmHWM:"))
                            .map(line -> line.replaceAll("\\D", ""))
                            .map(kilobytes ->
                                    String.format(Locale.ROOT, "%.2f GB", Long.parseLong(kilobytes) * 1024 / 1e9))
                            .findFirst()
                            .orElse("")
                    : "";
        }
    }
}
