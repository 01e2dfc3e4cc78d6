package io.landfall.workbench.migration;

import io.landfall.parsers.export.Exports;
import io.landfall.workbench.estate.AssetRow;
import io.landfall.workbench.estate.Assets;
import io.landfall.workbench.estate.EstateFolder;
import io.landfall.workbench.validation.ArrivedResults;
import io.landfall.workbench.validation.Verifier;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.beans.factory.DisposableBean;

/** Validates at once what arrived together with data and with what the legacy tool made of it. */
class ValidateArrived implements ItemProcessor<AssetRow, AssetRow>, DisposableBean {

    private static final String USER = "landfall";

    private final long project;
    private final Exports exports;
    private final ArrivedResults arrived;
    private final Verifier verifier;
    private final Assets assets;
    private final Map<String, Long> inFolder = new HashMap<>();

    ValidateArrived(long project, EstateFolder estate, ArrivedResults arrived, Verifier verifier, Assets assets)
            throws IOException {
        this.project = project;
        this.exports = estate.exports(project);
        this.arrived = arrived;
        this.verifier = verifier;
        this.assets = assets;
    }

    @Override
    public AssetRow process(AssetRow asset) throws IOException {
        if (isCompared(asset)) {
            var results = arrived.of(exports, asset);
            if (results.isPresent()) {
                try (var copies = results.get()) {
                    verifier.verify(project, USER, asset, copies.data(), copies.expected(), isAlone(asset));
                }
            }
        }
        return asset;
    }

    private static boolean isCompared(AssetRow asset) {
        return asset.counts() && asset.total() > 0;
    }

    /** Assets of one folder share the expected files in it, and each writes its own. */
    private boolean isAlone(AssetRow asset) {
        if (inFolder.isEmpty()) {
            assets.all(project).stream()
                    .filter(ValidateArrived::isCompared)
                    .forEach(one -> inFolder.merge(folder(one), 1L, Long::sum));
        }
        return inFolder.getOrDefault(folder(asset), 1L) == 1;
    }

    private static String folder(AssetRow asset) {
        return asset.path()
                .substring(
                        0, Math.max(asset.path().lastIndexOf('/'), asset.path().lastIndexOf('!')) + 1);
    }

    @Override
    public void destroy() {
        exports.close();
    }
}
