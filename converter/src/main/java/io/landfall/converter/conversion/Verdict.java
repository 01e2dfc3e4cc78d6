package io.landfall.converter.conversion;

/** What may be said of a conversion. */
public enum Verdict {
    /** Nobody has to do anything but fill in connections. */
    AUTOMATED,
    /** It runs, and a person must accept at least one warning. */
    PARTIAL,
    /** Something is blocked: a person has to finish it. */
    MANUAL,
    /** The asset could not be read. */
    FAILED
}
