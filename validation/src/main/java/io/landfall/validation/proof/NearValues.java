package io.landfall.validation.proof;

import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.Types;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.stream.Stream;

/** The values on both sides of a constant, and those that are almost it. */
final class NearValues {

    private static final BigDecimal TINY = new BigDecimal("1E-290");

    /** The longest text that a length is tried with. */
    static final int LONGEST = 60;

    /** Up to here a double is told from the whole numbers beside it. */
    private static final BigDecimal EXACT = BigDecimal.valueOf(1L << 53);

    /** From here on constants are where types and columns end, and no numbers that somebody compares with. */
    private static final BigDecimal LIMIT = BigDecimal.valueOf(Integer.MAX_VALUE);

    private NearValues() {}

    /** Whether a constant says where a type or a column ends: values of every day are far from it. */
    static boolean isLimit(Literal literal) {
        return literal instanceof Literal.NumberValue(var number, var _)
                && number.abs().compareTo(LIMIT) >= 0;
    }

    static Stream<Object> of(Literal literal) {
        return switch (literal) {
            case Literal.Missing _ -> Stream.empty();
            case Literal.Truth(var value) -> Stream.of(value, !value);
            case Literal.TextValue(var text) -> texts(text);
            case Literal.NumberValue(var number, var _) -> numbers(number);
            case Literal.DateValue(var day) -> days(day.atStartOfDay());
            case Literal.TimeValue(var time) -> Stream.<Object>of(time, time.plusSeconds(1), time.minusSeconds(1));
            case Literal.TimestampValue(var time) -> days(time);
        };
    }

    private static Stream<Object> texts(String text) {
        if (text.isEmpty()) {
            return Stream.of("", " ");
        }
        return Stream.<Object>of(
                        text,
                        text,
                        text.toLowerCase(Locale.ROOT),
                        text.toUpperCase(Locale.ROOT),
                        text + " ",
                        " " + text,
                        text.substring(0, text.length() - 1),
                        text + "x",
                        "x" + text,
                        text + text)
                .distinct();
    }

    private static Stream<Object> numbers(BigDecimal number) {
        return number.abs().compareTo(EXACT) > 0 ? hugeNumbers(number) : smallNumbers(number);
    }

    /** Beside a huge constant stand the doubles that are next to it; what is within it comes first. */
    private static Stream<Object> hugeNumbers(BigDecimal number) {
        return Stream.concat(
                Stream.of(
                        number.multiply(new BigDecimal("0.99")),
                        number.multiply(new BigDecimal("1.01")),
                        number.negate(),
                        number),
                doublesBeside(number));
    }

    private static Stream<Object> smallNumbers(BigDecimal number) {
        var step = BigDecimal.ONE.scaleByPowerOfTen(-Math.max(0, number.scale()));
        var near = Stream.<Object>of(
                number,
                number,
                number.add(step),
                number.subtract(step),
                number.setScale(0, RoundingMode.FLOOR),
                number.setScale(0, RoundingMode.CEILING),
                number.negate(),
                number.add(new BigDecimal("0.01")),
                number.subtract(new BigDecimal("0.01")));
        var isLength = number.signum() >= 0
                && number.stripTrailingZeros().scale() <= 0
                && number.compareTo(BigDecimal.valueOf(LONGEST)) <= 0;
        return isLength ? Stream.concat(near, lengths(number.intValue())) : near;
    }

    /** A number that a text meets may be a length of it. */
    private static Stream<Object> lengths(int length) {
        return Stream.of(length, length + 1, Math.max(0, length - 1)).map(NearValues::text);
    }

    /** Any text of a length. */
    static String text(int length) {
        return "abcdefghij".repeat(LONGEST / 10 + 1).substring(0, length);
    }

    /** A constant that is compared with, and what is next to it on both sides. */
    static Stream<Object> beside(Literal literal) {
        return switch (literal) {
            case Literal.NumberValue(var number, var type) ->
                Stream.concat(stepsFrom(number), type.equals(Types.DOUBLE) ? doublesBeside(number) : Stream.of())
                        .distinct()
                        .map(value -> value);
            case Literal.DateValue(var day) -> days(day.atStartOfDay()).distinct();
            case Literal.TimestampValue(var time) -> days(time).distinct();
            case Literal.Missing _, Literal.Truth _, Literal.TextValue _, Literal.TimeValue _ -> Stream.empty();
        };
    }

    private static Stream<BigDecimal> stepsFrom(BigDecimal number) {
        var step = BigDecimal.ONE.scaleByPowerOfTen(-Math.max(0, number.scale()));
        return Stream.of(
                number,
                number.setScale(0, RoundingMode.CEILING),
                number.setScale(0, RoundingMode.FLOOR),
                number.add(step),
                number.subtract(step),
                number.round(new MathContext(1, RoundingMode.UP)),
                number.round(new MathContext(1, RoundingMode.DOWN)));
    }

    /** The doubles next to a number; next to zero those that arithmetic does not lose, at which PostgreSQL would end a run. */
    private static Stream<BigDecimal> doublesBeside(BigDecimal number) {
        var near = number.doubleValue();
        return near == 0
                ? Stream.of(TINY, TINY.negate())
                : Stream.of(Math.nextUp(near), Math.nextDown(near))
                        .filter(Double::isFinite)
                        .map(BigDecimal::new);
    }

    private static Stream<Object> days(LocalDateTime time) {
        return Stream.of(time, time, time.plusDays(1), time.minusDays(1), time.plusSeconds(1), time.minusSeconds(1));
    }
}
