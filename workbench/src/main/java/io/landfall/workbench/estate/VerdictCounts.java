package io.landfall.workbench.estate;

/**
 * How many of the assets that the rate counts have which verdict.
 *
 * @param waiting those that have none yet
 */
public record VerdictCounts(int automated, int partial, int manual, int failed, int waiting) {

    private static final int PER_CENT = 100;

    public int total() {
        return automated + partial + manual + failed + waiting;
    }

    /** The share of automated ones in percent, rounded down so that a target is never met by rounding; 0 without any. */
    public int rate() {
        return total() == 0 ? 0 : PER_CENT * automated / total();
    }
}
