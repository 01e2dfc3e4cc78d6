package io.landfall.validation.proof;

/** How far generated input goes. */
enum Manner {
    /** As far as the types of the columns allow. */
    WILD,
    /** Wild too, but with few different keys, so that many rows belong together. */
    CROWDED,
    /** Wild but for the keys, which are the same in all rows, so that no group is small. */
    ALONE,
    /** Wild too, but the first row is one whose values belong together, one such after the other. */
    AIMED,
    /** Without values that may stop a run, and without two rows of a looked-up table that match the same. */
    MILD,
    /** Besides, without NULL but in columns that have nothing else, without two rows of the same key, and sorted as the first Aggregator or Sorter wants it. */
    TAME;

    /** The different keys of rows of which many belong together. */
    private static final int FEW = 3;

    /** So many different keys do some rows have. */
    int keys(int rows) {
        return switch (this) {
            case WILD, AIMED -> Math.max(4, rows / 10);
            case CROWDED -> FEW;
            case ALONE -> 1;
            case MILD, TAME -> Math.max(4, rows / 5);
        };
    }

    boolean isMild() {
        return this == MILD || this == TAME;
    }
}
