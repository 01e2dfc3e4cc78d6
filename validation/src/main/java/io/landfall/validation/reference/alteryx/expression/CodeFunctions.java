package io.landfall.validation.reference.alteryx.expression;

import java.util.List;
import java.util.Locale;
import java.util.function.LongBinaryOperator;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Functions on the codes of characters and on the bits of whole numbers. Null stays Null. Whether bits are 32 or 64 matters only
 * beyond 32 of them, where the executor refuses.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/functions/conversion-functions.html">Conversion functions</a>
 */
final class CodeFunctions {

    /** Eight digits may be a number with a sign, as binary digits of its size are. */
    private static final Pattern HEXADECIMAL = Pattern.compile("(?![89A-Fa-f][0-9A-Fa-f]{7}$)[0-9A-Fa-f]{1,16}");

    private static final Pattern BINARY = Pattern.compile("[+-]?[01]{1,64}");

    private CodeFunctions() {}

    static List<FormulaFunction> rows() {
        return List.of(
                FormulaFunction.of("CharFromInt", 1, call -> whole(call, CodeFunctions::character)),
                FormulaFunction.of("CharToInt", 1, CodeFunctions::code),
                FormulaFunction.of("HexToNumber", 1, CodeFunctions::hexadecimal),
                FormulaFunction.of("BinToInt", 1, CodeFunctions::binary),
                FormulaFunction.of(
                        "IntToHex",
                        1,
                        call -> whole(
                                call, n -> Long.toHexString(positive(call, n)).toUpperCase(Locale.ROOT))),
                FormulaFunction.of("IntToBin", 1, call -> whole(call, n -> Long.toBinaryString(positive(call, n)))),
                FormulaFunction.of("BinaryAnd", 2, call -> bits(call, (a, b) -> a & b)),
                FormulaFunction.of("BinaryOr", 2, call -> bits(call, (a, b) -> a | b)),
                FormulaFunction.of("BinaryXOr", 2, call -> bits(call, (a, b) -> a ^ b)),
                FormulaFunction.of("BinaryNot", 1, call -> whole(call, n -> ~narrow(call, n))),
                FormulaFunction.of("ShiftLeft", 2, call -> bits(call, (a, b) -> a << places(call, b))),
                FormulaFunction.of(
                        "ShiftRight", 2, call -> bits(call, (a, b) -> positive(call, a) >> places(call, b))));
    }

    private static @Nullable Object whole(Arguments call, LongFunction<@Nullable Object> answer) {
        var number = call.whole(0);
        return number == null ? null : answer.apply(number);
    }

    /** A number that is no character, such as 0 or half of a pair, has none. */
    private static @Nullable Object character(long code) {
        var isCharacter = code > 0
                && code <= Character.MAX_CODE_POINT
                && (code < Character.MIN_SURROGATE || code > Character.MAX_SURROGATE);
        return isCharacter ? Character.toString((int) code) : null;
    }

    private static @Nullable Object code(Arguments call) {
        var text = call.text(0);
        if (text != null && text.codePointCount(0, text.length()) != 1) {
            throw call.undefined("a text that is not one character");
        }
        return text == null ? null : (Object) (long) text.codePointAt(0);
    }

    /** Sixteen digits are 64 bits with a sign. */
    private static @Nullable Object hexadecimal(Arguments call) {
        var text = digits(call, HEXADECIMAL);
        return text == null ? null : (Object) Long.parseUnsignedLong(text, 16);
    }

    /** As many digits as an integer has bits are such an integer, with its sign; a sign in front goes before that. */
    private static @Nullable Object binary(Arguments call) {
        var text = digits(call, BINARY);
        if (text == null) {
            return null;
        }
        return switch (text.length()) {
            case Integer.SIZE -> (long) Integer.parseUnsignedInt(text, 2);
            case Long.SIZE -> Long.parseUnsignedLong(text, 2);
            default -> Long.parseLong(text, 2);
        };
    }

    private static @Nullable String digits(Arguments call, Pattern shape) {
        var text = call.text(0);
        if (text != null && !shape.matcher(text).matches()) {
            throw call.undefined("texts with other characters than digits");
        }
        return text;
    }

    private static @Nullable Object bits(Arguments call, LongBinaryOperator operator) {
        var left = call.whole(0);
        var right = call.whole(1);
        return left == null || right == null
                ? null
                : (Object) narrow(call, operator.applyAsLong(narrow(call, left), narrow(call, right)));
    }

    private static long places(Arguments call, long number) {
        if (number < 0 || number >= Integer.SIZE) {
            throw call.undefined("a shift by less than 0 or more than 31 places");
        }
        return number;
    }

    private static long narrow(Arguments call, long number) {
        if (number != (int) number) {
            throw call.undefined("numbers of more than 32 bits");
        }
        return number;
    }

    private static long positive(Arguments call, long number) {
        if (number < 0) {
            throw call.undefined("negative numbers");
        }
        return number;
    }
}
