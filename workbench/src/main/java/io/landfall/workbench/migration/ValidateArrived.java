package io.landfall.workbench.migration;

import io.landfall.parsers.export.Exports;
import io.landfall.workbench.estate.AssetRow;
import io.landfall.workbench.estate.Assets;
import io.landfall.workbench.estate.EstateFolder;
import io.landfall.workbench.validation.ArrivedResults;
import io.landfall.workbench.validation.UnmatchedFiles;
import io.landfall.workbench.validation.Verifier;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.beans.factory.DisposableBean;

/** Validates at once what arrived together with data and with what the legacy tool made of it. */
class ValidateArrived implements ItemProcessor<AssetRow, AssetRow>, DisposableBean {

    private static final String USER = "landfall";

    private final long project;
    private final long batch;
    private final Exports exports;
    private final ArrivedResults arrived;
    private final Verifier verifier;
    private final UnmatchedFiles unmatched;
    private final Assets assets;
    private final Map<String, Folder> folders = new HashMap<>();

    ValidateArrived(
            long project,
            long batch,
            EstateFolder estate,
            ArrivedResults arrived,
            Verifier verifier,
            UnmatchedFiles unmatched,
            Assets assets)
            throws IOException {
        this.project = project;
        this.batch = batch;
        this.exports = estate.exports(project);
        this.arrived = arrived;
        this.verifier = verifier;
        this.unmatched = unmatched;
        this.assets = assets;
    }

    /**
     * Assets of one folder share the expected files in it, and each writes its own.
     *
     * @param due those that are still to be compared in this batch
     * @param compared what came of the others of this batch
     */
    private record Folder(Set<Long> assets, Set<Long> due, Map<Long, Verifier.Compared> compared) {

        private Folder() {
            this(new HashSet<>(), new HashSet<>(), new LinkedHashMap<>());
        }

        private boolean isShared() {
            return assets.size() > 1;
        }

        private Set<Long> others() {
            var others = new HashSet<>(assets);
            others.removeAll(compared.keySet());
            return others;
        }
    }

    @Override
    public AssetRow process(AssetRow asset) throws IOException {
        if (isCompared(asset)) {
            var folder = folderOf(asset);
            var results = arrived.of(exports, asset);
            if (results.isPresent()) {
                try (var copies = results.get()) {
                    folder.compared()
                            .put(
                                    asset.id(),
                                    verifier.verify(
                                            project,
                                            USER,
                                            asset,
                                            copies.data(),
                                            copies.expected(),
                                            !folder.isShared()));
                }
            }
            folder.due().remove(asset.id());
            if (folder.isShared()
                    && folder.due().isEmpty()
                    && !folder.compared().isEmpty()) {
                unmatched.name(project, USER, folder.compared().values(), folder.others());
            }
        }
        return asset;
    }

    private static boolean isCompared(AssetRow asset) {
        return asset.counts() && asset.total() > 0;
    }

    private Folder folderOf(AssetRow asset) {
        if (folders.isEmpty()) {
            assets.all(project).stream()
                    .filter(ValidateArrived::isCompared)
                    .forEach(one -> folder(one).assets().add(one.id()));
            assets.unvalidated(batch).stream()
                    .filter(ValidateArrived::isCompared)
                    .forEach(one -> folder(one).due().add(one.id()));
        }
        return folder(asset);
    }

    private Folder folder(AssetRow asset) {
        var place = asset.path()
                .substring(
                        0, Math.max(asset.path().lastIndexOf('/'), asset.path().lastIndexOf('!')) + 1);
        return folders.computeIfAbsent(place, _ -> new Folder());
    }

    @Override
    public void destroy() {
        exports.close();
    }
}
