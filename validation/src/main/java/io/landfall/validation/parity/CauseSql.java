package io.landfall.validation.parity;

import io.landfall.validation.data.Sql;
import java.util.List;
import java.util.stream.Collectors;

/** Which cause a difference of two values most likely has, as SQL over the rows of {@link Converted#from}. */
final class CauseSql {

    private static final String DECIMAL_TEXT = "[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?";

    private final ColumnPair pair;
    private final String left;
    private final String right;
    private final String leftText;
    private final String rightText;
    private final Converted converted;
    private final Shortening shortening;

    /** How a column loses digits, as far as its other values tell. */
    enum Shortening {
        /** Nothing is known: a value is cut where rounding would give another one. */
        UNKNOWN,
        /** Some values are cut and none is rounded, so that those are cut too for which rounding gives the same. */
        CUT
    }

    private CauseSql(ColumnPair pair, Shortening shortening) {
        this.pair = pair;
        this.shortening = shortening;
        this.left = "l_" + pair.column();
        this.right = "r_" + pair.column();
        this.leftText = "CAST(%s AS VARCHAR)".formatted(left);
        this.rightText = "CAST(%s AS VARCHAR)".formatted(right);
        this.converted = new Converted(pair);
    }

    /**
     * The cause's name.
     *
     * @param changed the columns that differ anywhere, among which values may have changed places
     */
    static String of(ColumnPair pair, List<ColumnPair> changed, Shortening shortening) {
        var sql = new CauseSql(pair, shortening);
        return "CASE %s%s%s ELSE 'OTHER' END".formatted(sql.nulls(), sql.swapped(changed), sql.byFamily());
    }

    /** Whether among values that lose digits some are cut, and none is rounded. */
    static String isCut(ColumnPair pair) {
        var sql = new CauseSql(pair, Shortening.UNKNOWN);
        return "coalesce(bool_or(%1$s AND %2$s) AND bool_and(%3$s) FILTER (%1$s), false)"
                .formatted("%s AND %s".formatted(sql.lastDigit(), sql.losesDigits()), sql.cut(), sql.towardZero());
    }

    /** The columns with which the pair may have changed places. */
    static List<ColumnPair> partners(ColumnPair pair, List<ColumnPair> changed) {
        return changed.stream()
                .filter(other -> other.index() != pair.index() && other.judgement() == pair.judgement())
                .filter(other -> other.left().type().equals(pair.left().type())
                        && other.right().type().equals(pair.right().type()))
                .toList();
    }

    /** Whether the values of two columns have changed places. */
    static String swapped(ColumnPair one, ColumnPair other) {
        return "(CAST(l_%1$s AS VARCHAR) = CAST(r_%2$s AS VARCHAR) AND CAST(l_%2$s AS VARCHAR) = CAST(r_%1$s AS VARCHAR))"
                .formatted(one.column(), other.column());
    }

    private String nulls() {
        return when(
                        "(%s IS NULL AND trim(%s) = '') OR (%s IS NULL AND trim(%s) = '')"
                                .formatted(left, rightText, right, leftText),
                        Cause.NULL_EMPTY)
                + when("%s IS NULL OR %s IS NULL".formatted(left, right), Cause.NULL_VALUE);
    }

    private String swapped(List<ColumnPair> changed) {
        var partners = partners(pair, changed);
        return partners.isEmpty()
                ? ""
                : when(
                        partners.stream().map(other -> swapped(pair, other)).collect(Collectors.joining(" OR ")),
                        Cause.SWAPPED_COLUMNS);
    }

    private String byFamily() {
        if (pair.isNumber()) {
            return written() + numbers() + otherType(number(Side.LEFT), number(Side.RIGHT));
        }
        if (pair.isTemporal()) {
            return times() + otherType(time(Side.LEFT), time(Side.RIGHT));
        }
        return texts();
    }

