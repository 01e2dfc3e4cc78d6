package io.landfall.workbench.proving;

import io.landfall.workbench.job.Restarts;
import io.landfall.workbench.job.TimeLeft;
import io.landfall.workbench.proving.Proving.State;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts and stops batches of proofs, and tells how far they are. */
@Component
public class Provings {

    private static final Logger LOG = LoggerFactory.getLogger(Provings.class);

    private final Job job;
    private final JobOperator operator;
    private final JobRepository repository;
    private final Restarts restarts;
    private final ProofBatches batches;
    private final CurrentProofs current;

    Provings(
            Job proveAssets,
            JobOperator operator,
            JobRepository repository,
            Restarts restarts,
            ProofBatches batches,
            CurrentProofs current) {
        this.job = proveAssets;
        this.operator = operator;
        this.repository = repository;
        this.restarts = restarts;
        this.batches = batches;
        this.current = current;
    }

    /** Starts to prove; the batch, or nothing when there is nothing to prove. */
    public Optional<Long> start(long project, String user, ProvingRequest request) {
        var batch = batches.add(project, user, request);
        if (batches.counts(batch).total() == 0) {
            batches.forget(batch);
            return Optional.empty();
        }
        launch(batch);
        return Optional.of(batch);
    }

    /** Goes on with a batch that was stopped before its end. */
    public void resume(long batch) {
        if (find(batch).filter(one -> one.state().canBeResumed()).isPresent()) {
            batches.interrupted(batch, false);
            current.end(batch);
            restarts.allow(ProvingJob.NAME, parameters(batch));
            launch(batch);
        }
    }

    /** Stops a batch after the asset that is being proven; what is done stays. */
    public void cancel(long batch) {
        if (find(batch).filter(one -> !one.state().isOver()).isPresent()) {
            current.cancel(batch);
        }
    }

    private void launch(long batch) {
        try {
            operator.start(job, parameters(batch));
        } catch (JobExecutionException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static JobParameters parameters(long batch) {
        return new JobParametersBuilder().addLong(ProvingJob.BATCH, batch).toJobParameters();
    }

    /** How far a batch is. */
    public Optional<Proving> find(long batch) {
        return batches.find(batch).map(this::of);
    }

    /** The latest ones first. */
    public List<Proving> latest(long project, int most) {
        return batches.latest(project, most).stream().map(this::of).toList();
    }

    private Proving of(ProofBatch batch) {
        var state = execution(batch.id())
                .map(execution -> state(execution.getStatus(), batch.interrupted()))
                .orElse(State.WAITING);
        return Proving.of(
                batch,
                state,
                batches.counts(batch.id()),
                state == State.RUNNING ? current.of(batch.id()).orElse(null) : null);
    }

    /** How long a batch that is under way still takes; nothing while nobody can tell. */
    public Optional<Duration> timeLeft(Proving proving) {
        var batch = proving.batch().id();
        return proving.state() == State.RUNNING
                ? execution(batch)
                        .flatMap(execution -> Optional.ofNullable(execution.getStartTime()))
                        .map(start -> start.atZone(ZoneId.systemDefault()).toInstant())
                        .flatMap(start -> TimeLeft.of(
                                Duration.between(start, Instant.now()),
                                batches.provenSince(batch, start),
                                proving.total() - proving.done()))
                : Optional.empty();
    }

    private Optional<JobExecution> execution(long batch) {
        return Optional.ofNullable(repository.getLastJobExecution(ProvingJob.NAME, parameters(batch)));
    }

    private static State state(BatchStatus status, boolean interrupted) {
        return switch (status) {
            case STARTING -> State.WAITING;
            case STARTED, STOPPING -> State.RUNNING;
            case COMPLETED -> State.DONE;
            case STOPPED -> interrupted ? State.INTERRUPTED : State.CANCELLED;
            case FAILED, ABANDONED, UNKNOWN -> interrupted ? State.INTERRUPTED : State.FAILED;
        };
    }

    /** What was under way when the workbench ended can be started again; nobody has to wait for it meanwhile. */
    @EventListener(ApplicationReadyEvent.class)
    public void noteInterrupted() {
        for (var execution : repository.findRunningJobExecutions(ProvingJob.NAME)) {
            var batch = execution.getJobParameters().getLong(ProvingJob.BATCH);
            operator.recover(execution);
            if (batch != null) {
                LOG.info("Proofs {} were interrupted", batch);
                batches.interrupted(batch, true);
            }
        }
    }
}
