package io.landfall.workbench.asset;

import io.landfall.converter.conversion.Asset;
import io.landfall.converter.pipeline.LegacySystem;
import io.landfall.parsers.alteryx.read.MacroResolver;
import io.landfall.parsers.export.Export;
import io.landfall.parsers.export.Exports;
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
     * The picture of an asset; none when its export is gone, or when it has no flow of its own, such as a session.
     *
     * @param macroFolders where shared Alteryx macros lie
     */
    public static Optional<Graph> of(Exports exports, Asset asset, List<Path> macroFolders, List<Remark> remarks) {
        return exports.all().stream()
                .filter(export -> export.file().path().equals(asset.path()))
                .findFirst()
                .flatMap(export -> asset.system() == LegacySystem.ALTERYX
                        ? Optional.of(Pictures.of(
                                new MacroResolver(macroFolders).read(export).value(), remarks))
                        : flow(export, asset).map(flow -> Pictures.of(flow, remarks)));
    }

    private static Optional<FlowView> flow(Export export, Asset asset) {
        var catalog = Catalog.of(PowerCenterParser.parse(export.file()).value());
        return Stream.concat(catalog.mappings().stream(), catalog.mapplets().stream())
                .filter(flow -> flow.toString().equals(asset.name()))
                .findFirst();
    }
}
