package io.landfall.workbench.migration;

import io.landfall.parsers.export.Export;
import io.landfall.parsers.export.Exports;
import io.landfall.workbench.estate.Assets;
import io.landfall.workbench.estate.EstateFolder;
import io.landfall.workbench.estate.ExportFiles;
import io.landfall.workbench.estate.ExportRow;
import io.landfall.workbench.migration.ParseExports.Parsed;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.beans.factory.DisposableBean;

/** Reads the legacy files of a batch and lists what is in them. A file that cannot be read is left to the conversion to explain. */
class ParseExports implements ItemProcessor<ExportRow, Parsed>, ItemWriter<Parsed>, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ParseExports.class);

    private final long project;
    private final long batch;
    private final ExportFiles files;
    private final Assets assets;
    private final Exports exports;
    private final Map<String, Export> byPath;

    ParseExports(long project, long batch, EstateFolder estate, ExportFiles files, Assets assets) throws IOException {
        this.project = project;
        this.batch = batch;
        this.files = files;
        this.assets = assets;
        this.exports = estate.exports(project);
        this.byPath = exports.all().stream()
                .collect(Collectors.toMap(export -> export.file().path(), Function.identity(), (first, _) -> first));
    }

    /** What one file holds. */
    record Parsed(ExportRow file, List<Inventory.Found> found) {}

    @Override
    public Parsed process(ExportRow file) {
        var export = byPath.get(file.path());
        try {
            return new Parsed(file, export == null ? List.of() : Inventory.of(export));
        } catch (RuntimeException | StackOverflowError fault) {
            LOG.error("Landfall failed to read file {} of batch {}", file.id(), batch, fault);
            return new Parsed(file, List.of());
        }
    }

    @Override
    public void write(Chunk<? extends Parsed> chunk) {
        for (var parsed : chunk) {
            parsed.found().forEach(found -> assets.found(project, batch, found.asset(), found.steps()));
            files.parsed(parsed.file().id());
        }
    }

    @Override
    public void destroy() {
        exports.close();
    }
}
