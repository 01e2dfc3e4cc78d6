package io.landfall.validation.reference.alteryx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples that we wrote give on the reference executor what they say that they give, or are refused by name. */
class SamplesOnReferenceTest {

    private static final Path SAMPLES = Path.of("..", "samples", "alteryx");

    private static final Map<String, String> REFUSED = Map.of(
            "demand-forecast", "not written: demand_used.csv [refused: the tool R at demand_forecast/R (2)]",
            "till-database",
                    "not written: till_database.csv [refused: what a database answers at till_database/Data Stream Out (6)]",
            "week-books", "not written: week_19.csv [refused: the files of '..\\data' at week_books/Directory (1)]");

    /** Each sample that has expected results; one without describes a case that is not run. */
    static List<Path> samples() throws IOException {
        try (Stream<Path> folders = Files.list(SAMPLES)) {
            return folders.filter(folder -> Files.isDirectory(folder.resolve("expected")))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void givesWhatTheSampleSays(Path folder) throws IOException {
        var data = folder.resolve("data");
        var source = Files.isDirectory(data) ? data : folder;
        assertThat(new GoldenPackage(folder, source, folder.resolve("expected")).difference())
                .isEqualTo(REFUSED.getOrDefault(String.valueOf(folder.getFileName()), ""));
    }
}
