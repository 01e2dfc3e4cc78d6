package io.landfall.parsers.alteryx.tool;

/** How a Cross Tab brings several values of one cell together. */
public enum CrossTabMethod implements Choice {
    SUM("Sum"),
    AVG("Avg"),
    /** Values that are not Null. */
    COUNT("Count"),
    /** Null too. Spelling not confirmed by a file. */
    COUNT_WITH_NULLS("CountWithNulls"),
    FIRST("First"),
    LAST("Last"),
    CONCAT("Concat"),
    /** Spelling not confirmed by a file. */
    PERCENT_ROW("PctRow"),
    /** Spelling not confirmed by a file. */
    PERCENT_COLUMN("PctCol"),
    /** An additional field with the total of the row. */
    TOTAL_COLUMN("TotCol"),
    /** An additional record with the totals. */
    TOTAL_ROW("TotRow"),
    /** Seen in files; what it does is not documented. */
    EXTRA_COLUMN("XCol"),
    /** A value that no version that we know writes. */
    UNKNOWN("");

    private final String code;

    CrossTabMethod(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
