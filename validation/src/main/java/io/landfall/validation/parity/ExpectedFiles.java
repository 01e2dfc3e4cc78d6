package io.landfall.validation.parity;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.data.DataCode;
import io.landfall.validation.data.DataFile;
import io.landfall.validation.data.DataFolder;
import java.io.Closeable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The folder or archive with what the legacy tool wrote. It knows which of its files were asked for. */
public final class ExpectedFiles implements Closeable {

    private static final Set<String> DATA = Set.of("csv", "txt", "tsv", "dat", "out", "parquet", "xlsx", "xls", "yxdb");

    private final DataFolder folder;
    private final Set<String> asked = new HashSet<>();
    private final List<Diagnostic> ambiguous = new ArrayList<>();

    private ExpectedFiles(DataFolder folder) {
        this.folder = folder;
    }

    public static ExpectedFiles in(Path path) {
        return new ExpectedFiles(DataFolder.of(path));
    }

    /** The file of that name, in any case; for a table's CSV file also a Parquet file. */
    Optional<DataFile> find(String name, SourceLocation at) {
        var found = named(name, at);
        return found.isPresent() || !name.endsWith(".csv")
                ? found
                : named(name.substring(0, name.length() - "csv".length()) + "parquet", at);
    }

    private Optional<DataFile> named(String name, SourceLocation at) {
        var found = folder.find(name, at);
        found.diagnostics().stream()
                .filter(diagnostic -> diagnostic.code() == DataCode.FILE_AMBIGUOUS)
                .forEach(ambiguous::add);
        var exact = found.diagnostics().isEmpty() ? found.value().stream().findFirst() : Optional.<DataFile>empty();
        exact.ifPresent(file -> asked.add(file.shown()));
        return exact;
    }

    /** Data files that nobody has asked for so far. */
    public List<String> unasked() {
        return folder.names().stream()
                .filter(name -> !asked.contains(name))
                .filter(name ->
                        DATA.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** What was wrong with the folder or archive itself, or could not be told apart in it. */
    List<Diagnostic> diagnostics() {
        var all = new ArrayList<>(folder.diagnostics());
        all.addAll(ambiguous);
        return all;
    }

    @Override
    public void close() {
        folder.close();
    }
}
