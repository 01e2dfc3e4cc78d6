package io.landfall.workbench.proving;

import org.jspecify.annotations.Nullable;

/**
 * How far a batch of proofs is.
 *
 * @param kept of those done, how many had been proven before and have not changed
 * @param current the asset that is being proven right now
 */
public record Proving(
        ProofBatch batch,
        State state,
        int total,
        int done,
        int kept,
        int proven,
        int disproved,
        int notProvable,
        @Nullable String current) {

    /** Where a batch stands. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        /** Somebody stopped it. */
        CANCELLED,
        /** The workbench ended while it was under way. */
        INTERRUPTED,
        /** Landfall itself failed. */
        FAILED;

        public boolean isOver() {
            return this != WAITING && this != RUNNING;
        }

        /** Whether it can go on where it stopped. */
        public boolean canBeResumed() {
            return isOver() && this != DONE;
        }
    }

    static Proving of(ProofBatch batch, State state, ProofBatches.Counts counts, @Nullable String current) {
        return new Proving(
                batch,
                state,
                counts.total(),
                counts.done(),
                counts.kept(),
                counts.proven(),
                counts.disproved(),
                counts.notProvable(),
                current);
    }
}
