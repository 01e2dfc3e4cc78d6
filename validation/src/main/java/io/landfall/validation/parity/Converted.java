package io.landfall.validation.parity;

import java.util.ArrayList;
import java.util.List;

/**
 * The values of a pair in the forms by which the causes of a difference are told, as columns beside {@code l_c0} and {@code r_c0}: each is
 * converted once, however many causes are asked for.
 */
record Converted(ColumnPair pair) {

    private static final String DAY_FIRST =
            "['%Y-%m-%d', '%Y-%m-%d %H:%M:%S', '%Y-%m-%dT%H:%M:%S', '%Y%m%d', '%Y/%m/%d', '%d/%m/%Y', '%d.%m.%Y',"
                    + " '%d-%m-%Y', '%d-%b-%Y', '%d %b %Y', '%d/%m/%Y %H:%M:%S', '%d.%m.%Y %H:%M:%S']";
    private static final String MONTH_FIRST =
            "['%Y-%m-%d', '%Y-%m-%d %H:%M:%S', '%Y-%m-%dT%H:%M:%S', '%Y%m%d', '%Y/%m/%d', '%m/%d/%Y', '%m-%d-%Y', '%b"
                    + " %d, %Y', '%m/%d/%Y %H:%M:%S']";

    /** The rows of a table with the columns for some pairs. */
    static String from(String table, List<ColumnPair> pairs) {
        var columns = new ArrayList<String>(List.of("*"));
        for (var pair : pairs) {
            var converted = new Converted(pair);
            columns.addAll(converted.columns(Side.LEFT));
            columns.addAll(converted.columns(Side.RIGHT));
        }
        return "(SELECT %s FROM %s)".formatted(String.join(", ", columns), table);
    }

    private List<String> columns(Side side) {
        var value = value(side);
        if (pair.isTemporal()) {
            return List.of("%s AS %s".formatted(Values.asTimestamp(side.of(pair), value), time(side)));
        }
        var number = Values.asDouble(side.of(pair), value);
        var shown = "CASE WHEN %s IS NOT NULL THEN %s END".formatted(number, Values.shownDecimals(value));
        var numbers = List.of("%s AS %s".formatted(number, number(side)), "%s AS %s".formatted(shown, digits(side)));
        if (pair.isNumber()) {
            return numbers;
        }
        var all = new ArrayList<>(numbers);
        all.add("%s AS %s".formatted(date(value, DAY_FIRST), dayFirst(side)));
        all.add("%s AS %s".formatted(date(value, MONTH_FIRST), monthFirst(side)));
        return all;
    }

    private static String date(String value, String formats) {
        return "try_strptime(trim(CAST(%s AS VARCHAR)), %s)".formatted(value, formats);
    }

    private String value(Side side) {
        return (side == Side.LEFT ? "l_" : "r_") + pair.column();
    }

    /** The value as a number, NULL when it is none. */
    String number(Side side) {
        return value(side) + "_number";
    }

    /** How many digits the number has after its point, as it is written. */
    String digits(Side side) {
        return value(side) + "_digits";
    }

    /** The value as a date and time, NULL when it is none. */
    String time(Side side) {
        return value(side) + "_time";
    }

    /** The text as a date and time in the order of day and month. */
    String dayFirst(Side side) {
        return value(side) + "_day_first";
    }

    /** The text as a date and time in the order of month and day. */
    String monthFirst(Side side) {
        return value(side) + "_month_first";
    }
}
