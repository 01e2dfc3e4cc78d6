package io.landfall.converter.rule;

/** How closely what a rule writes keeps the meaning of what it read. From the best to the worst. */
public enum Fidelity {
    /** The same rows with the same values, in the same order where there is one. */
    EXACT,
    /** The same rows with the same values; order is free. */
    EQUIVALENT,
    /** Rows or values may differ: a person must look. */
    APPROXIMATE,
    /** Nothing was written in its place. */
    BLOCKED;

    /** The worse of two. */
    public Fidelity and(Fidelity other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
