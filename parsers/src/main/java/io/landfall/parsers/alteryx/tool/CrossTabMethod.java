package io.landfall.parsers.alteryx.tool;

/** How a Cross Tab brings several values of one cell together. */
public enum CrossTabMethod implements Choice {
    SUM("Sum"),
    AVG("Avg"),
    /** Values that are not Null. */
    COUNT("Count"),
    FIRST("First"),
    LAST("Last"),
    CONCAT("Concat"),
    /** An additional field with the total of the row. */
    TOTAL_COLUMN("TotCol"),
    /** An additional record with the totals. */
    TOTAL_ROW("TotRow"),
    /** Seen in files as one field {@code XCol_}; what it holds is not documented. */
    X_COLUMN("XCol"),
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
