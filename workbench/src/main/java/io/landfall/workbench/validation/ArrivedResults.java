package io.landfall.workbench.validation;

import io.landfall.parsers.export.Export;
import io.landfall.parsers.export.ExportFile;
import io.landfall.parsers.export.Exports;
import io.landfall.workbench.estate.AssetRow;
import io.landfall.workbench.home.HomeFolder;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds data and results that arrived together with an export: folders {@code data} and {@code expected} beside it, on disk or in the
 * same archive.
 */
@Component
public class ArrivedResults {

    private static final String EXPECTED = "expected/";
    private static final String DATA = "data/";

    private final HomeFolder home;

    ArrivedResults(HomeFolder home) {
        this.home = home;
    }

    /** Copies of data and results; gone when closed. */
    public record Copies(Path folder) implements Closeable {

        public Path data() {
            return folder.resolve(DATA);
        }

        public Path expected() {
            return folder.resolve(EXPECTED);
        }

        @Override
        public void close() throws IOException {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** What arrived with an asset's export; nothing without expected results. The caller closes it. */
    public Optional<Copies> of(Exports exports, AssetRow asset) throws IOException {
        var export = exports.all().stream()
                .filter(one -> one.file().path().equals(asset.path()))
                .findFirst();
        return export.isPresent() ? copies(export.get()) : Optional.empty();
    }

    private Optional<Copies> copies(Export export) throws IOException {
        var inside = export.bundle().inside(export.file());
        var folder = inside.substring(0, inside.lastIndexOf('/') + 1);
        var beside = export.bundle().members().stream()
                .filter(file -> export.bundle().inside(file).startsWith(folder))
                .toList();
        if (beside.stream().noneMatch(file -> within(export, file, folder).startsWith(EXPECTED))) {
            return Optional.empty();
        }
        var copies = new Copies(Files.createTempDirectory(home.folder("runs"), "arrived"));
        Files.createDirectories(copies.data());
        for (var place : List.of(EXPECTED, DATA)) {
            for (var file : beside) {
                var name = within(export, file, folder);
                if (name.startsWith(place)) {
                    copy(file, copies.folder(), name);
                }
            }
        }
        return Optional.of(copies);
    }

    private static String within(Export export, ExportFile file, String folder) {
        return export.bundle().inside(file).substring(folder.length());
    }

    private static void copy(ExportFile file, Path folder, String name) throws IOException {
        var place = folder.resolve(name).normalize();
        if (!place.startsWith(folder)) {
            throw new IOException("'%s' leads out of the folder".formatted(name));
        }
        Files.createDirectories(place.getParent());
        try (var content = file.open()) {
            Files.copy(content, place);
        }
    }
}
