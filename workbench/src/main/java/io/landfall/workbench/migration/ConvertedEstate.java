package io.landfall.workbench.migration;

import io.landfall.workbench.estate.ConvertedAssets;
import io.landfall.workbench.estate.ConvertedAssets.Written;
import io.landfall.workbench.estate.EstateFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Converts the estate as a whole, because one export explains another, and hands on what differs from what is stored. After a crash
 * the conversion is done again and only what is missing is written.
 */
class ConvertedEstate implements ItemStreamReader<Written>, ItemWriter<Written> {

    private final long project;
    private final long batch;
    private final EstateFolder estate;
    private final ConvertedAssets assets;
    private final LiveCounts counts;
    private Iterator<Written> changed = List.<Written>of().iterator();

    ConvertedEstate(long project, long batch, EstateFolder estate, ConvertedAssets assets, LiveCounts counts) {
        this.project = project;
        this.batch = batch;
        this.estate = estate;
        this.assets = assets;
        this.counts = counts;
    }

    @Override
    public void open(ExecutionContext context) {
        try {
            counts.begin(batch);
            var result = new SafeConversion(estate.of(project), () -> counts.count(batch)).convert();
            var stored = assets.contentKeys(project);
            var keys = new HashSet<String>();
            result.conversions().forEach(conversion -> keys.add(ConvertedAssets.key(conversion)));
            assets.keepOnly(project, keys);
            assets.putFileDiagnostics(project, batch, result.diagnostics());
            changed = result.conversions().stream()
                    .map(Written::of)
                    .filter(written ->
                            !written.contentKey().equals(stored.get(ConvertedAssets.key(written.conversion()))))
                    .toList()
                    .iterator();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            counts.end(batch);
        }
    }

    @Override
    public @Nullable Written read() {
        return changed.hasNext() ? changed.next() : null;
    }

    @Override
    public void write(Chunk<? extends Written> chunk) {
        chunk.forEach(written -> assets.put(project, batch, written));
    }
}
