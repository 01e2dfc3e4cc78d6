package io.landfall.workbench.proving;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Which asset each batch that is under way proves right now, and which batches are to stop. */
@Component
class CurrentProofs {

    private final Map<Long, String> names = new ConcurrentHashMap<>();
    private final Set<Long> cancelled = ConcurrentHashMap.newKeySet();

    void begin(long batch, String asset) {
        names.put(batch, asset);
    }

    void cancel(long batch) {
        cancelled.add(batch);
    }

    boolean isCancelled(long batch) {
        return cancelled.contains(batch);
    }

    void end(long batch) {
        names.remove(batch);
        cancelled.remove(batch);
    }

    Optional<String> of(long batch) {
        return Optional.ofNullable(names.get(batch));
    }
}
