package io.landfall.workbench.job;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/**
 * Lets a job go on whose end could not be written down, because the database went away under it. Spring Batch starts nothing again whose
 * end is unknown, since it cannot tell whether the last work was undone. Jobs of the workbench keep their results and how far they are in
 * one transaction of one database: what is written is true, and the step goes on from there.
 */
@Component
public class Restarts {

    private final JobRepository repository;

    Restarts(JobRepository repository) {
        this.repository = repository;
    }

    /** Calls failed what is over with an unknown end; what is under way stays. */
    public void allow(String job, JobParameters parameters) {
        var instance = repository.getJobInstance(job, parameters);
        if (instance != null) {
            repository.getJobExecutions(instance).stream()
                    .filter(execution -> !execution.getStatus().isRunning())
                    .forEach(execution -> end(execution, BatchStatus.FAILED));
        }
    }

    /** Calls stopped what somebody stopped, and the end of the workbench came before its own. */
    public void callStopped(JobExecution execution) {
        end(execution, BatchStatus.STOPPED);
    }

    private void end(JobExecution execution, BatchStatus status) {
        execution.getStepExecutions().stream()
                .filter(step -> isOpen(step.getStatus()))
                .forEach(step -> end(step, status));
        if (isOpen(execution.getStatus())) {
            execution.setStatus(status);
            execution.setEndTime(LocalDateTime.now(ZoneId.systemDefault()));
            repository.update(execution);
        }
    }

    private void end(StepExecution step, BatchStatus status) {
        step.setStatus(status);
        step.setEndTime(LocalDateTime.now(ZoneId.systemDefault()));
        repository.update(step);
    }

    private static boolean isOpen(BatchStatus status) {
        return status == BatchStatus.UNKNOWN || status.isRunning();
    }
}
