package io.landfall.validation.reference.powercenter.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.Map;

/**
 * ROUND and TRUNC, of numbers to a digit and of dates to a part. Halves go away from zero; of a double those of the digits that it is
 * written with.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-language-reference/functions/round--dates-.html">ROUND
 *     (Dates)</a>
 */
final class RoundingFunctions {

    /** No number has digits further away from its point. */
    private static final long FURTHEST = 400;

    static final Map<String, BuiltIn> TABLE = Map.of(
            "ROUND",
                    BuiltIn.strict(
                            1,
                            2,
                            BuiltIn.Answer.same(0),
                            args -> args.value(0) instanceof LocalDateTime
                                    ? unit(args).round(args.date(0))
                                    : digits(args, RoundingMode.HALF_UP)),
            "TRUNC",
                    BuiltIn.strict(
                            1,
                            2,
                            BuiltIn.Answer.same(0),
                            args -> args.value(0) instanceof LocalDateTime
                                    ? unit(args).floor(args.date(0))
                                    : digits(args, RoundingMode.DOWN)));

    private RoundingFunctions() {}

    private static DateUnit unit(Arguments args) {
        return args.has(1) ? DateUnit.of(args, 1) : DateUnit.DAY;
    }

    private static Object digits(Arguments args, RoundingMode mode) {
        var digits = (int) Math.clamp(args.whole(1, 0), -FURTHEST, FURTHEST);
        var number = args.number(0);
        var exact = Numbers.exact(number);
        var rounded = digits >= exact.scale() ? exact : exact.setScale(digits, mode);
        return switch (number) {
            case Double _ -> Numbers.finite(rounded.doubleValue());
            case BigDecimal _ -> rounded.setScale(Math.max(rounded.scale(), 0));
            default -> Numbers.whole(rounded);
        };
    }
}
