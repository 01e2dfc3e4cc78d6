package io.landfall.workbench.migration;

import io.landfall.converter.conversion.Asset;
import io.landfall.converter.conversion.AssetKind;
import io.landfall.converter.pipeline.LegacySystem;
import io.landfall.parsers.alteryx.read.MacroResolver;
import io.landfall.parsers.export.Export;
import io.landfall.parsers.export.ExportKind;
import io.landfall.parsers.powercenter.Folder;
import io.landfall.parsers.powercenter.TaskFlow;
import io.landfall.parsers.powercenter.catalog.Catalog;
import io.landfall.parsers.powercenter.catalog.FlowView;
import io.landfall.parsers.powercenter.read.PowerCenterParser;
import java.util.ArrayList;
import java.util.List;

/** Lists the legacy objects in an export, under the names that their conversions will have. */
final class Inventory {

    private Inventory() {}

    /**
     * A legacy object.
     *
     * @param steps transformations, tools or tasks
     */
    record Found(Asset asset, int steps) {}

    static List<Found> of(Export export) {
        return export.kind() == ExportKind.ALTERYX ? workflow(export) : objects(export);
    }

    private static List<Found> workflow(Export export) {
        var workflow = new MacroResolver(List.of()).read(export).value();
        var kind = switch (workflow.kind()) {
            case WORKFLOW -> AssetKind.WORKFLOW;
            case MACRO -> AssetKind.MACRO;
            case APP -> AssetKind.APP;
        };
        var asset = new Asset(export.file().path(), LegacySystem.ALTERYX, kind, workflow.name());
        return List.of(new Found(asset, workflow.tools().size()));
    }

    private static List<Found> objects(Export export) {
        var parsed = PowerCenterParser.parse(export.file()).value();
        var catalog = Catalog.of(parsed);
        var found = new ArrayList<Found>();
        catalog.mappings().forEach(mapping -> found.add(flow(export, AssetKind.MAPPING, mapping)));
        catalog.mapplets().forEach(mapplet -> found.add(flow(export, AssetKind.MAPPLET, mapplet)));
        catalog.sessions().forEach(run -> found.add(new Found(asset(export, AssetKind.SESSION, run.path()), 1)));
        parsed.folders().forEach(folder -> found.addAll(taskFlows(export, folder)));
        return found;
    }

    private static Found flow(Export export, AssetKind kind, FlowView view) {
        var name = view.folder().name() + "/" + view.flow().name();
        return new Found(asset(export, kind, name), view.flow().instances().size());
    }

    private static List<Found> taskFlows(Export export, Folder folder) {
        var found = new ArrayList<Found>();
        for (var workflow : folder.workflows()) {
            found.add(tasks(export, AssetKind.WORKFLOW, folder.name(), workflow));
            workflow.worklets()
                    .forEach(worklet -> found.add(
                            tasks(export, AssetKind.WORKLET, folder.name() + "/" + workflow.name(), worklet)));
        }
        folder.worklets().forEach(worklet -> found.add(tasks(export, AssetKind.WORKLET, folder.name(), worklet)));
        return found;
    }

    private static Found tasks(Export export, AssetKind kind, String folder, TaskFlow flow) {
        return new Found(
                asset(export, kind, folder + "/" + flow.name()),
                flow.taskInstances().size());
    }

    private static Asset asset(Export export, AssetKind kind, String name) {
        return new Asset(export.file().path(), LegacySystem.POWERCENTER, kind, name);
    }
}
