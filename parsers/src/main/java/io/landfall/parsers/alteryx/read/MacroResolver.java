package io.landfall.parsers.alteryx.read;

import io.landfall.parsers.alteryx.Workflow;
import io.landfall.parsers.alteryx.read.MacroFinder.Place;
import io.landfall.parsers.diagnostic.Parsed;
import io.landfall.parsers.export.Export;
import io.landfall.parsers.export.ExportFile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads workflows together with the macros that they call, and the macros that these call. Macros are found as Designer
 * would: beside the workflow or in its package, among those that ship with Designer, then in search folders. What is left
 * is looked for by its name among all files that came with the workflow, because estates are rarely copied with all
 * their folders in place.
 *
 * <p>Keeps the documents that it has read, so one resolver should serve a whole estate. For one thread.
 */
public final class MacroResolver {

    private final MacroFinder finder;
    private final Map<ExportFile, Parsed<Workflow>> documents = new HashMap<>();

    /** @param searchFolders where shared macros lie, in the order in which they are searched */
    public MacroResolver(List<Path> searchFolders) {
        this.finder = new MacroFinder(searchFolders);
    }

    /** The workflow, whose {@link Workflow#macros} say what each of its macros is. */
    public Parsed<Workflow> read(Export export) {
        return new MacroCalls(finder, this::document).resolve(new Place(export.file(), export.bundle()));
    }

    private Parsed<Workflow> document(Place place) {
        return documents.computeIfAbsent(place.file(), WorkflowReader::read);
    }
}
