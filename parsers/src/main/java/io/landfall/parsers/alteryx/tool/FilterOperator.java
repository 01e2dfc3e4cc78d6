package io.landfall.parsers.alteryx.tool;

/** The operators of a filter without formula. */
public enum FilterOperator implements Choice {
    EQUAL("="),
    NOT_EQUAL("!="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    IS_NULL("IsNull"),
    IS_NOT_NULL("IsNotNull"),
    /** Null or the empty text. */
    IS_EMPTY("IsEmpty"),
    IS_NOT_EMPTY("IsNotEmpty"),
    /** Ignores case. */
    CONTAINS("Contains"),
    /** Ignores case. */
    NOT_CONTAINS("NotContains"),
    IS_TRUE("IsTrue"),
    IS_FALSE("IsFalse"),
    /** From the start date to the end date. Spelling not confirmed by a file, as for the next two. */
    DATE_RANGE("DateRange"),
    /** Some periods up to a date. */
    PERIOD_BEFORE("PeriodBefore"),
    /** Some periods from a date on. */
    PERIOD_AFTER("PeriodAfter"),
    /** A value that no version that we know writes. */
    UNKNOWN("");

    private final String code;

    FilterOperator(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
