package io.landfall.validation.reference;

import java.io.Serial;

/**
 * Ends a run that nobody waits for any more: whoever gives it up interrupts its thread. Without it such a run would go on for as long as
 * the process lives, with all the rows that it makes.
 */
public final class GivenUp extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private GivenUp() {
        super("nobody waits for this run any more", null, false, false);
    }

    /** Every row that is made, and every expression that is evaluated, asks this. */
    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new GivenUp();
        }
    }
}
