package io.landfall.workbench.scale;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.workbench.command.Landfall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long it takes to convert a generated PowerCenter export of 1 GB in a process whose heap has 512 MB. Another size with {@code
 * -Dlandfall.bench.megabytes=100 -Dlandfall.bench.heap=128m}.
 */
class LargeExportBenchmark {

    private static final long MEGABYTES = Long.getLong("landfall.bench.megabytes", 1000);
    private static final String HEAP = System.getProperty("landfall.bench.heap", "512m");

    @TempDir
    private static Path folder;

    @Test
    void convertsInASmallHeap() throws Exception {
        var export = Files.createDirectories(folder.resolve("export")).resolve("estate.XML");
        var mappings = LargeExport.write(export, MEGABYTES * 1_000_000);
        var answer = folder.resolve("answer.json");
        var start = System.nanoTime();
        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP,
                        "-Xss64m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Landfall.class.getName(),
                        "convert",
                        export.getParent().toString(),
                        "--out=" + folder.resolve("out"),
                        "--format=json"))
                .redirectOutput(answer.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.waitFor()).isZero();
        var seconds = (System.nanoTime() - start) / 1e9;
        assertThat(automated(answer)).isEqualTo(mappings);
        var line = String.format(
                Locale.ROOT, "| %.2f GB | %,d | %s | %.0f s |%n", Files.size(export) / 1e9, mappings, HEAP, seconds);
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/benchmarks.md"), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        System.out.print(line);
    }

    private static long automated(Path answer) throws IOException {
        try (var lines = Files.lines(answer)) {
            return lines.filter(line -> line.startsWith("    \"automated\""))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
