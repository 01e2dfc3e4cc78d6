package io.landfall.parsers.alteryx.tool;

/** Which records a Sample tool lets through. */
public enum SampleMode implements Choice {
    /** The first N. */
    FIRST("First"),
    /** The last N. */
    LAST("Last"),
    /** All but the first N. */
    SKIP("Skip"),
    /** The first of each block of N. */
    EVERY_NTH("Sample"),
    /** Each with a chance of 1 in N. Spelling not confirmed by a file. */
    RANDOM("Random"),
    /** The first N percent. Spelling not confirmed by a file. */
    FIRST_PERCENT("Percent"),
    /** A value that no version that we know writes. */
    UNKNOWN("");

    private final String code;

    SampleMode(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
