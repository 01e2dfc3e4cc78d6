package io.landfall.workbench.migration;

import java.util.List;

/** How far the migration of a batch is. */
public record Migration(long batch, State state, List<Step> steps) {

    /** Where a migration or one of its steps stands. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        STOPPED,
        FAILED;

        public boolean isOver() {
            return this == DONE || canBeResumed();
        }

        public boolean canBeResumed() {
            return this == STOPPED || this == FAILED;
        }
    }

    /**
     * One step.
     *
     * @param written results that are stored
     * @param live pipelines that are ready and not stored yet
     * @param of how many there are to do, 0 where nobody knows
     */
    public record Step(String name, State state, long written, int live, long of) {

        public long count() {
            return Math.max(written, live);
        }

        private double share() {
            return state == State.DONE
                    ? 1
                    : state == State.RUNNING && of > 0 ? Math.min(1.0, (double) count() / of) : 0;
        }
    }

    static Migration waiting(long batch, List<String> steps) {
        return new Migration(
                batch,
                State.WAITING,
                steps.stream()
                        .map(name -> new Step(name, State.WAITING, 0, 0, 0))
                        .toList());
    }

    /** Steps that are done, and what is done of the one under way, of all. */
    public int percent() {
        return (int) (100 * steps.stream().mapToDouble(Step::share).sum() / steps.size());
    }
}
