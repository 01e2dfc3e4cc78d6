package io.landfall.workbench.migration;

import io.landfall.workbench.estate.Batches;
import io.landfall.workbench.estate.Upload;
import io.landfall.workbench.job.Restarts;
import io.landfall.workbench.job.TimeLeft;
import io.landfall.workbench.migration.Migration.State;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
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
import org.springframework.batch.core.step.StepExecution;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts migrations of batches, tells how far they are, and goes on with those that were stopped. */
@Component
public class Migrations {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    private static final String CONVERT = "convert";
    private static final List<String> STEPS = List.of("ingest", "parse", "assess", CONVERT, "validate");

    private final Job job;
    private final JobOperator operator;
    private final JobRepository repository;
    private final Restarts restarts;
    private final Batches batches;
    private final LiveCounts counts;
    private final Workload workload;
    private final StoppedBatches stopped;

    Migrations(
            Job migrateBatch,
            JobOperator operator,
            JobRepository repository,
            Restarts restarts,
            Batches batches,
            LiveCounts counts,
            Workload workload,
            StoppedBatches stopped) {
        this.job = migrateBatch;
        this.operator = operator;
        this.repository = repository;
        this.restarts = restarts;
        this.batches = batches;
        this.counts = counts;
        this.workload = workload;
        this.stopped = stopped;
    }

    /** Takes in files that are kept already and starts their migration; without any, the whole estate is converted again. */
    public long start(long project, String user, List<Upload> uploads) {
        var batch = batches.add(project, user, uploads);
        launch(project, batch);
        return batch;
    }

    /** Takes files out of the estate and starts to convert what that changes; their assets go with them. */
    public long takeOut(long project, String user, Collection<String> paths) {
        var batch = batches.addRemovals(project, user, paths);
        launch(project, batch);
        return batch;
    }

    /** Goes on with a migration that failed or was stopped. */
    public void resume(long project, long batch) {
        if (of(project, batch).state().canBeResumed()) {
            stopped.goOn(batch);
            restarts.allow(MigrationJob.NAME, parameters(project, batch));
            launch(project, batch);
        }
    }

    /** Stops a migration after what is under way; what is done stays, and the rest can go on from there. */
    public void stop(long project, long batch) {
        if (!of(project, batch).state().isOver()) {
            stopped.stop(batch);
        }
    }

    /** Whether somebody has stopped a migration that has not come to its end yet. */
    public boolean isStopping(long project, long batch) {
        return stopped.contains(batch) && !of(project, batch).state().isOver();
    }

    private void launch(long project, long batch) {
        try {
            operator.start(job, parameters(project, batch));
        } catch (JobExecutionException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static JobParameters parameters(long project, long batch) {
        return new JobParametersBuilder()
                .addLong(MigrationJob.PROJECT, project)
                .addLong(MigrationJob.BATCH, batch)
                .toJobParameters();
    }

    /** How far the migration of a batch is. */
    public Migration of(long project, long batch) {
        return execution(project, batch)
                .map(execution -> new Migration(
                        batch,
                        state(execution),
                        STEPS.stream()
                                .map(step -> step(execution, step, project, batch))
                                .toList()))
                .orElse(Migration.unstarted(batch, STEPS));
    }

    /** How long the conversion of a batch that is under way still takes; nothing while nobody can tell. */
    public Optional<Duration> timeLeft(long project, long batch) {
        return execution(project, batch)
                .flatMap(execution -> last(execution, CONVERT))
                .filter(step -> step.getStatus().isRunning())
                .flatMap(step -> Optional.ofNullable(step.getStartTime()))
                .flatMap(start -> {
                    var done = counts.of(batch, CONVERT);
                    var passed = Duration.between(start, LocalDateTime.now(ZoneId.systemDefault()));
                    return TimeLeft.of(passed, done, workload.of(CONVERT, project, batch) - done);
                });
    }

    private Optional<JobExecution> execution(long project, long batch) {
        return Optional.ofNullable(repository.getLastJobExecution(MigrationJob.NAME, parameters(project, batch)));
    }

    private Migration.Step step(JobExecution execution, String name, long project, long batch) {
        return last(execution, name)
                .map(step -> {
                    var state = state(step.getStatus());
                    var live = Math.max(counts.of(batch, name), ConvertedEstate.ready(step.getExecutionContext()));
                    var of = state == State.RUNNING ? workload.of(name, project, batch) : 0;
                    return new Migration.Step(name, state, step.getWriteCount(), live, of);
                })
                .orElse(new Migration.Step(name, State.WAITING, 0, 0, 0));
    }

    private Optional<StepExecution> last(JobExecution execution, String step) {
        return Optional.ofNullable(repository.getLastStepExecution(execution.getJobInstance(), step));
    }

    private static State state(JobExecution execution) {
        return state(execution.getStatus());
    }

    private static State state(BatchStatus status) {
        return switch (status) {
            case STARTING -> State.WAITING;
            case STARTED, STOPPING -> State.RUNNING;
            case COMPLETED -> State.DONE;
            case STOPPED -> State.STOPPED;
            case FAILED, ABANDONED, UNKNOWN -> State.FAILED;
        };
    }

    /** Migrations that a killed workbench left behind are taken up again, but for those that somebody had stopped. */
    @EventListener(ApplicationReadyEvent.class)
    public void resumeInterrupted() {
        for (var execution : repository.findRunningJobExecutions(MigrationJob.NAME)) {
            var batch = execution.getJobParameters().getLong(MigrationJob.BATCH);
            if (batch != null && stopped.wasStopped(batch)) {
                LOG.info("Batch {} was stopped, and stays so", batch);
                restarts.callStopped(execution);
                continue;
            }
            LOG.info("Going on with batch {}", batch);
            operator.recover(execution);
            restarts.allow(MigrationJob.NAME, execution.getJobParameters());
            var recovered = repository.getJobExecution(execution.getId());
            if (recovered == null) {
                continue;
            }
            try {
                operator.restart(recovered);
            } catch (JobExecutionException refused) {
                LOG.warn("Batch {} cannot go on", batch, refused);
            }
        }
    }
}
