package io.landfall.workbench.proving;

import io.landfall.workbench.estate.EstateFolder;
import io.landfall.workbench.proving.ProvenTasks.Answered;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Does what is left of a batch of proofs. What has been proven on the same grounds before is taken from there. */
class ProvenTasks implements ItemStreamReader<ProofTask>, ItemProcessor<ProofTask, Answered>, ItemWriter<Answered> {

    private final StepExecution step;
    private final ProofBatch batch;
    private final ProofBatches batches;
    private final Proofs proofs;
    private final ProofVerdicts verdicts;
    private final CurrentProofs current;
    private final EstateFolder estate;
    private @Nullable EstateProver prover;
    private Iterator<ProofTask> tasks = List.<ProofTask>of().iterator();

    ProvenTasks(
            StepExecution step,
            ProofBatch batch,
            ProofBatches batches,
            Proofs proofs,
            ProofVerdicts verdicts,
            CurrentProofs current,
            EstateFolder estate) {
        this.step = step;
        this.batch = batch;
        this.batches = batches;
        this.proofs = proofs;
        this.verdicts = verdicts;
        this.current = current;
        this.estate = estate;
    }

    /**
     * An asset and its answer.
     *
     * @param known the proof that was there before
     */
    record Answered(ProofTask task, Optional<Long> known, Optional<EstateProver.Proven> proven) {}

    @Override
    public void open(ExecutionContext context) {
        var undone = batches.undone(batch.id());
        var isNew = !current.isCancelled(batch.id())
                && undone.stream().anyMatch(task -> known(task).isEmpty());
        if (isNew) {
            try {
                prover = EstateProver.start(batch, undone, estate, remark -> batches.remark(batch.id(), remark));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (RuntimeException | StackOverflowError fault) {
                batches.remark(batch.id(), "Landfall failed while it read and converted the exports: " + fault);
                throw fault;
            }
        }
        tasks = undone.iterator();
    }

    private Optional<Long> known(ProofTask task) {
        return batch.again() ? Optional.empty() : proofs.held(task.assetId(), task.digest(batch));
    }

    @Override
    public @Nullable ProofTask read() {
        if (current.isCancelled(batch.id())) {
            step.setTerminateOnly();
            return null;
        }
        return tasks.hasNext() ? tasks.next() : null;
    }

    @Override
    public Answered process(ProofTask task) {
        current.begin(batch.id(), task.name());
        var known = known(task);
        return new Answered(
                task,
                known,
                known.isPresent()
                        ? Optional.empty()
                        : Optional.ofNullable(prover).map(own -> own.prove(task)));
    }

    @Override
    public void write(Chunk<? extends Answered> chunk) {
        for (var answered : chunk) {
            var task = answered.task();
            var proof = answered.known()
                    .or(() -> answered.proven().map(proven -> proofs.add(batch, task, proven.asset(), proven.trace())));
            proof.ifPresent(one -> {
                batches.done(batch.id(), task.assetId(), one, answered.known().isPresent());
                verdicts.judge(task.assetId());
            });
        }
    }

    @Override
    public void close() {
        current.end(batch.id());
        if (prover != null) {
            prover.close();
        }
    }
}
