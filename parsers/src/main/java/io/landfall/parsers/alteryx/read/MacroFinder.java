package io.landfall.parsers.alteryx.read;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.export.Bundle;
import io.landfall.parsers.export.Export;
import io.landfall.parsers.export.ExportFile;
import io.landfall.parsers.export.Exports;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks for the file of a macro. */
final class MacroFinder {

    private static final String MACRO = "yxmc";

    private final List<SearchFolder> searchFolders;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    /** A file among those it came with. */
    record Place(ExportFile file, Bundle bundle) {}

    private record SearchFolder(Path path, List<Export> macros) {}

    MacroFinder(List<Path> searchFolders) {
        this.searchFolders = searchFolders.stream().map(this::open).toList();
    }

    private SearchFolder open(Path path) {
        try (var exports = Exports.find(List.of(path))) {
            diagnostics.addAll(exports.diagnostics());
            var macros = exports.all().stream()
                    .filter(export -> export.file().extension().equals(MACRO))
                    .toList();
            return new SearchFolder(path, macros);
        }
    }

    /** What was wrong with the search folders. */
    List<Diagnostic> diagnostics() {
        return List.copyOf(diagnostics);
    }

    /** The file that the path leads to from its caller. Packages also write paths from their top. */
    Optional<Place> exactly(MacroPath path, Place caller) {
        if (path.absolute() || path.parts().isEmpty()) {
            return Optional.empty();
        }
        var bundle = caller.bundle();
        return bundle.member(path.besides(bundle.inside(caller.file())))
                .or(() -> bundle.kind() == Bundle.Kind.PACKAGE ? bundle.member(path.fromTheTop()) : Optional.empty())
                .map(file -> new Place(file, bundle));
    }

    /** The file in the first search folder that has it, under the same path if possible, else under the same name. */
    Optional<Place> inSearchFolders(MacroPath path) {
        return searchFolders.stream()
                .flatMap(folder -> inFolder(folder, path).stream())
                .findFirst();
    }

    private static Optional<Place> inFolder(SearchFolder folder, MacroPath path) {
        var wanted = path.fromTheTop();
        return folder.macros().stream()
                .filter(export -> isAt(export, wanted))
                .findFirst()
                .or(() -> folder.macros().stream()
                        .filter(export -> export.file().name().equalsIgnoreCase(path.name()))
                        .findFirst())
                .map(export -> new Place(export.file(), export.bundle()));
    }

    private static boolean isAt(Export export, String path) {
        return export.bundle().inside(export.file()).equalsIgnoreCase(path);
    }

    /** A file with the same name, or the same end of the path, anywhere among those that came with the caller. */
    Optional<Place> elsewhere(String written, Place caller) {
        return caller.bundle()
                .resolve(caller.file(), written)
                .filter(file -> file != caller.file())
                .map(file -> new Place(file, caller.bundle()));
    }

    /** Whether another file that came with the caller fits the path as well as the one that was taken. */
    static boolean isAmbiguous(MacroPath path, Place taken) {
        var bundle = taken.bundle();
        var fit = path.sharedEnd(bundle.inside(taken.file()));
        var others = fit == 0 ? bundle.members() : bundle.named(taken.file().name());
        return others.stream()
                        .filter(file -> path.sharedEnd(bundle.inside(file)) >= fit)
                        .count()
                > 1;
    }

    /** Where all this looks, in words. */
    List<String> places(Place caller) {
        var places = new ArrayList<String>();
        places.add(
                switch (caller.bundle().kind()) {
                    case PACKAGE -> "the package '" + caller.bundle().path() + "'";
                    case ARCHIVE -> "the archive '" + caller.bundle().path() + "'";
                    case FOLDER -> "the folder of '" + caller.file().name() + "' and all files that came with it";
                });
        if (searchFolders.isEmpty()) {
            places.add("no search folder, because none was named");
        }
        searchFolders.forEach(folder -> places.add("the search folder '" + folder.path() + "'"));
        return places;
    }
}
