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
     */
    public record Step(String name, State state, long written, int live) {

        public long count() {
            return Math.max(written, live);
        }
    }

    static Migration waiting(long batch, List<String> steps) {
        return new Migration(
                batch,
                State.WAITING,
                steps.stream().map(name -> new Step(name, State.WAITING, 0, 0)).toList());
    }

    /** Steps that are done, of all. */
    public int percent() {
        var done = steps.stream().filter(step -> step.state() == State.DONE).count();
        return (int) (100 * done / steps.size());
    }
}