    private static String otherType(String left, String right) {
        return when("(%s IS NULL) <> (%s IS NULL)".formatted(left, right), Cause.NOT_OF_TYPE);
    }

    private String number(Side side) {
        return converted.number(side);
    }

    private String time(Side side) {
        return converted.time(side);
    }

    /** Codes of digits with and without leading zeros. */
    private String written() {
        var zeros = "regexp_matches(%s, '^[+-]?0[0-9]')";
        return when(
                "CASE WHEN %s = %s THEN %s OR %s ELSE false END"
                        .formatted(
                                number(Side.LEFT),
                                number(Side.RIGHT),
                                zeros.formatted(leftText),
                                zeros.formatted(rightText)),
                Cause.NUMBER_FORMAT);
    }

    private String numbers() {
        var a = number(Side.LEFT);
        var b = number(Side.RIGHT);
        var isCut = switch (shortening) {
            case UNKNOWN -> cut();
            case CUT -> towardZero();
        };
        var power = "round(log10(abs(%1$s) / abs(%2$s)))".formatted(a, b);
        return when("%s <> 0 AND %s = -(%s)".formatted(a, a, b), Cause.SIGN)
                + when(nearlySame(), Cause.ROUNDING)
                + "WHEN %s THEN CASE %sELSE '%s' END "
                        .formatted(
                                lastDigit(),
                                when("%s AND %s".formatted(losesDigits(), isCut), Cause.TRUNCATION),
                                Cause.ROUNDING.name())
                + when(
                        "%1$s * %2$s > 0 AND CASE WHEN %1$s * %2$s > 0 THEN %3$s <> 0 AND abs(%1$s - %2$s * power(10.0, %3$s)) <= 1e-9 * abs(%1$s) END"
                                .formatted(a, b, power),
                        Cause.SCALE);
    }

    private String apart() {
        return "abs(%s - %s)".formatted(number(Side.LEFT), number(Side.RIGHT));
    }

    private String nearlySame() {
        return "%s <= 1e-9 * greatest(abs(%s), abs(%s))".formatted(apart(), number(Side.LEFT), number(Side.RIGHT));
    }

    /** One in the last digit of the side that shows fewer. */
    private String unit() {
        return "power(10.0, -(least(%s, %s)))".formatted(converted.digits(Side.LEFT), converted.digits(Side.RIGHT));
    }

    private String lastDigit() {
        return "greatest(%s, %s) >= 1 AND %s <= %s * 1.0000001"
                .formatted(converted.digits(Side.LEFT), converted.digits(Side.RIGHT), apart(), unit());
    }

    private String losesDigits() {
        return "%s <> %s AND NOT %s".formatted(converted.digits(Side.LEFT), converted.digits(Side.RIGHT), nearlySame());
    }

    /** Whether the side that shows fewer digits is nearer to zero, as it is where digits are cut off. */
    private String towardZero() {
        var leftIsFine = "%s > %s".formatted(converted.digits(Side.LEFT), converted.digits(Side.RIGHT));
        return "CASE WHEN %1$s THEN abs(%2$s) > abs(%3$s) ELSE abs(%3$s) > abs(%2$s) END AND %4$s < %5$s * 0.9999999"
                .formatted(leftIsFine, number(Side.LEFT), number(Side.RIGHT), apart(), unit());
    }

    /** Whether digits are cut off that would have been rounded to another value. */
    private String cut() {
        return "%s AND %s > 0.5000001 * %s".formatted(towardZero(), apart(), unit());
    }

    private String times() {
        return times(time(Side.LEFT), time(Side.RIGHT));
    }

