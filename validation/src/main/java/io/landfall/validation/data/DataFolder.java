package io.landfall.validation.data;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Parsed;
import io.landfall.parsers.diagnostic.Severity;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.export.Export;
import io.landfall.parsers.export.ExportFile;
import io.landfall.parsers.export.Exports;
import io.landfall.parsers.export.ReadCode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a run finds its data: a folder or an archive. A file is found by its path, else by as many of its last folders as
 * possible, at least by its name; a table by {@code TABLE.csv} or {@code TABLE.parquet}. What an archive holds is unpacked when it
 * is needed, to a folder that goes away on {@link #close}.
 */
public final class DataFolder implements Closeable {

    private static final List<String> TABLE_FILES = List.of("csv", "parquet");

    private final @Nullable Path root;
    private final String shown;
    private final Exports exports;
    private final Map<LegacyPath, ExportFile> files = new LinkedHashMap<>();
    private final Unpacked unpacked = new Unpacked();

    private DataFolder(@Nullable Path root, String shown, Exports exports) {
        this.root = root;
        this.shown = shown;
        this.exports = exports;
        exports.all().forEach(this::add);
    }

    /** Files go by their path inside what they came in; where two share one, by their full path. */
    private void add(Export export) {
        var inside = LegacyPath.of(export.bundle().inside(export.file()));
        files.putIfAbsent(
                files.containsKey(inside) ? LegacyPath.of(export.file().path()) : inside, export.file());
    }

    public static DataFolder of(Path path) {
        return new DataFolder(path, "'" + path + "'", Exports.find(List.of(path)));
    }

    /** A run that needs no data has none. */
    public static DataFolder none() {
        return new DataFolder(null, "no folder, for none was given", Exports.find(List.of()));
    }

    /** What was wrong with the folder or archive itself. */
    public List<Diagnostic> diagnostics() {
        return exports.diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .filter(diagnostic -> diagnostic.code() != ReadCode.NOT_XML)
                .toList();
    }

    /** The file that a legacy path means, or the files in the order of their names if it has wildcards; else a diagnostic. */
    public Parsed<List<DataFile>> find(String path, SourceLocation at) {
        var wanted = LegacyPath.of(path);
        var found = nearest(wanted);
        if (found.isEmpty()) {
            return similar(path, wanted, at);
        }
        var folders = found.stream().map(LegacyPath::folders).distinct().count();
        if (folders > 1) {
            var names = found.stream().map(this::shown).collect(Collectors.joining(", "));
            return missing(Diagnostic.of(DataCode.FILE_AMBIGUOUS, at, path, names));
        }
        return onDisk(found, at);
    }

    /** The one file that a legacy path means, whose signs are no wildcards; else a diagnostic. */
    Parsed<Optional<DataFile>> file(String path, SourceLocation at) {
        var wanted = LegacyPath.of(path);
        var found = wanted.hasWildcards() || nearest(wanted).isEmpty()
                ? missing(Diagnostic.of(DataCode.FILE_MISSING, at, LegacyPath.name(path), shown))
                : find(path, at);
        return new Parsed<>(found.value().stream().findFirst(), found.diagnostics());
    }

    /**
     * The only file that has the longest name within the wanted one: exports without a session name a source, such as
     * {@code src_orders}, and not its file.
     */
    private Parsed<List<DataFile>> similar(String path, LegacyPath wanted, SourceLocation at) {
        var named = files.keySet().stream().filter(wanted::contains).toList();
        var longest =
                named.stream().mapToInt(file -> file.name().length()).max().orElse(0);
        var best =
                named.stream().filter(file -> file.name().length() == longest).toList();
        if (best.size() != 1) {
            return missing(Diagnostic.of(DataCode.FILE_MISSING, at, LegacyPath.name(path), shown));
        }
        var found = onDisk(best, at);
        var diagnostics = new ArrayList<>(found.diagnostics());
        diagnostics.add(Diagnostic.of(DataCode.FILE_SIMILAR, at, LegacyPath.name(path), shown(best.getFirst())));
        return new Parsed<>(found.value(), diagnostics);
    }

    /** The file that holds a table's rows, if there is one. */
    public Parsed<Optional<DataFile>> table(Dataset.Table table, SourceLocation at) {
        return first(tableNames(table).flatMap(name -> TABLE_FILES.stream().map(type -> name + "." + type)), at);
    }

    /** The file that holds what a query answered, named after its source, if there is one. */
    public Parsed<Optional<DataFile>> query(String source, SourceLocation at) {
        return first(TABLE_FILES.stream().map(type -> source + "." + type), at);
    }

    String shown() {
        return shown;
    }

    /** All files, as diagnostics call them. */
    public List<String> names() {
        return files.values().stream().map(ExportFile::path).toList();
    }

    private Parsed<Optional<DataFile>> first(Stream<String> names, SourceLocation at) {
        var found = names.map(LegacyPath::of)
                .filter(name -> !nearest(name).isEmpty())
                .findFirst();
        if (found.isEmpty()) {
            return Parsed.clean(Optional.empty());
        }
        var file = find(found.get().name(), at);
        return new Parsed<>(file.value().stream().findFirst(), file.diagnostics());
    }

    private static Stream<String> tableNames(Dataset.Table table) {
        return table.schema().isEmpty()
                ? Stream.of(table.fileName(), table.name())
                : Stream.of(
                        table.fileName(),
                        table.schema() + "." + table.name(),
                        table.schema() + "_" + table.name(),
                        table.name());
    }

    private List<LegacyPath> nearest(LegacyPath wanted) {
        if (files.containsKey(wanted)) {
            return List.of(wanted);
        }
        var named = files.keySet().stream().filter(wanted::means).toList();
        var most = named.stream().mapToInt(wanted::commonFolders).max().orElse(0);
        return named.stream()
                .filter(file -> wanted.commonFolders(file) == most)
                .sorted(Comparator.comparing(LegacyPath::name))
                .toList();
    }

    private Parsed<List<DataFile>> onDisk(List<LegacyPath> found, SourceLocation at) {
        try {
            var result = new ArrayList<DataFile>();
            for (var path : found) {
                result.add(onDisk(file(path)));
            }
            return Parsed.clean(List.copyOf(result));
        } catch (IOException failure) {
            return missing(Diagnostic.of(
                    DataCode.UNREADABLE, at, shown(found.getFirst()), String.valueOf(failure.getMessage())));
        }
    }

    private DataFile onDisk(ExportFile file) throws IOException {
        if (root != null && !file.path().contains("!")) {
            var here = Files.isDirectory(root) ? root.resolve(file.path()) : root;
            if (Files.isRegularFile(here)) {
                return new DataFile(here, file.path());
            }
        }
        return new DataFile(unpacked.path(file), file.path());
    }

    private String shown(LegacyPath path) {
        return file(path).path();
    }

    private ExportFile file(LegacyPath path) {
        return Objects.requireNonNull(files.get(path), path.name());
    }

    private static Parsed<List<DataFile>> missing(Diagnostic diagnostic) {
        return new Parsed<>(List.of(), List.of(diagnostic));
    }

    @Override
    public void close() {
        exports.close();
        unpacked.close();
    }

    /** Members of archives that were needed as files. */
    private static final class Unpacked implements Closeable {

        private final Map<String, Path> paths = new LinkedHashMap<>();
        private @Nullable TemporaryFolder folder;

        Path path(ExportFile file) throws IOException {
            var known = paths.get(file.path());
            if (known != null) {
                return known;
            }
            if (folder == null) {
                folder = TemporaryFolder.in(Optional.empty());
            }
            var path = folder.path().resolve(paths.size() + "." + file.extension());
            try (var bytes = file.open()) {
                Files.copy(bytes, path);
            }
            paths.put(file.path(), path);
            return path;
        }

        @Override
        public void close() {
            if (folder != null) {
                folder.close();
            }
        }
    }
}
