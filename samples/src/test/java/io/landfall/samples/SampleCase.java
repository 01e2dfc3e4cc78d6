package io.landfall.samples;

import io.landfall.converter.conversion.Conversion;
import io.landfall.parsers.export.Exports;
import io.landfall.validation.engine.RunRequest;
import io.landfall.workbench.conversion.Conversions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One folder of the sample estate: an export, a README that names its trap, data, and what the legacy tool makes of them.
 *
 * @param folder for example {@code powercenter/top-sellers}, in the samples module
 */
record SampleCase(Path folder) {

    /** Where a README says so, rows have to come in the order in which the legacy tool wrote them. */
    private static final String ORDERED = "The order of the rows counts.";

    static Stream<SampleCase> all() {
        return Stream.of("powercenter", "alteryx")
                .flatMap(system -> entries(Path.of(system)).filter(Files::isDirectory))
                .map(SampleCase::new);
    }

    private static Stream<Path> entries(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (var entries = Files.list(folder)) {
            return entries.sorted().toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A case whose rows are typed into the export needs no data. */
    RunRequest request(Path out) {
        var data = folder.resolve("data");
        return Files.isDirectory(data) ? RunRequest.of(data, out) : RunRequest.withoutData(out);
    }

    List<Path> expected() {
        return entries(folder.resolve("expected")).toList();
    }

    Path diagnostics() {
        return folder.resolve("diagnostics.txt");
    }

    String readme() {
        return text(folder.resolve("README.md"));
    }

    /** The first line of the README, without its mark. */
    String title() {
        return readme().lines().findFirst().orElse("").replaceFirst("^#\\s*", "");
    }

    boolean isOrdered() {
        return readme().replace('\n', ' ').contains(ORDERED);
    }

    /** What becomes of the case's assets: those that the conversion rate counts, and a workflow whose tasks are known. */
    List<Conversion> conversions() {
        return everything().stream()
                .filter(conversion -> conversion.asset().counts()
                        || (hasTasks() && conversion.workflow().isPresent()))
                .toList();
    }

    List<Conversion> everything() {
        try (var exports = Exports.find(List.of(folder))) {
            return Conversions.of(exports, List.of());
        }
    }

    /** Whether the case says what the tasks of its workflow do. */
    boolean hasTasks() {
        return Files.isRegularFile(folder.resolve("tasks.txt"));
    }

    /** Each task with its status, and the rows that it wrote or what it decided, in the order in which they end. */
    List<String> tasks() {
        return text(folder.resolve("tasks.txt")).lines().toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public String toString() {
        return folder.toString().replace('\\', '/');
    }
}
