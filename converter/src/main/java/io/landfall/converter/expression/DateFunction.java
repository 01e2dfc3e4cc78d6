package io.landfall.converter.expression;

import static io.landfall.converter.expression.Signature.Parameter.DATE_OR_TIMESTAMP;
import static io.landfall.converter.expression.Signature.Parameter.INTEGER;
import static io.landfall.converter.expression.Signature.Parameter.TEXT;
import static io.landfall.converter.expression.Signature.Parameter.TEXT_CONSTANT;
import static io.landfall.converter.expression.Signature.argument;

import io.landfall.converter.pattern.DatePattern;
import java.util.List;
import java.util.Set;

/**
 * The library's functions on dates and times, in the proleptic Gregorian calendar from year 1 to 9999. A NULL
 * argument gives NULL, and so does a result outside those years.
 */
public enum DateFunction implements LibraryFunction {
    DATE_PART_OF(
            Signature.of(Types.INTEGER, TEXT_CONSTANT, DATE_OR_TIMESTAMP),
            "The part that the first argument names: year, quarter, month, day, hour, minute, second; "
                    + "millisecond and microsecond of the second; dayofweek (1 is Sunday), dayofyear, "
                    + "weekofmonth and weekofyear (weeks of seven days from the first), secondofday, julianday"),
    ADD_YEARS(
            Signature.of(argument(0), DATE_OR_TIMESTAMP, INTEGER),
            "That many years later, at the same time of day; a day that the month has not becomes its last"),
    ADD_MONTHS(
            Signature.of(argument(0), DATE_OR_TIMESTAMP, INTEGER),
            "That many months later, at the same time of day; a day that the month has not becomes its last"),
    ADD_DAYS(Signature.of(argument(0), DATE_OR_TIMESTAMP, INTEGER), "That many days later, at the same time of day"),
    ADD_HOURS(Signature.of(Types.TIMESTAMP, DATE_OR_TIMESTAMP, INTEGER), "That many hours later"),
    ADD_MINUTES(Signature.of(Types.TIMESTAMP, DATE_OR_TIMESTAMP, INTEGER), "That many minutes later"),
    ADD_SECONDS(Signature.of(Types.TIMESTAMP, DATE_OR_TIMESTAMP, INTEGER), "That many seconds later"),
    ADD_MICROSECONDS(Signature.of(Types.TIMESTAMP, DATE_OR_TIMESTAMP, INTEGER), "That many microseconds later"),
    SECONDS_BETWEEN(
            Signature.of(Types.DOUBLE, DATE_OR_TIMESTAMP, DATE_OR_TIMESTAMP),
            "Seconds from the second argument to the first, with their fraction"),
    MONTHS_BETWEEN(
            Signature.of(Types.DOUBLE, DATE_OR_TIMESTAMP, DATE_OR_TIMESTAMP),
            "Months from the second argument to the first, in which days and their time are a "
                    + "fraction of their own month's length"),
    UNITS_BETWEEN(
            Signature.of(Types.BIGINT, TEXT_CONSTANT, DATE_OR_TIMESTAMP, DATE_OR_TIMESTAMP),
            "How many whole units that the first argument names (year, month, day, hour, minute, "
                    + "second, millisecond, microsecond) have passed from the third argument to the second, "
                    + "towards zero; a month has passed when the same day and time is reached"),
    START_OF(
            Signature.of(argument(1), TEXT_CONSTANT, DATE_OR_TIMESTAMP),
            "The start of the part that the first argument names: year, quarter, month, week (from "
                    + "Monday), day, hour, minute, second, millisecond"),
    LAST_DAY_OF_MONTH(
            Signature.of(argument(0), DATE_OR_TIMESTAMP), "The last day of the month, at the same time of day"),
    TIMESTAMP_OF_PARTS(
            Signature.of(Types.TIMESTAMP, INTEGER, INTEGER, INTEGER, INTEGER, INTEGER, INTEGER, INTEGER),
            "The time with that year, month, day, hour, minute, second and microsecond; NULL when there is none"),
    DATE_OF_TEXT(
            Signature.of(Types.TIMESTAMP, TEXT, TEXT_CONSTANT, INTEGER).optional(1),
            "The time that the whole text says by a pattern of the parts of DATE_TO_TEXT, names in "
                    + "any case, numbers short of digits where no digit follows; years of two digits are those "
                    + "from the third argument on, or from 1969; NULL when it says none");

    private static final Set<String> PARTS = Set.of(
            "year",
            "quarter",
            "month",
            "day",
            "hour",
            "minute",
            "second",
            "millisecond",
            "microsecond",
            "dayofweek",
            "dayofyear",
            "weekofmonth",
            "weekofyear",
            "secondofday",
            "julianday");
    private static final Set<String> UNITS =
            Set.of("year", "month", "day", "hour", "minute", "second", "millisecond", "microsecond");
    private static final Set<String> STARTS =
            Set.of("year", "quarter", "month", "week", "day", "hour", "minute", "second", "millisecond");

    private final Definition definition;

    DateFunction(Signature signature, String meaning) {
        this.definition = new Definition(signature, meaning);
    }

    @Override
    public Definition definition() {
        return definition;
    }

    @Override
    public void check(List<Expr> args) {
        LibraryFunction.super.check(args);
        switch (this) {
            case DATE_PART_OF -> checkNamed(PARTS, args.getFirst());
            case UNITS_BETWEEN -> checkNamed(UNITS, args.getFirst());
            case START_OF -> checkNamed(STARTS, args.getFirst());
            case DATE_OF_TEXT -> DatePattern.of(Constants.text(args.get(1))).checkReadable();
            default -> {}
        }
    }

    private void checkNamed(Set<String> names, Expr arg) {
        if (!names.contains(Constants.text(arg))) {
            throw new IllegalArgumentException("%s knows no '%s'".formatted(name(), Constants.text(arg)));
        }
    }
}
