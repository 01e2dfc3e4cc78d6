package io.landfall.workbench.migration;

import io.landfall.converter.conversion.Assessment;
import io.landfall.converter.conversion.Asset;
import io.landfall.converter.conversion.AssetKind;
import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.conversion.EngineCheck;
import io.landfall.converter.pipeline.LegacySystem;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.export.Exports;
import io.landfall.rules.LegacyConverter.Renewed;
import io.landfall.rules.earlier.Earlier;
import io.landfall.workbench.conversion.Conversions;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Converts an estate so that a fault of our own costs the file that shows it and no other: when the whole cannot be converted, the
 * files that fail alone are taken out, and the rest is converted together.
 */
final class SafeConversion {

    private static final Logger LOG = LoggerFactory.getLogger(SafeConversion.class);

    private final Path estate;
    private final EngineCheck engine;
    private final Map<String, Earlier> earlier;
    private final Consumer<Conversion> first;

    /**
     * A conversion that has not begun.
     *
     * @param earlier what is known of the files, by path
     * @param first told of assets as soon as they are converted, by any thread
     */
    SafeConversion(Path estate, EngineCheck engine, Map<String, Earlier> earlier, Consumer<Conversion> first) {
        this.estate = estate;
        this.engine = engine;
        this.earlier = Map.copyOf(earlier);
        this.first = first;
    }

    /** What became of the estate. */
    record Result(Renewed renewed, List<Diagnostic> diagnostics) {}

    Result convert() throws IOException {
        try {
            return convert(estate, earlier, first);
        } catch (RuntimeException | StackOverflowError fault) {
            if (Thread.currentThread().isInterrupted()) {
                throw fault;
            }
            LOG.error("Landfall failed on an estate; looking for the files that are to blame", fault);
            return withoutCulprits();
        }
    }

    private Result convert(Path folder, Map<String, Earlier> known, Consumer<Conversion> told) {
        try (var exports = Exports.find(List.of(folder))) {
            return new Result(Conversions.renewed(exports, engine, told, known), exports.diagnostics());
        }
    }

    private Result withoutCulprits() throws IOException {
        var good = new ArrayList<Path>();
        var failed = new ArrayList<Conversion>();
        for (var file : files(estate)) {
            var alone = linked(List.of(file));
            try {
                convert(alone, Map.of(), _ -> {});
                good.add(file);
            } catch (RuntimeException | StackOverflowError fault) {
                failed.add(failed(file, fault));
            } finally {
                delete(alone);
            }
        }
        var rest = linked(good);
        try {
            var result = convert(rest, Map.of(), first);
            var all = Stream.concat(result.renewed().conversions().stream(), failed.stream())
                    .toList();
            return new Result(new Renewed(all, Set.of(), Map.of()), result.diagnostics());
        } finally {
            delete(rest);
        }
    }

    private Conversion failed(Path file, Throwable fault) {
        var path = estate.relativize(file)
                .toString()
                .replace(FileSystems.getDefault().getSeparator(), "/");
        var isAlteryx = path.toLowerCase(Locale.ROOT).matches(".*\\.yx[a-z]+");
        var asset = new Asset(
                path,
                isAlteryx ? LegacySystem.ALTERYX : LegacySystem.POWERCENTER,
                isAlteryx ? AssetKind.WORKFLOW : AssetKind.MAPPING,
                path.substring(path.lastIndexOf('/') + 1));
        var said = Diagnostic.of(
                MigrationCode.LANDFALL_FAILED,
                SourceLocation.of(path),
                fault.getClass().getSimpleName());
        return Assessment.failed(asset, List.of(said));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** A folder beside the estate with some of its files at the same relative paths. */
    private Path linked(List<Path> files) throws IOException {
        var folder = Files.createTempDirectory("landfall");
        for (var file : files) {
            var place = folder.resolve(estate.relativize(file));
            Files.createDirectories(place.getParent());
            Files.copy(file, place);
        }
        return folder;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
