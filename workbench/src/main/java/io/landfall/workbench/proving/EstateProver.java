package io.landfall.workbench.proving;

import io.landfall.converter.conversion.Conversion;
import io.landfall.parsers.export.Exports;
import io.landfall.validation.proof.Counterexample;
import io.landfall.validation.proof.Proof;
import io.landfall.validation.proof.Prover;
import io.landfall.validation.proof.Traceback;
import io.landfall.validation.proof.TracedKey;
import io.landfall.workbench.conversion.AssetProof;
import io.landfall.workbench.conversion.Conversions;
import io.landfall.workbench.conversion.LegacyObjects;
import io.landfall.workbench.estate.ConvertedAssets;
import io.landfall.workbench.estate.EstateFolder;
import io.landfall.workbench.proof.ProofEngines;
import io.landfall.workbench.proof.ProvenAsset;
import io.landfall.workbench.proof.TracedPipeline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Proves assets of an estate: converts it as the migration did, and proves what is stored, nothing else. */
final class EstateProver implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EstateProver.class);

    private static final String CONVERTED_OTHERWISE =
            "Landfall converts it in another way now than when it was stored: convert everything again first";

    private final ProofBatch batch;
    private final Exports exports;
    private final Map<String, Conversion> conversions;
    private final LegacyObjects objects;
    private final ProofEngines engines;

    private EstateProver(ProofBatch batch, Exports exports, List<ProofTask> tasks, Consumer<String> remarks) {
        this.batch = batch;
        this.exports = exports;
        this.conversions = new HashMap<>();
        Conversions.of(exports, tasks.stream().map(ProofTask::path).collect(Collectors.toSet()))
                .forEach(conversion -> conversions.put(ConvertedAssets.key(conversion), conversion));
        this.objects = LegacyObjects.of(exports, List.of(), ProofEngines.START);
        var basis = batch.basis();
        this.engines = ProofEngines.start(basis.engines(), 1, basis.settings(), remarks);
    }

    /**
     * An answer.
     *
     * @param trace what the smallest input becomes, operator by operator, as JSON
     */
    record Proven(ProvenAsset asset, @Nullable String trace) {}

    /** Reads and converts the estate of a batch, and starts engines. */
    static EstateProver start(ProofBatch batch, List<ProofTask> tasks, EstateFolder estate, Consumer<String> remarks)
            throws IOException {
        var exports = estate.exports(batch.projectId());
        try {
            return new EstateProver(batch, exports, tasks, remarks);
        } catch (RuntimeException | StackOverflowError fault) {
            exports.close();
            throw fault;
        }
    }

    /** A fault of our own is the answer for the asset, and stops no other. */
    Proven prove(ProofTask task) {
        try {
            return proven(task);
        } catch (RuntimeException | StackOverflowError fault) {
            LOG.error("Landfall failed to prove '{}'", task.name(), fault);
            return new Proven(task.untried(batch, "Landfall failed: " + fault), null);
        }
    }

    private Proven proven(ProofTask task) {
        var conversion = Optional.ofNullable(conversions.get(task.key()))
                .filter(one -> ConvertedAssets.Written.of(one).contentKey().equals(task.contentKey()));
        return conversion.isPresent()
                ? engines.with(prover -> prove(conversion.get(), objects, prover, engines, batch.seed()))
                : new Proven(task.untried(batch, CONVERTED_OTHERWISE), null);
    }

    /** Proves an asset; of a disproof, follows all rows of the smallest input through. */
    static Proven prove(Conversion conversion, LegacyObjects objects, Prover prover, ProofEngines engines, long seed) {
        var proven = AssetProof.of(conversion, objects, prover, seed);
        // Pipelines are proven up to the first that is disproved.
        var last = proven.proofs().size() - 1;
        var trace = proven.deciding()
                .flatMap(Proof::counterexample)
                .flatMap(example -> trace(conversion.documents().get(last), example, objects, engines));
        return new Proven(ProvenAsset.of(proven), trace.orElse(null));
    }

    private static Optional<String> trace(
            Conversion.Document document, Counterexample example, LegacyObjects objects, ProofEngines engines) {
        var pipeline = document.pipeline();
        var run = example.values();
        try {
            return engines.engine(example.engine())
                    .flatMap(engine -> objects.legacy(pipeline)
                            .map(legacy -> new Traceback(run.in(pipeline), run.in(legacy), engine)
                                    .of(example.input(), new TracedKey(Map.of()))))
                    .map(trace -> Proofs.json(TracedPipeline.of(pipeline.name(), trace)));
        } catch (RuntimeException | StackOverflowError fault) {
            LOG.error("Landfall failed to trace the smallest input of '{}'", pipeline.name(), fault);
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        exports.close();
        try {
            engines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
