package io.landfall.validation.proof;

import java.time.Duration;

/**
 * When the time for a proof is up.
 *
 * @param at on the clock of {@link System#nanoTime()}
 * @param time how long it was in all
 */
record Deadline(long at, Duration time) {

    /** How many times over the time may go where no input was found yet that a pipeline runs on. */
    private static final int PATIENCE = 3;

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos(), time);
    }

    /** A later one, by so many times the time. */
    Deadline extended(int times) {
        return new Deadline(at + times * time.toNanos(), time);
    }

    boolean isOver() {
        return System.nanoTime() - at > 0;
    }

    /** Whether more than an eighth of the time has gone. */
    boolean isBegun() {
        return System.nanoTime() - at > -time.toNanos() * 7 / 8;
    }

    /** Whether so much time has gone that smaller inputs, of which each may take long, are not worth it. */
    boolean isLongOver() {
        return extended(PATIENCE).isOver();
    }
}