    private static String times(String a, String b) {
        var minutes = "date_diff('minute', %s, %s)".formatted(a, b);
        return when(
                        "CAST(%1$s AS DATE) = CAST(%2$s AS DATE) AND (%1$s = date_trunc('day', %1$s) OR %2$s = date_trunc('day', %2$s))"
                                .formatted(a, b),
                        Cause.DATE_TIMESTAMP)
                + when("abs(date_diff('microsecond', %s, %s)) <= 1000000".formatted(a, b), Cause.ROUNDING)
                + when(
                        "%1$s <> 0 AND %1$s %% 15 = 0 AND abs(%1$s) <= 14 * 60 AND date_diff('microsecond', %2$s, %3$s) = %1$s * 60000000"
                                .formatted(minutes, a, b),
                        Cause.TIME_ZONE)
                + when("abs(date_diff('minute', %s, %s)) = 1440".formatted(a, b), Cause.TIME_ZONE)
                + when(
                        "year(%1$s) = year(%2$s) AND month(%1$s) = day(%2$s) AND day(%1$s) = month(%2$s)"
                                .formatted(a, b),
                        Cause.DATE_FORMAT)
                + when(
                        "strftime(%1$s, '%%m-%%d') = strftime(%2$s, '%%m-%%d') AND (year(%1$s) - year(%2$s)) %% 100 = 0"
                                .formatted(a, b),
                        Cause.CENTURY);
    }

    private String texts() {
        var plain = "regexp_full_match(trim(%s), '%s')";
        var numbers = "%s AND %s"
                .formatted(plain.formatted(leftText, DECIMAL_TEXT), plain.formatted(rightText, DECIMAL_TEXT));
        return equal("rtrim(%s)", Cause.TRAILING_BLANKS)
                + equal("trim(%s)", Cause.LEADING_BLANKS)
                + equal("lower(%s)", Cause.CASE)
                + equal("lower(trim(%s))", Cause.CASE)
                + equal("replace(%s, chr(13), '')", Cause.LINE_ENDS)
                + equal("regexp_replace(%s, '[\\s\\x{00A0}]+$', '')", Cause.TRAILING_BLANKS)
                + "WHEN %s THEN CASE %s%s ELSE 'OTHER' END "
                        .formatted(
                                numbers,
                                when("%s = %s".formatted(number(Side.LEFT), number(Side.RIGHT)), Cause.NUMBER_FORMAT),
                                numbers())
                + dates(converted.dayFirst(Side.LEFT), converted.dayFirst(Side.RIGHT))
                + dates(converted.monthFirst(Side.LEFT), converted.monthFirst(Side.RIGHT))
                + when(encoding(), Cause.ENCODING)
                + when(
                        "starts_with(%1$s, %2$s) AND %2$s <> '' OR starts_with(%2$s, %1$s) AND %1$s <> ''"
                                .formatted(leftText, rightText),
                        Cause.TRUNCATION);
    }

    /**
     * Whether only characters beyond ASCII differ, and that so that an encoding can be to blame: they are lost or a question mark on one side, they
     * are its UTF-8 read as Windows-1252, or they are letters on one side only. Two names may well have other letters.
     */
    private String encoding() {
        return "%1$s <> '' AND %2$s <> '' AND CASE WHEN landfall_ascii(%1$s) = landfall_ascii(%2$s) THEN regexp_matches(%1$s, '%3$s') <> regexp_matches(%2$s, '%3$s') OR regexp_matches(%1$s, '%4$s') <> regexp_matches(%2$s, '%4$s') OR landfall_misread(%1$s) = %2$s OR landfall_misread(%2$s) = %1$s ELSE false END"
                .formatted(leftText, rightText, "[^\\x00-\\x7F]", "[^\\x00-\\x7F\\p{L}]");
    }

    private static String dates(String a, String b) {
        return when("%s = %s".formatted(a, b), Cause.DATE_FORMAT) + times(a, b);
    }

    private String equal(String form, Cause cause) {
        return when("%s = %s".formatted(form.formatted(leftText), form.formatted(rightText)), cause);
    }

    private static String when(String condition, Cause cause) {
        return "WHEN %s THEN %s ".formatted(condition, Sql.text(cause.name()));
    }
}
