package io.landfall.validation.data;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Parsed;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * The files whose paths stand in the lines of a text file, one after the other. Blank lines and leading blanks do not count; a path without
 * folders lies beside the list.
 *
 * @param list in UTF-8
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-4-0/workflow-basics-guide/sources/using-a-file-list/creating-the-file-list.html">Creating
 *     the file list</a>
 */
record FileList(DataFile list, DataFolder folder, SourceLocation at) {

    /** The same, all of which lie beside the list, so that one folder stands before the names of all. */
    Parsed<List<DataFile>> filesBeside() {
        return paths(new ArrayList<>()).stream().allMatch(FileList::isName)
                ? files()
                : new Parsed<>(List.of(), List.of(Diagnostic.of(DataCode.LIST_FOLDERS, at, list.shown())));
    }

    /** All files of the list; none, and diagnostics, when the list names none or one that is not there. */
    Parsed<List<DataFile>> files() {
        var diagnostics = new ArrayList<Diagnostic>();
        var files = new ArrayList<DataFile>();
        for (var path : paths(diagnostics)) {
            var found = folder.file(beside(path), at);
            diagnostics.addAll(found.diagnostics());
            found.value().ifPresent(files::add);
        }
        return new Parsed<>(diagnostics.isEmpty() ? List.copyOf(files) : List.of(), diagnostics);
    }

    private List<String> paths(List<Diagnostic> diagnostics) {
        try {
            var paths = Files.readAllLines(list.path()).stream()
                    .map(String::stripLeading)
                    .filter(line -> !line.isEmpty())
                    .toList();
            if (paths.isEmpty()) {
                diagnostics.add(Diagnostic.of(DataCode.LIST_EMPTY, at, list.shown()));
            }
            return paths;
        } catch (IOException failure) {
            diagnostics.add(Diagnostic.of(DataCode.UNREADABLE, at, list.shown(), String.valueOf(failure.getMessage())));
            return List.of();
        }
    }

    private static boolean isName(String path) {
        return LegacyPath.name(path).equals(path.strip());
    }

    private String beside(String path) {
        var own = LegacyPath.name(list.shown());
        return isName(path) ? list.shown().substring(0, list.shown().length() - own.length()) + path : path;
    }
}
