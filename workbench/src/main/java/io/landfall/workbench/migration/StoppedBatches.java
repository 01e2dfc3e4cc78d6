package io.landfall.workbench.migration;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which migrations somebody has stopped. Their steps end after what is under way, and none begins. A stop is written down, so that it
 * still holds after an end of the workbench that came before the end of the migration.
 */
@Component
class StoppedBatches implements StepExecutionListener {

    private final Set<Long> batches = ConcurrentHashMap.newKeySet();

    private final JdbcClient database;

    StoppedBatches(JdbcClient database) {
        this.database = database;
    }

    void stop(long batch) {
        batches.add(batch);
        note(batch, true);
    }

    void goOn(long batch) {
        batches.remove(batch);
        note(batch, false);
    }

    private void note(long batch, boolean isStopped) {
        database.sql("UPDATE batches SET stopped = ? WHERE id = ?")
                .params(isStopped, batch)
                .update();
    }

    /** Whether somebody has stopped it, in an earlier run of the workbench perhaps. */
    boolean wasStopped(long batch) {
        return database.sql("SELECT stopped FROM batches WHERE id = ?")
                .param(batch)
                .query(Boolean.class)
                .optional()
                .orElse(false);
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
