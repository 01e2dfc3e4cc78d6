package io.landfall.workbench.job;

import java.time.Duration;
import java.util.Optional;

/** How long work takes that is under way, as far as what is done of it tells. */
public final class TimeLeft {

    /** Before, the first few decide, and what is told would jump. */
    private static final Duration SOONEST = Duration.ofSeconds(5);

    private static final int FEWEST = 5;

    private TimeLeft() {}

    /**
     * The time that what is left takes, if it goes on as it went; nothing while too little is done to tell.
     *
     * @param passed since it began
     * @param done things since then
     * @param left things that are not done
     */
    public static Optional<Duration> of(Duration passed, long done, long left) {
        return done < FEWEST || left <= 0 || passed.compareTo(SOONEST) < 0
                ? Optional.empty()
                : Optional.of(passed.multipliedBy(left).dividedBy(done));
    }
}
