package io.landfall.rules.powercenter.flow;

import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.SqlType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values that texts of parameters and variables stand for at the start of a run. Dates are months, days and years with two or four
 * digits, then perhaps a time with three, six or nine digits of its seconds; what else a date, a number or a text that is too long may
 * become is not documented, and is no value here.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-1/_advanced-workflow-guide_powercenter_10-1_ditamap/parameter_files/guidelines_for_creating_parameter_files.html">Guidelines
 *     for creating parameter files</a>
 */
public final class StartLiterals {

    /** A dash, slash, backslash, colon, period or blank, with more blanks around it. */
    private static final String NEXT = "(?: *[-/\\\\:.] *| +)";

    private static final Pattern DATE = Pattern.compile(
            "(?<month>\\d\\d)#(?<day>\\d\\d)#(?<year>\\d{4}|\\d\\d)(?:#(?<hour>\\d\\d)#(?<minute>\\d\\d)(?:#(?<second>\\d\\d)(?:#(?<part>\\d{3}|\\d{6}|\\d{9}))?)?)?"
                    .replace("#", NEXT));

    private static final int SHORT_YEAR = 2;
    private static final int CENTURY = 100;
    private static final int THIS_CENTURY = 2000;
    private static final int LAST_OF_THIS_CENTURY = 49;
    private static final int DIGITS_OF_NANOS = 9;
    private static final int NANOS_OF_A_MICRO = 1000;

    private StartLiterals() {}

    /** The value; empty when the text is none that the type takes. */
    public static Optional<Literal> of(String text, SqlType type) {
        return switch (type.family()) {
            case TEXT ->
                type instanceof SqlType.Text own && text.length() > own.length()
                        ? Optional.empty()
                        : Optional.of(new Literal.TextValue(text));
            case NUMBER -> number(text.strip(), type);
            case TIMESTAMP, DATE -> date(text.strip()).map(Literal.TimestampValue::new);
            case BOOLEAN, TIME, BINARY -> Optional.empty();
        };
    }

    private static Optional<Literal> number(String digits, SqlType type) {
        try {
            return Optional.of(new Literal.NumberValue(new BigDecimal(digits), type));
        } catch (IllegalArgumentException noneOfTheType) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDateTime> date(String text) {
        var found = DATE.matcher(text);
        try {
            return found.matches() ? time(found) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDateTime> time(Matcher found) {
        var nanos = part(found);
        return nanos % NANOS_OF_A_MICRO == 0
                ? Optional.of(LocalDateTime.of(
                        year(found.group("year")),
                        number(found, "month"),
                        number(found, "day"),
                        number(found, "hour"),
                        number(found, "minute"),
                        number(found, "second"),
                        nanos))
                : Optional.empty();
    }

    /** Two digits are the year of this century up to 49, and of the last one from 50 on, as in the format RR. */
    private static int year(String digits) {
        var year = Integer.parseInt(digits);
        return digits.length() > SHORT_YEAR
                ? year
                : year <= LAST_OF_THIS_CENTURY ? THIS_CENTURY + year : THIS_CENTURY - CENTURY + year;
    }

    private static int number(Matcher found, String group) {
        var digits = found.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int part(Matcher found) {
        var digits = found.group("part");
        return digits == null ? 0 : Integer.parseInt(digits + "0".repeat(DIGITS_OF_NANOS - digits.length()));
    }
}
