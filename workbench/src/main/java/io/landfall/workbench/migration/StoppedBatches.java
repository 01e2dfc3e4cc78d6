package io.landfall.workbench.migration;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/** Which migrations somebody has stopped. Their steps end after what is under way, and none begins. */
@Component
class StoppedBatches implements StepExecutionListener {

    private final Set<Long> batches = ConcurrentHashMap.newKeySet();

    void stop(long batch) {
        batches.add(batch);
    }

    void goOn(long batch) {
        batches.remove(batch);
    }

    boolean contains(long batch) {
        return batches.contains(batch);
    }

    @Override
    public void beforeStep(StepExecution step) {
        endIfStopped(step);
    }

    /** Whether the batch of a step is stopped; the step then is stopped as soon as its reader has no more. */
    boolean endIfStopped(StepExecution step) {
        var batch = step.getJobParameters().getLong(MigrationJob.BATCH);
        var isStopped = batch != null && contains(batch);
        if (isStopped) {
            step.setTerminateOnly();
        }
        return isStopped;
    }
}
