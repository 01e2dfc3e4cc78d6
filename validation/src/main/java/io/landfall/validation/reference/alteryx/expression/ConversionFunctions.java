package io.landfall.validation.reference.alteryx.expression;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Functions that make numbers of texts and texts of numbers.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/functions/conversion-functions.html">Conversion functions</a>
 */
final class ConversionFunctions {

    private static final Pattern LEADING_NUMBER =
            Pattern.compile("\\s*([+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?)(.*)", Pattern.DOTALL);

    private static final int MOST_DECIMALS = 100;

    /** Doubles from here on have an exponent among their digits. */
    private static final double GREATEST_IN_FULL = 1e15;

    private ConversionFunctions() {}

    static List<FormulaFunction> rows() {
        return List.of(
                FormulaFunction.of("ToNumber", 1, 4, ConversionFunctions::number),
                FormulaFunction.of("ToString", 1, 4, ConversionFunctions::text));
    }

    /** The second argument only keeps messages away; the third keeps Null, and texts without a number, Null instead of 0. */
    private static @Nullable Object number(Arguments call) {
        var value = call.value(0);
        var otherwise = call.flag(2, false) ? null : Double.valueOf(0);
        if (value == null || !FormulaValues.isText(value)) {
            return value == null ? otherwise : FormulaValues.number(value, call.at());
        }
        var text = point(call, FormulaValues.given(call.text(0)));
        var found = LEADING_NUMBER.matcher(text);
        if (!found.matches()) {
            return otherwise;
        }
        if (!found.group(2).isBlank()) {
            throw call.undefined("what it makes of '%s'".formatted(text));
        }
        var number = new BigDecimal(found.group(1)).doubleValue();
        if (Double.isInfinite(number)) {
            throw call.undefined("numbers beyond doubles");
        }
        return number;
    }

    /** The text with a point for the decimal separator. */
    private static String point(Arguments call, String text) {
        var separator = call.has(3) ? call.textOrEmpty(3) : ".";
        if (separator.equals(".")) {
            return text;
        }
        if (separator.length() != 1 || text.contains(".")) {
            throw call.undefined("texts with several separators");
        }
        return text.replace(separator, ".");
    }

    /** All digits, or so many decimals, with a separator of thousands or without. */
    private static @Nullable String text(Arguments call) {
        var value = call.value(0);
        if (!(value instanceof Number given)) {
            return FieldValues.text(value);
        }
        if (!call.has(1)) {
            return allDigits(call, given);
        }
        var decimals = call.givenCount(1);
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw call.refusal("so many decimals");
        }
        var number = FormulaValues.given(call.number(0));
        if (FieldTexts.isBetween(number, decimals)) {
            throw call.undefined("a number just between two texts");
        }
        var fixed = FieldTexts.fixed(number, decimals);
        return separated(fixed, thousands(call), call.has(3) ? call.textOrEmpty(3) : ".");
    }

    /** The digits of a whole number; of others the manual does not say whether it is all of them or none behind the point. */
    private static @Nullable String allDigits(Arguments call, Number number) {
        if (number instanceof BigDecimal
                || number.doubleValue() != Math.rint(number.doubleValue())
                || (number instanceof Double && Math.abs(number.doubleValue()) >= GREATEST_IN_FULL)) {
            throw call.undefined("a number with a fraction, and no number of decimals");
        }
        return FieldValues.text(number);
    }

    /** A switch asks for a comma, or for a point where the comma stands for the point; a text is the separator itself. */
    private static String thousands(Arguments call) {
        if (!call.has(2)) {
            return "";
        }
        var given = call.value(2);
        if (given instanceof String separator
                && !List.of("0", "1", "true", "false").contains(separator)) {
            return separator;
        }
        var separates = call.flag(2, false);
        return !separates ? "" : call.has(3) && call.textOrEmpty(3).equals(",") ? "." : ",";
    }

    private static String separated(String number, String thousands, String point) {
        var parts = number.split("\\.", 2);
        var whole = thousands.isEmpty()
                ? parts[0]
                : parts[0].replaceAll("(?<=\\d)(?=(\\d{3})+$)", Matcher.quoteReplacement(thousands));
        return parts.length == 1 ? whole : whole + point + parts[1];
    }
}
