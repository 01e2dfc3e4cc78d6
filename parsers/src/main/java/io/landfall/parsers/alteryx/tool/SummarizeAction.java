package io.landfall.parsers.alteryx.tool;

/** The actions of a Summarize tool. */
public enum SummarizeAction implements Choice {
    /** Null is a group. */
    GROUP_BY("GroupBy"),
    SUM("Sum"),
    /** All records, with Null. */
    COUNT("Count"),
    COUNT_NON_NULL("CountNonNull"),
    COUNT_NULL("CountNull"),
    /** Null counts as a value. */
    COUNT_DISTINCT("CountDistinct"),
    COUNT_DISTINCT_NON_NULL("CountDistinctNonNull"),
    COUNT_BLANK("CountBlank"),
    COUNT_NON_BLANK("CountNonBlank"),
    COUNT_ZERO("CountZero"),
    COUNT_NON_ZERO("CountNonZero"),
    MIN("Min"),
    MAX("Max"),
    /** Of the first record of the group. */
    FIRST("First"),
    /** Of the last record of the group. */
    LAST("Last"),
    CONCAT("Concat"),
    SHORTEST("Shortest"),
    LONGEST("Longest"),
    MODE("Mode"),
    AVG("Avg"),
    /** Without zeros. */
    AVG_NO_ZERO("AvgNo0"),
    MEDIAN("Median"),
    MEDIAN_NO_ZERO("MedianNo0"),
    PERCENTILE("Percentile"),
    PERCENTILE_NO_ZERO("PercentileNo0"),
    STD_DEV("StdDev"),
    STD_DEV_NO_ZERO("StdDevNo0"),
    VARIANCE("Variance"),
    VARIANCE_NO_ZERO("VarianceNo0"),
    SPATIAL_COMBINE("SpatialObjCombine"),
    SPATIAL_CENTROID("SpatialObjCentroid"),
    /** Financial, spatial and reporting actions, and what later versions may add. */
    UNKNOWN("");

    private final String code;

    SummarizeAction(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
