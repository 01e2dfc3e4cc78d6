package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.reference.Unrepeatable;
import io.landfall.validation.reference.powercenter.expression.RowError;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * How numbers stand in a file. What is no number, with or without the signs that numbers may have, takes its row out; what a number means
 * whose signs are in other places is not known.
 *
 * @param thousands between each three whole digits, empty for nothing
 * @param point before the decimals
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-2-hotfix-1/designer-guide/working-with-flat-files/formatting-flat-file-columns/defining-default-datetime-and-numeric-formats.html">Defining
 *     default datetime and numeric formats</a>
 */
record FileNumbers(String thousands, String point) {

    /** Three digits stand between two separators. */
    private static final int GROUP = 3;

    private static final Set<String> CHOICES = Set.of(",", ".");

    /** A point and nothing else. */
    static final FileNumbers PLAIN = new FileNumbers("", ".");

    /** Those of a source or lookup; plain ones where what is said is no choice that there is, of which a conversion warns. */
    static FileNumbers of(Settings settings) {
        var thousands = said(settings, "Thousand Separator");
        var point = said(settings, "Decimal Separator");
        var numbers = new FileNumbers(
                thousands.equalsIgnoreCase("none") ? "" : thousands, point.isEmpty() ? PLAIN.point : point);
        var isChoice = CHOICES.contains(numbers.point)
                && (numbers.thousands.isEmpty() || CHOICES.contains(numbers.thousands))
                && !numbers.point.equals(numbers.thousands);
        return isChoice ? numbers : PLAIN;
    }

    private static String said(Settings settings, String property) {
        var ofSession = settings.ofSession(property);
        return ofSession.isEmpty() ? settings.text(property).strip() : ofSession;
    }

    /** How many characters a number takes with its signs. */
    int length(BigDecimal number) {
        var digits = Math.max(1, number.precision() - number.scale());
        return number.toPlainString().length() + (digits - 1) / GROUP * thousands.length();
    }

    BigDecimal read(String text, SourceLocation at) {
        var isBare = !text.contains(",") && !text.contains(".");
        if (isBare || equals(PLAIN)) {
            return number(text).orElseThrow(() -> noNumber(text));
        }
        if (number(text.replace(",", "").replace(".", "")).isEmpty()) {
            throw noNumber(text);
        }
        var isNegative = text.startsWith("-");
        var digits = isNegative || text.startsWith("+") ? text.substring(1) : text;
        var place = digits.indexOf(point);
        var whole = place < 0 ? digits : digits.substring(0, place);
        var decimals = place < 0 ? "0" : digits.substring(place + 1);
        if (!isWhole(whole) || !isDigits(decimals)) {
            throw Unrepeatable.refused(at, "the number '%s' with separators in other places".formatted(text));
        }
        var value = new BigDecimal((thousands.isEmpty() ? whole : whole.replace(thousands, "")) + "." + decimals);
        return isNegative ? value.negate() : value;
    }

    private boolean isWhole(String whole) {
        if (thousands.isEmpty() || !whole.contains(thousands)) {
            return isDigits(whole);
        }
        for (var end = whole.length() - GROUP; end > 0; end -= GROUP + 1) {
            if (!isDigits(whole.substring(end, end + GROUP)) || !whole.startsWith(thousands, end - 1)) {
                return false;
            }
            if (end - 1 <= GROUP) {
                return isDigits(whole.substring(0, end - 1));
            }
        }
        return false;
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(character -> character >= '0' && character <= '9');
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static RowError noNumber(String text) {
        return new RowError("'%s' is no number".formatted(text));
    }
}
