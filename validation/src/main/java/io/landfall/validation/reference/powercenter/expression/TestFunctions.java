package io.landfall.validation.reference.powercenter.expression;

import static io.landfall.validation.reference.powercenter.expression.BuiltIn.strict;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Functions that tell what a text looks like.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-language-reference/functions/is_number.html">IS_NUMBER</a>
 */
final class TestFunctions {

    private static final Pattern NUMBER =
            Pattern.compile("\\s*[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?\\s*");

    private static final Pattern SPACES = Pattern.compile("[ \t\n\u000B\f\r]+");

    static final Map<String, BuiltIn> TABLE = Map.of(
            "IS_NUMBER", strict(1, 1, Kind.WHOLE, TestFunctions::isNumber),
            "IS_SPACES", strict(1, 1, Kind.WHOLE, args -> matches(SPACES, args)),
            "IS_DATE",
                    strict(
                            1,
                            2,
                            Kind.WHOLE,
                            args -> Truth.value(ConversionFunctions.read(args).isPresent())));

    private TestFunctions() {}

    /** With {@code D} before an exponent it depends on the system that the service runs on. */
    private static Object isNumber(Arguments args) {
        var text = args.text(0);
        var isNumber = NUMBER.matcher(text).matches();
        if (isNumber != NUMBER.matcher(text.replaceAll("[dD]", "e")).matches()) {
            throw args.undefined("of a number whose exponent begins with D");
        }
        return Truth.value(isNumber);
    }

    private static Object matches(Pattern pattern, Arguments args) {
        return Truth.value(pattern.matcher(args.text(0)).matches());
    }
}
