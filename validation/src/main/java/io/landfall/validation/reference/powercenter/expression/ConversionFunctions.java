package io.landfall.validation.reference.powercenter.expression;

import static io.landfall.validation.reference.powercenter.expression.BuiltIn.lenient;
import static io.landfall.validation.reference.powercenter.expression.BuiltIn.strict;
import static java.util.Map.entry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Functions that make values of one type of another. A text gives the number that it begins with, or 0; one that should be a date and
 * is none makes an error row. Without a format dates have that of the session.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-language-reference/functions/to_decimal.html">TO_DECIMAL</a>
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-language-reference/functions/to_integer.html">TO_INTEGER</a>
 */
final class ConversionFunctions {

    private static final int DIGITS_38 = 38;

    static final Map<String, BuiltIn> TABLE = Map.ofEntries(
            entry("TO_CHAR", strict(1, 2, Kind.TEXT, ConversionFunctions::text)),
            entry("TO_DATE", strict(1, 2, Kind.DATE, ConversionFunctions::date)),
            entry("TO_FLOAT", strict(1, 1, Kind.DOUBLE, args -> Numbers.finite(real(args)))),
            entry(
                    "TO_INTEGER",
                    lenient(1, 2, BuiltIn.Answer.always(Kind.WHOLE), args -> whole(args, Integer.MAX_VALUE))),
            entry("TO_BIGINT", lenient(1, 2, BuiltIn.Answer.always(Kind.WHOLE), args -> whole(args, Long.MAX_VALUE))),
            entry("TO_DECIMAL", strict(1, 2, decimalKind(), args -> decimal(args, Numbers.DIGITS))),
            entry("TO_DECIMAL38", strict(1, 2, decimalKind(), args -> decimal(args, DIGITS_38))));

    /** The manual takes {@code '5,000,000,000'} for a number that is too large, and says nowhere that commas are read. */
    private static final Pattern COMMA = Pattern.compile(" *[+-]?\\d+,\\d");

    private ConversionFunctions() {}

    private static Object text(Arguments args) {
        var value = args.value(0);
        if (args.has(1)) {
            return format(args).write(args.date(0));
        }
        if (value == null || value instanceof byte[]) {
            throw args.refused("of a binary value");
        }
        return TextForm.of(value, args.settings());
    }

    private static Object date(Arguments args) {
        var format = format(args);
        if (!format.saysTheYear()) {
            throw args.refused("with a format that says no year");
        }
        return read(args).orElseThrow(() -> args.error("'%s' is no date".formatted(args.text(0))));
    }

    /** The date that the first argument says by the second. */
    static Optional<LocalDateTime> read(Arguments args) {
        var format = format(args);
        if (!format.isReadable()) {
            throw args.refused("with the date format '%s'".formatted(args.text(1)));
        }
        if (format.isDoubtful(args.text(0), args.settings().start())) {
            throw args.undefined("of blanks around a date, or of two digits where the format has four for the year");
        }
        return format.read(args.text(0), args.settings().start());
    }

    private static DateFormat format(Arguments args) {
        return args.has(1)
                ? DateFormat.of(args.text(1))
                        .orElseThrow(() -> args.refused("with the date format '%s'".formatted(args.text(1))))
                : DateFormat.of(args.settings());
    }

    private static double real(Arguments args) {
        return args.value(0) instanceof String text ? NumberPrefix.real(text).doubleValue() : args.real(0);
    }

    private static BigDecimal prefix(Arguments args) {
        return args.value(0) instanceof String text ? NumberPrefix.decimal(text) : args.exact(0);
    }

    /** A fraction is rounded, halves away from zero, unless the flag says that it be cut off. */
    private static @Nullable Object whole(Arguments args, long greatest) {
        if (args.isNull(0)) {
            return null;
        }
        if (args.value(0) instanceof String text && COMMA.matcher(text).lookingAt()) {
            throw args.undefined("of a text with a comma between its digits");
        }
        var cuts = args.has(1) && args.holds(1);
        var number = prefix(args).setScale(0, cuts ? RoundingMode.DOWN : RoundingMode.HALF_UP);
        if (number.compareTo(BigDecimal.valueOf(greatest)) > 0
                || number.compareTo(BigDecimal.valueOf(-greatest - 1)) < 0) {
            throw args.error("the number is out of range");
        }
        return number.longValueExact();
    }

    private static BuiltIn.Answer decimalKind() {
        return (_, settings) -> settings.highPrecision() ? Kind.DECIMAL : Kind.DOUBLE;
    }

    /** A text gets as many digits as the scale says, rounded or filled up; for those of a number beyond the scale versions differ. */
    private static Object decimal(Arguments args, int digits) {
        var number = prefix(args);
        var scale = args.whole(1, Math.max(0, number.scale()));
        if (scale < 0 || scale > digits) {
            throw args.refused("with the scale %d".formatted(scale));
        }
        if (!(args.value(0) instanceof String) && number.stripTrailingZeros().scale() > scale) {
            throw args.undefined("of a number with more digits than the scale");
        }
        var isText = args.value(0) instanceof String;
        var rounded = isText || number.scale() > scale ? number.setScale((int) scale, RoundingMode.HALF_UP) : number;
        if (rounded.stripTrailingZeros().precision() > digits) {
            throw args.error("the number has more than %d digits".formatted(digits));
        }
        return args.settings().highPrecision() ? rounded : (Object) Numbers.finite(rounded.doubleValue());
    }
}
