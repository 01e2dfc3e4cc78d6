package io.landfall.validation.reference.powercenter.expression;

import static io.landfall.validation.reference.powercenter.expression.BuiltIn.strict;
import static java.util.Map.entry;

import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Functions on one text. Positions count characters from 1. All but CONCAT answer NULL to NULL.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-language-reference/functions.html">Functions</a>
 */
final class TextFunctions {

    /** Characters of the longest text there is. */
    private static final long LONGEST = 104_857_600;

    static final Map<String, BuiltIn> TABLE = Map.ofEntries(
            entry("LENGTH", strict(1, 1, Kind.WHOLE, args ->
                    (long) Characters.of(args.text(0)).length())),
            entry("UPPER", strict(1, 1, Kind.TEXT, args -> mapped(args.text(0), Character::toUpperCase))),
            entry("LOWER", strict(1, 1, Kind.TEXT, args -> mapped(args.text(0), Character::toLowerCase))),
            entry("INITCAP", strict(1, 1, Kind.TEXT, args -> capitalized(args.text(0)))),
            entry(
                    "REVERSE",
                    strict(
                            1,
                            1,
                            Kind.TEXT,
                            args -> new StringBuilder(args.text(0)).reverse().toString())),
            entry("ASCII", strict(1, 1, Kind.WHOLE, TextFunctions::code)),
            entry("CHRCODE", strict(1, 1, Kind.WHOLE, TextFunctions::code)),
            entry("CHR", strict(1, 1, Kind.TEXT, TextFunctions::character)),
            entry("CONCAT", BuiltIn.lenient(2, 2, BuiltIn.Answer.always(Kind.TEXT), TextFunctions::joined)),
            entry("SUBSTR", strict(2, 3, Kind.TEXT, TextFunctions::slice)),
            entry("INSTR", strict(2, 5, Kind.WHOLE, TextFunctions::find)),
            entry("LPAD", strict(2, 3, Kind.TEXT, args -> padded(args, true))),
            entry("RPAD", strict(2, 3, Kind.TEXT, args -> padded(args, false))),
            entry("LTRIM", strict(1, 2, Kind.TEXT, args -> trimmedLeft(args.text(0), set(args)))),
            entry("RTRIM", strict(1, 2, Kind.TEXT, args -> trimmedRight(args.text(0), set(args)))),
            entry(
                    "SOUNDEX",
                    strict(1, 1, Kind.TEXT, args -> Soundex.of(args.text(0)).orElse(null))));

    private TextFunctions() {}

    private static String mapped(String text, IntUnaryOperator change) {
        return text.codePoints()
                .map(change)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** A word starts after anything but a letter or digit. */
    private static String capitalized(String text) {
        var result = new StringBuilder();
        var within = false;
        for (var code : text.codePoints().toArray()) {
            result.appendCodePoint(within ? Character.toLowerCase(code) : Character.toUpperCase(code));
            within = Character.isLetterOrDigit(code);
        }
        return result.toString();
    }

    /** Of the empty text no document says anything; NULL is the assumption that conversions name. */
    private static @Nullable Object code(Arguments args) {
        var text = args.text(0);
        return text.isEmpty() ? null : (long) text.codePointAt(0);
    }

    private static Object character(Arguments args) {
        var code = args.whole(0);
        if (code < 1 || code > Character.MAX_CODE_POINT || (code >= 0xD800 && code <= 0xDFFF)) {
            throw args.undefined("of the code %d".formatted(code));
        }
        return Character.toString((int) code);
    }

    private static @Nullable Object joined(Arguments args) {
        if (args.value(0) instanceof byte[] || args.value(1) instanceof byte[]) {
            throw args.refused("of binary values");
        }
        return args.evaluator().operators().joined(args.value(0), args.value(1));
    }

    /** A start of 0 is 1, a negative one counts from the end; before the beginning there is nothing. */
    private static Object slice(Arguments args) {
        var text = Characters.of(args.text(0));
        var start = args.whole(1);
        var length = args.whole(2, Integer.MAX_VALUE);
        var from = start < 0 ? text.length() + start : Math.max(start, 1) - 1;
        return from < 0 || from >= text.length() || length <= 0
                ? ""
                : text.part((int) from, (int) Math.min(text.length(), from + Math.min(length, text.length())));
    }

    /** A negative start counts from the end and looks backwards; the answer counts from the beginning all the same. */
    private static Object find(Arguments args) {
        var text = Characters.of(args.text(0));
        var sought = Characters.of(args.text(1));
        var start = args.whole(2, 1);
        var occurrence = args.whole(3, 1);
        if (sought.length() == 0 || occurrence < 1) {
            throw args.undefined(sought.length() == 0 ? "of an empty text to find" : "of the occurrence " + occurrence);
        }
        var step = start < 0 ? -1 : 1;
        var position = start < 0 ? text.length() + start : Math.max(start, 1) - 1;
        while (position >= 0 && position < text.length()) {
            if (text.continuesWith(sought, (int) position) && --occurrence == 0) {
                return position + 1;
            }
            position += step;
        }
        return 0L;
    }

    /** What is too long loses its end, on either side of padding. An empty filler fills nothing. */
    private static @Nullable Object padded(Arguments args, boolean left) {
        var text = Characters.of(args.text(0));
        var length = args.whole(1);
        var filler = Characters.of(args.has(2) ? args.text(2) : " ");
        if (length < 0) {
            return null;
        }
        if (length > LONGEST) {
            throw args.refused("to %d characters".formatted(length));
        }
        if (length <= text.length() || filler.length() == 0) {
            return text.part(0, (int) Math.min(length, text.length()));
        }
        var fill = filler.repeated((int) length - text.length());
        return left ? fill + args.text(0) : args.text(0) + fill;
    }

    /** Without a set blanks are removed, and only blanks. */
    private static String set(Arguments args) {
        return args.has(1) ? args.text(1) : " ";
    }

    private static String trimmedLeft(String text, String set) {
        var start = 0;
        while (start < text.length() && set.indexOf(text.codePointAt(start)) >= 0) {
            start += Character.charCount(text.codePointAt(start));
        }
        return text.substring(start);
    }

    private static String trimmedRight(String text, String set) {
        var end = text.length();
        while (end > 0 && set.indexOf(text.codePointBefore(end)) >= 0) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(0, end);
    }
}
