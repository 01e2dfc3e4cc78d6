package io.landfall.parsers.powercenter.catalog;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.DataFlow;
import io.landfall.parsers.powercenter.Folder;
import io.landfall.parsers.powercenter.PowerCenterExport;
import io.landfall.parsers.powercenter.UserFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds what belongs together in one or several exports. What an object refers to is looked for in its own export first,
 * then in the others in their order.
 */
public final class Catalog {

    private final Resolver resolver;

    private Catalog(List<PowerCenterExport> exports) {
        resolver = new Resolver(exports);
    }

    public static Catalog of(PowerCenterExport export) {
        return new Catalog(List.of(export));
    }

    public static Catalog of(List<PowerCenterExport> exports) {
        return new Catalog(exports);
    }

    /** All mappings, in the order of the files. */
    public List<FlowView> mappings() {
        return resolver.folders().stream()
                .flatMap(folder -> folder.mappings().stream().map(mapping -> flow(folder, mapping)))
                .toList();
    }

    /** All mapplets, in the order of the files. */
    public List<FlowView> mapplets() {
        return resolver.folders().stream()
                .flatMap(folder -> folder.mapplets().stream().map(mapplet -> flow(folder, mapplet)))
                .toList();
    }

    /** A mapping or mapplet of the folder, with everything that it refers to within reach. */
    public FlowView flow(Folder folder, DataFlow flow) {
        return new FlowView(resolver, folder, flow);
    }

    /**
     * Every session as often as it is used: once for each place in a workflow, and once by itself when no workflow of these
     * exports uses it.
     */
    public List<SessionRun> sessions() {
        return new SessionSearch(resolver).all();
    }

    /** The user-defined function that {@code :UDF.name} means in an object of the folder. */
    public Optional<UserFunction> function(Folder folder, String name) {
        return resolver.function(folder, name);
    }

    /** Everything that does not fit together. */
    public List<Diagnostic> check() {
        var found = new ArrayList<Diagnostic>();
        resolver.folders().forEach(folder -> found.addAll(resolver.index(folder).duplicates()));
        mapplets().forEach(mapplet -> found.addAll(new FlowCheck(mapplet).run()));
        mappings().forEach(mapping -> found.addAll(new FlowCheck(mapping).run()));
        resolver.folders().forEach(folder -> found.addAll(new TaskFlowCheck(resolver, folder).run()));
        sessions().forEach(run -> found.addAll(new SessionCheck(run).run()));
        return found.stream().distinct().toList();
    }
}
