package io.landfall.workbench.migration;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ItemReader;

/** What a step has to do, one after the other, until somebody stops the batch. */
class StoppableList<T> implements ItemReader<T> {

    private final Iterator<T> items;
    private final StoppedBatches stopped;
    private final StepExecution step;

    StoppableList(List<T> items, StoppedBatches stopped, StepExecution step) {
        this.items = items.iterator();
        this.stopped = stopped;
        this.step = step;
    }

    @Override
    public @Nullable T read() {
        return !stopped.endIfStopped(step) && items.hasNext() ? items.next() : null;
    }
}
