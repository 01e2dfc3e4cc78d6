package io.landfall.validation.reference.alteryx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Runs genuine workflows whose results were recorded. They belong to others and are not part of the project: the folder is looked for
 * upwards from the working directory, or given by the system property {@code landfall.corpus}.
 */
class GoldenPackagesTest {

    /** Packages whose recorded results are reproduced, by the ends of their names; there are only ever more. */
    private static final List<String> REPRODUCED = List.of(
            "2019-04", "2020-09", "2021-01", "2021-04", "2021-06", "2021-09", "2021-15", "2021-17", "2021-19",
            "2021-22", "2021-31", "2021-33", "2021-35", "2021-37", "2021-39", "2021-41", "2021-43", "2021-45",
            "2021-48", "2022-02", "2022-04", "2022-06", "2022-08", "2022-15", "2022-18", "2022-20", "2022-23",
            "2022-25", "2022-28", "2022-33", "2022-37", "2022-39", "2022-43", "2022-45", "2022-47", "2022-49",
            "2022-52", "2023-02", "2023-15", "2023-52", "2024-35", "2024-50");

    @Test
    void givesWhatWasRecorded() throws IOException {
        var corpus = corpus();
        assumeTrue(corpus.isPresent(), "there is no corpus");
        var equal = new ArrayList<String>();
        for (var folder : folders(corpus.orElseThrow().resolve("golden/alteryx"))) {
            var difference = packaged(folder).difference();
            if (difference.isEmpty()) {
                equal.add(String.valueOf(folder.getFileName()));
            }
            report("%-30s %s", folder.getFileName(), difference.isEmpty() ? "EQUAL" : difference);
        }
        report("%d equal", equal.size());
        assertThat(REPRODUCED).allMatch(name -> equal.stream().anyMatch(one -> one.endsWith(name)));
    }

    private static GoldenPackage packaged(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            var export = files.filter(file -> file.toString().endsWith(".yxzp"))
                    .findFirst()
                    .orElseThrow();
            return new GoldenPackage(export, export, folder.resolve("expected"));
        }
    }

    private static List<Path> folders(Path parent) throws IOException {
        var only = System.getProperty("landfall.case", "");
        try (var folders = Files.list(parent)) {
            return folders.filter(Files::isDirectory)
                    .filter(folder -> folder.toString().contains(only))
                    .sorted()
                    .toList();
        }
    }

    private static Optional<Path> corpus() {
        var given = Optional.ofNullable(System.getProperty("landfall.corpus")).map(Path::of);
        return given.or(() -> Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared/corpus"))
                .filter(Files::isDirectory)
                .findFirst());
    }

    @SuppressWarnings("SystemOut") // The figures are what the test is run for.
    private static void report(String format, Object... args) {
        System.out.println(format.formatted(args));
    }
}
