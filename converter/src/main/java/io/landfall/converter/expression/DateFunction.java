package io.landfall.converter.expression;

import static io.landfall.converter.expression.Signature.Parameter.DATE_OR_TIMESTAMP;
import static io.landfall.converter.expression.Signature.Parameter.INTEGER;
import static io.landfall.converter.expression.Signature.Parameter.TEXT;
import static io.landfall.converter.expression.Signature.argument;

/** The library's functions on dates and times, in the proleptic Gregorian calendar. A NULL argument gives NULL. */
public enum DateFunction implements LibraryFunction {
    DATE_PART_OF(
            Signature.of(Types.INTEGER, TEXT, DATE_OR_TIMESTAMP),
            "The part named by the literal first argument: year, quarter, month, day, hour, minute, second, dayofyear"),
    ADD_MONTHS(
            Signature.of(argument(0), DATE_OR_TIMESTAMP, INTEGER),
            "That many months later; a day that the month has not becomes its last"),
    ADD_SECONDS(Signature.of(Types.TIMESTAMP, DATE_OR_TIMESTAMP, INTEGER), "That many seconds later"),
    ADD_DAYS(Signature.of(argument(0), DATE_OR_TIMESTAMP, INTEGER), "That many days later"),
    SECONDS_BETWEEN(
            Signature.of(Types.DOUBLE, DATE_OR_TIMESTAMP, DATE_OR_TIMESTAMP),
            "Seconds from the second argument to the first, with their fraction"),
    START_OF(
            Signature.of(argument(1), TEXT, DATE_OR_TIMESTAMP),
            "The start of the part named by the literal first argument: year, quarter, month, day, hour, minute, second"),
    LAST_DAY_OF_MONTH(
            Signature.of(argument(0), DATE_OR_TIMESTAMP), "The last day of the month, at the same time of day"),
    DATE_OF_TEXT(
            Signature.of(Types.TIMESTAMP, TEXT, TEXT),
            "The time that the whole text says by a literal pattern of the parts %Y %y %m %d %H %I %M %S %p %B %b; NULL when it "
                    + "says none");

    private final Signature signature;
    private final String meaning;

    DateFunction(Signature signature, String meaning) {
        this.signature = signature;
        this.meaning = meaning;
    }

    @Override
    public String sqlName() {
        return name();
    }

    @Override
    public Signature signature() {
        return signature;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
