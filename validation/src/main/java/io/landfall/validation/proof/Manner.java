package io.landfall.validation.proof;

/** How far generated input goes. */
enum Manner {
    /** As far as the types of the columns allow. */
    WILD,
    /** Wild too, but with few different keys, so that many rows belong together. */
    CROWDED,
    /** Without values that may stop a run, and without two rows of a looked-up table that match the same. */
    MILD,
    /** Besides, without NULL but in columns that have nothing else, without two rows of the same key, and sorted as the first Aggregator or Sorter wants it. */
    TAME;

    boolean isMild() {
        return this == MILD || this == TAME;
    }
}
