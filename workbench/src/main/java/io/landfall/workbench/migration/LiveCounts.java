package io.landfall.workbench.migration;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** How many pipelines have been converted so far in batches that are being converted right now. */
@Component
class LiveCounts {

    private final Map<Long, AtomicInteger> counts = new ConcurrentHashMap<>();

    void begin(long batch) {
        counts.put(batch, new AtomicInteger());
    }

    void count(long batch, int more) {
        counts.getOrDefault(batch, new AtomicInteger()).addAndGet(more);
    }

    void end(long batch) {
        counts.remove(batch);
    }

    /** How many in a step; only the one that converts is counted. */
    int of(long batch, String step) {
        return step.equals("convert")
                ? counts.getOrDefault(batch, new AtomicInteger()).get()
                : 0;
    }
}
