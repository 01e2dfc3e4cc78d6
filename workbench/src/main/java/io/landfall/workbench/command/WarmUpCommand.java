package io.landfall.workbench.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Does once what commands do, so that the JVM can keep what it has loaded for later starts. */
@Command(name = "warm-up", hidden = true, description = "Converts and runs the samples, to make later starts fast.")
final class WarmUpCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "Folder of samples.")
    private Path samples = Path.of("");

    @Override
    public Integer call() throws IOException {
        var scratch = Files.createTempDirectory("landfall");
        try {
            for (var sample : folders()) {
                var out = scratch.resolve(String.valueOf(sample.getFileName()));
                Landfall.run("convert", sample.toString(), "--out", out.toString(), "--format", "json");
                for (var pipeline : pipelines(out)) {
                    Landfall.run(
                            "run",
                            pipeline.toString(),
                            "--data",
                            sample.toString(),
                            "--out",
                            out.resolve("run").toString());
                }
            }
            return 0;
        } finally {
            delete(scratch);
        }
    }

    private List<Path> folders() throws IOException {
        try (var entries = Files.list(samples)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static List<Path> pipelines(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
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
