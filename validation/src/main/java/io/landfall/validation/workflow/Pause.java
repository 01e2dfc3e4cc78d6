package io.landfall.validation.workflow;

import java.time.Duration;

/** Lets time pass. */
@FunctionalInterface
public interface Pause {

    /** Waits about so long, or ends the wait early when the thread is interrupted. */
    void pass(Duration time);

    /** Time as it passes for everybody. */
    static Pause real() {
        return time -> {
            try {
                Thread.sleep(time);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        };
    }
}
