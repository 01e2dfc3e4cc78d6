package io.landfall.parsers.export;

import io.landfall.parsers.diagnostic.Diagnostic;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Everything that the user named, looked through: each file with its kind, sorted by path, and what could not be read.
 *
 * <pre>{@code
 * try (var exports = Exports.find(List.of(Path.of("estate")))) {
 *     for (var export : exports.of(ExportKind.POWERCENTER)) …
 * }
 * }</pre>
 *
 * <p>Until this is closed, the archives stay open and members are opened quickly. Files work after that too.
 */
public final class Exports implements Closeable {

    private final List<Export> all;
    private final List<Diagnostic> diagnostics;
    private final List<Closeable> opened;

    Exports(List<Export> all, List<Diagnostic> diagnostics, List<Closeable> opened) {
        this.all = List.copyOf(all);
        this.diagnostics = List.copyOf(diagnostics);
        this.opened = List.copyOf(opened);
    }

    /** Looks through files, folders and archives. Nothing is thrown for what is missing, broken or hostile. */
    public static Exports find(List<Path> named) {
        var search = new Search(named.size() == 1);
        named.forEach(search::add);
        return search.result();
    }

    /** All files, in the order of the paths as named, and sorted by path within each. */
    public List<Export> all() {
        return all;
    }

    public List<Export> of(ExportKind kind) {
        return all.stream().filter(export -> export.kind() == kind).toList();
    }

    /** What was wrong with files and archives; the file is in the location. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** Lets go of the archives. */
    @Override
    public void close() {
        for (var archive : opened) {
            try {
                archive.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
