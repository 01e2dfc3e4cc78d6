package io.landfall.workbench.asset;

import io.landfall.converter.conversion.Asset;
import io.landfall.converter.conversion.AssetKind;
import io.landfall.converter.pipeline.LegacySystem;
import io.landfall.parsers.alteryx.read.MacroResolver;
import io.landfall.parsers.export.Export;
import io.landfall.parsers.powercenter.TaskFlow;
import io.landfall.parsers.powercenter.Workflow;
import io.landfall.parsers.powercenter.catalog.Catalog;
import io.landfall.parsers.powercenter.catalog.FlowView;
import io.landfall.parsers.powercenter.read.PowerCenterParser;
import io.landfall.workbench.graph.Graph;
import io.landfall.workbench.graph.Pictures;
import io.landfall.workbench.graph.Remark;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads an asset's export again and draws what is in it. */
public final class LegacyPicture {

    private LegacyPicture() {}

    /**
     * The picture of an asset in its export; none when it has no flow of its own, such as a session.
     *
     * @param macroFolders where shared Alteryx macros lie
     */
    public static Optional<Graph> of(Export export, Asset asset, List<Path> macroFolders, List<Remark> remarks) {
        return asset.system() == LegacySystem.ALTERYX
                ? Optional.of(
                        Pictures.of(new MacroResolver(macroFolders).read(export).value(), remarks))
                : powerCenter(export, asset, remarks);
    }

    private static Optional<Graph> powerCenter(Export export, Asset asset, List<Remark> remarks) {
        var catalog = Catalog.of(PowerCenterParser.parse(export.file()).value());
        return switch (asset.kind()) {
            case WORKFLOW, WORKLET -> tasks(catalog, asset).map(flow -> Pictures.of(flow, remarks));
            case MAPPING, MAPPLET, SESSION, MACRO, APP -> flow(catalog, asset).map(flow -> Pictures.of(flow, remarks));
        };
    }

    /** A workflow or worklet by its path: the folder, then what is around it. */
    private static Optional<TaskFlow> tasks(Catalog catalog, Asset asset) {
        return catalog.folders().stream()
                .flatMap(folder -> Stream.<TaskFlow>concat(folder.workflows().stream(), folder.worklets().stream())
                        .flatMap(flow -> within(flow, folder.name() + "/" + flow.name(), asset)))
                .findFirst();
    }

    private static Stream<TaskFlow> within(TaskFlow flow, String path, Asset asset) {
        var isWorkflow = flow instanceof Workflow;
        var own = path.equals(asset.name()) && isWorkflow == (asset.kind() == AssetKind.WORKFLOW);
        return own
                ? Stream.of(flow)
                : flow.worklets().stream().flatMap(worklet -> within(worklet, path + "/" + worklet.name(), asset));
    }

    private static Optional<FlowView> flow(Catalog catalog, Asset asset) {
        return Stream.concat(catalog.mappings().stream(), catalog.mapplets().stream())
                .filter(flow -> flow.toString().equals(asset.name()))
                .findFirst();
    }
}
