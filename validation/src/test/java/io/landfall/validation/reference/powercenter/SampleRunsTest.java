package io.landfall.validation.reference.powercenter;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.parsers.export.Exports;
import io.landfall.validation.data.DataFolder;
import io.landfall.validation.reference.LegacyRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the sample estate, whose outputs were worked out by hand. */
class SampleRunsTest {

    private static final Path SAMPLES = Path.of("../samples/powercenter");

    /** What the parameter file of one of them says. */
    private static final Map<String, String> PARAMETERS = Map.of(
            "$$REASON_TEXT",
            "below the level",
            "$$REORDER_LEVEL",
            "10",
            "$$LAST_WAREHOUSE",
            "BER",
            "$$LAST_BATCH",
            "40",
            "$$LAST_ORDER",
            "103",
            "$$RECEIPTS",
            "1200",
            "$$LEAST_AMOUNT",
            "30");

    /** Samples that are not run to their end, and what they have that is not known. */
    private static final Map<String, String> REFUSED = Map.of("credit-check", "Stored Procedure");

    static List<Path> samples() {
        return entries(SAMPLES).stream()
                .filter(folder -> Files.isDirectory(folder.resolve("expected")))
                .map(Path::getFileName)
                .toList();
    }

    private static List<Path> entries(Path folder) {
        try (var entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void writesWhatWasWorkedOutByHand(Path sample) {
        var folder = SAMPLES.resolve(sample);
        try (var exports = Exports.find(List.of(folder));
                var data = DataFolder.of(folder.resolve("data"))) {
            var request = new LegacyRequest(
                    TableFiles.inputs(exports, folder.resolve("data")),
                    Optional.of(data),
                    PARAMETERS,
                    LocalDateTime.of(2026, 5, 1, 8, 30));
            var files = WrittenFiles.of(exports, request);
            var refused = REFUSED.get(sample.toString());
            if (refused != null) {
                assertThat(files.unfinished()).singleElement().asString().contains(refused);
                return;
            }
            for (var expected : entries(folder.resolve("expected"))) {
                var name = expected.getFileName().toString();
                assertThat(files.rows(name)).as(name).isEqualTo(files.expected(name, expected));
            }
        }
    }
}
