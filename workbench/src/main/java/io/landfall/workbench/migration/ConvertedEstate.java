package io.landfall.workbench.migration;

import static java.util.Objects.requireNonNull;

import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.conversion.EngineCheck;
import io.landfall.rules.earlier.Earlier;
import io.landfall.workbench.estate.ConvertedAssets;
import io.landfall.workbench.estate.ConvertedAssets.Written;
import io.landfall.workbench.estate.EarlierConversions;
import io.landfall.workbench.estate.EstateFolder;
import io.landfall.workbench.estate.KnownResult;
import io.landfall.workbench.migration.RunningConversion.Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Converts the estate as a whole, because one export explains another, but for what cannot come to anything else than the last time, and
 * hands on what differs from what is stored: each asset as soon as it is ready, and at the end what only the whole can tell, such as workflows and documents that would have the same path. After a
 * stop only what is missing is written.
 */
class ConvertedEstate implements ItemStreamReader<Written>, ItemWriter<Written>, StepExecutionListener {

    private static final String READY = "ready";

    private final long project;
    private final long batch;
    private final EstateFolder estate;
    private final ConvertedAssets assets;
    private final EarlierConversions earlier;
    private final Map<String, Earlier> unchanged;
    private final EngineCheck engine;
    private final LiveCounts counts;
    private final StoppedBatches stopped;
    private final Set<String> ready = new HashSet<>();
    private Map<String, KnownResult> known = new HashMap<>();
    private Map<String, Earlier> learned = Map.of();
    private Iterator<Conversion> rest = List.<Conversion>of().iterator();
    private int kept;
    private boolean over;
    private @Nullable RunningConversion running;
    private @Nullable StepExecution step;

    /**
     * An estate that is not converted yet.
     *
     * @param unchanged what is known of files, which are left as they are where that still holds
     */
    ConvertedEstate(
            long project,
            long batch,
            EstateFolder estate,
            ConvertedAssets assets,
            EarlierConversions earlier,
            Map<String, Earlier> unchanged,
            EngineCheck engine,
            LiveCounts counts,
            StoppedBatches stopped) {
        this.project = project;
        this.batch = batch;
        this.estate = estate;
        this.assets = assets;
        this.earlier = earlier;
        this.unchanged = Map.copyOf(unchanged);
        this.engine = engine;
        this.counts = counts;
        this.stopped = stopped;
    }

    @Override
    public void open(ExecutionContext context) {
        try {
            counts.begin(batch);
            known = new HashMap<>(assets.known(project));
            running = RunningConversion.start(estate.of(project), engine, unchanged);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public @Nullable Written read() throws Exception {
        while ((!over || rest.hasNext()) && !isStopped()) {
            var conversion = over ? Optional.of(rest.next()) : next();
            var written = conversion.map(this::written).filter(this::isNews);
            if (written.isPresent()) {
                return written.get();
            }
        }
        return null;
    }

    private boolean isStopped() {
        return step != null && stopped.endIfStopped(step);
    }

    /** What is ready next; nothing at the end, when the rest is at hand, and when nothing has become ready for a while. */
    private Optional<Conversion> next() throws Exception {
        var event = requireNonNull(running, "It has not been opened").next();
        return event.isEmpty() ? Optional.empty() : ready(event.get());
    }

    private Optional<Conversion> ready(Event event) throws Exception {
        return switch (event) {
            case Event.Ready one -> Optional.of(inPlace(one.conversion()));
            case Event.Over all -> {
                over = true;
                finish(all.result());
                yield Optional.empty();
            }
            case Event.Failed failure ->
                throw failure.fault() instanceof Exception own ? own : new IllegalStateException(failure.fault());
        };
    }

    /** Until all are known, its documents stay where they are stored. */
    private Conversion inPlace(Conversion conversion) {
        var stored = known.get(ConvertedAssets.key(conversion));
        return stored == null ? conversion : stored.inPlace(conversion);
    }

    private void finish(SafeConversion.Result result) {
        var keys = new HashSet<String>();
        var renewed = result.renewed();
        renewed.conversions().forEach(conversion -> keys.add(ConvertedAssets.key(conversion)));
        assets.keepOnly(project, keys, renewed.kept());
        assets.putFileDiagnostics(project, batch, result.diagnostics());
        kept = assets.count(project, renewed.kept());
        counts.count(batch, kept);
        learned = renewed.known();
        rest = renewed.conversions().iterator();
    }

    private Written written(Conversion conversion) {
        if (ready.add(ConvertedAssets.key(conversion))) {
            counts.count(batch, 1);
        }
        return Written.of(conversion);
    }

    private boolean isNews(Written written) {
        var stored = known.put(ConvertedAssets.key(written.conversion()), KnownResult.of(written));
        return stored == null || !stored.contentKey().equals(written.contentKey());
    }

    @Override
    public void update(ExecutionContext context) {
        context.putInt(READY, ready.size() + kept);
    }

    @Override
    public void beforeStep(StepExecution execution) {
        step = execution;
    }

    /** All is stored: what was learned on the way holds from now on. */
    @Override
    public @Nullable ExitStatus afterStep(StepExecution execution) {
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            remember();
        }
        return null;
    }

    void remember() {
        earlier.remember(project, learned);
    }

    /** How many assets a step has been through, converted or left as they were. */
    static int ready(ExecutionContext context) {
        return context.getInt(READY, 0);
    }

    @Override
    public void write(Chunk<? extends Written> chunk) {
        chunk.forEach(written -> assets.put(project, batch, written));
    }

    @Override
    public void close() {
        counts.end(batch);
        if (running != null) {
            running.close();
        }
    }
}
