package io.landfall.validation.reference.powercenter;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.parsers.export.Exports;
import io.landfall.validation.data.DataFolder;
import io.landfall.validation.reference.LegacyInputs;
import io.landfall.validation.reference.LegacyRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Runs genuine exports whose outputs PowerCenter itself has written, where there are any: in the folder that the system property or the
 * environment variable {@code landfall.corpus} names, or in {@code shared/corpus} beside the project.
 */
class GoldenRunsTest {

    /** One export with its data and what it wrote: files by the name that the session gives them. */
    record GoldenCase(Path export, Path data, Map<String, Path> expected) {

        @Override
        public String toString() {
            return export.getFileName().toString();
        }
    }

    static List<GoldenCase> cases() {
        return corpus().map(GoldenRunsTest::cases).orElse(List.of());
    }

    private static Optional<Path> corpus() {
        var named = Optional.ofNullable(System.getProperty("landfall.corpus"))
                .or(() -> Optional.ofNullable(System.getenv("landfall.corpus")));
        return Stream.concat(
                        named.stream(), Stream.of("../shared/corpus", "../../shared/corpus", "../../../shared/corpus"))
                .map(Path::of)
                .map(corpus -> corpus.resolve("golden/powercenter"))
                .filter(Files::isDirectory)
                .findFirst();
    }

    private static List<GoldenCase> cases(Path golden) {
        try (var folders = Files.list(golden)) {
            return folders.sorted().flatMap(GoldenRunsTest::inFolder).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Stream<GoldenCase> inFolder(Path folder) {
        var cases = new ArrayList<GoldenCase>();
        for (var entry : (Iterable<?>) loaded(folder.resolve("cases.json"))) {
            var fields = (Map<?, ?>) entry;
            var expected = new TreeMap<String, Path>();
            ((Map<?, ?>) fields.get("outputs"))
                    .forEach((written, file) -> expected.put(
                            written.toString(), folder.resolve("expected").resolve(file.toString())));
            cases.add(
                    new GoldenCase(folder.resolve(fields.get("export").toString()), folder.resolve("data"), expected));
        }
        return cases.stream();
    }

    private static Object loaded(Path file) {
        try {
            return new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void areThere() {
        Assumptions.assumeTrue(corpus().isPresent(), "no genuine runs here");
        assertThat(cases()).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("cases")
    void writesWhatPowerCenterWrote(GoldenCase golden) {
        try (var exports = Exports.find(List.of(golden.export()));
                var data = DataFolder.of(golden.data())) {
            var request = new LegacyRequest(
                    LegacyInputs.NONE, Optional.of(data), Map.of(), LocalDateTime.of(2024, 5, 1, 8, 30));
            var files = WrittenFiles.of(exports, request);
            golden.expected()
                    .forEach((name, file) ->
                            assertThat(files.rows(name)).as(name).isEqualTo(files.expected(name, file)));
        }
    }
}
