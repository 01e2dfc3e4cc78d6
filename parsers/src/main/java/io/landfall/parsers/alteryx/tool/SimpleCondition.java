package io.landfall.parsers.alteryx.tool;

/**
 * A filter set up without a formula. The operands that an operator does not use hold leftovers.
 *
 * @param operatorText the operator as written, also when it is {@link FilterOperator#UNKNOWN}
 * @param operand what to compare with, unquoted
 * @param ignoreTime whether only the date of a date-time counts
 * @param dateType {@code fixed}, {@code today}, {@code tomorrow} or {@code yesterday}: what {@code periodDate} and the
 *     other dates are counted from
 * @param periodType unit such as {@code days}, empty when unused
 * @param periodCount number of such units
 * @param startDate first date of a range
 * @param endDate last date of a range
 */
public record SimpleCondition(
        String field,
        FilterOperator operator,
        String operatorText,
        String operand,
        boolean ignoreTime,
        String dateType,
        String periodDate,
        String periodType,
        String periodCount,
        String startDate,
        String endDate) {}
