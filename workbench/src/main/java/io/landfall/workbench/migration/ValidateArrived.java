package io.landfall.workbench.migration;

import io.landfall.parsers.export.Exports;
import io.landfall.workbench.estate.AssetRow;
import io.landfall.workbench.estate.EstateFolder;
import io.landfall.workbench.validation.ArrivedResults;
import io.landfall.workbench.validation.Verifier;
import java.io.IOException;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.beans.factory.DisposableBean;

/** Validates at once what arrived together with data and with what the legacy tool made of it. */
class ValidateArrived implements ItemProcessor<AssetRow, AssetRow>, DisposableBean {

    private static final String USER = "landfall";

    private final long project;
    private final Exports exports;
    private final ArrivedResults arrived;
    private final Verifier verifier;

    ValidateArrived(long project, EstateFolder estate, ArrivedResults arrived, Verifier verifier) throws IOException {
        this.project = project;
        this.exports = estate.exports(project);
        this.arrived = arrived;
        this.verifier = verifier;
    }

    @Override
    public AssetRow process(AssetRow asset) throws IOException {
        if (asset.counts() && asset.total() > 0) {
            var results = arrived.of(exports, asset);
            if (results.isPresent()) {
                try (var copies = results.get()) {
                    verifier.verify(project, USER, asset, copies.data(), copies.expected());
                }
            }
        }
        return asset;
    }

    @Override
    public void destroy() {
        exports.close();
    }
}
