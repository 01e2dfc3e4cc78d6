package io.landfall.rules.alteryx.expression;

import io.landfall.converter.expression.DateFunction;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Units of time by the keywords of the formula language, which may be cut short. */
enum DateUnit {
    YEAR("yea", "years", DateFunction.ADD_YEARS),
    MONTH("mon", "months", DateFunction.ADD_MONTHS),
    DAY("day", "days", DateFunction.ADD_DAYS),
    HOUR("hou", "hours", DateFunction.ADD_HOURS),
    MINUTE("min", "minutes", DateFunction.ADD_MINUTES),
    SECOND("sec", "seconds", DateFunction.ADD_SECONDS);

    private final String shortest;
    private final String longest;
    private final DateFunction add;

    DateUnit(String shortest, String longest, DateFunction add) {
        this.shortest = shortest;
        this.longest = longest;
        this.add = add;
    }

    /** Empty for what is no unit, and for fractions of a second. */
    static Optional<DateUnit> of(String keyword) {
        var word = keyword.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(unit -> word.startsWith(unit.shortest) && unit.longest.startsWith(word))
                .findFirst();
    }

    DateFunction add() {
        return add;
    }

    /** Whether it consists of whole days. */
    boolean isOfDays() {
        return this == YEAR || this == MONTH || this == DAY;
    }

    /** Its name in the function library. */
    String part() {
        return name().toLowerCase(Locale.ROOT);
    }
}
