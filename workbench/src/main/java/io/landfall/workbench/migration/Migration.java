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
     * @param live assets that are converted, whether they are stored or were the same before; 0 for other steps
     * @param of how many there are to do, 0 where nobody knows, and when the step is over
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

        /** How much of the whole it is: nearly all time goes into converting. */
        private int weight() {
            return switch (name) {
                case "convert" -> 12;
                case "validate" -> 4;
                case "parse" -> 2;
                default -> 1;
            };
        }
    }

    /** A batch that is written down, but whose job never was: the workbench ended or lost its database in between. */
    static Migration unstarted(long batch, List<String> steps) {
        return new Migration(
                batch,
                State.STOPPED,
                steps.stream()
                        .map(name -> new Step(name, State.WAITING, 0, 0, 0))
                        .toList());
    }

    /** Steps that are done, and what is done of the one under way, of all. */
    public int percent() {
        var done = steps.stream().mapToDouble(step -> step.share() * step.weight());
        return (int) (100 * done.sum() / steps.stream().mapToInt(Step::weight).sum());
    }
}
