package io.landfall.rules.alteryx.expression;

import static io.landfall.rules.alteryx.expression.ArgumentKind.ANY;
import static io.landfall.rules.alteryx.expression.ArgumentKind.TEXT;
import static io.landfall.rules.alteryx.expression.ArgumentKind.WHOLE;

import io.landfall.converter.expression.CodeFunction;
import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.PatternFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.Translated;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Functions that make numbers of texts and texts of numbers, and those on codes of characters and numbers.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/functions/conversion-functions.html">Conversion functions</a>
 */
final class ConversionRules {

    private static final String BEYOND_32_BITS = "numbers of more than 32 bits";
    private static final String BITS_WITH_SIGN =
            "numbers of more than 53 bits, or of 32 with the first one set, and for other texts";

    private ConversionRules() {}

    static List<FormulaRule> rows() {
        return List.of(
                FormulaFunction.of(
                                "ToNumber takes the number that a text begins with, 0 without one, NULL if told so",
                                "ToNumber([NAME])",
                                "COALESCE(LEADING_NUMBER(NAME), 0E0)",
                                List.of(ANY, ANY, ANY, TEXT),
                                NumberReading::number)
                        .optional(3),
                FormulaFunction.of(
                                "ToString writes all digits, or a number of decimals",
                                "ToString([PRICE], 2)",
                                "NUMBER_TO_FIXED_TEXT(PRICE, 2)",
                                List.of(ANY, WHOLE, ANY, TEXT),
                                NumberWriting::text)
                        .optional(3),
                FormulaFunction.same(
                        "CharFromInt is the character of a code point",
                        "CharFromInt([QTY])",
                        "CHARACTER_OF_CODE(QTY)",
                        List.of(WHOLE),
                        CodeFunction.CHARACTER_OF_CODE),
                FormulaFunction.of(
                        "CharToInt becomes CODE_OF_CHARACTER",
                        "CharToInt([NAME])",
                        "CODE_OF_CHARACTER(NAME)",
                        List.of(TEXT),
                        ConversionRules::codeOfCharacter),
                code(
                        "HexToNumber",
                        "[NAME]",
                        "NAME",
                        TEXT,
                        CodeFunction.HEX_TO_INTEGER,
                        text -> isLike(text, "[0-9A-Fa-f]{1,7}|[0-7][0-9A-Fa-f]{7}|[0-9A-Fa-f]{9,13}"),
                        BITS_WITH_SIGN,
                        "64 bits with a sign, and NULL for other texts"),
                code(
                        "IntToHex",
                        "[QTY]",
                        "QTY",
                        WHOLE,
                        CodeFunction.INTEGER_TO_HEX,
                        WholeNumbers::isNotNegative,
                        "a negative number",
                        "its 64 bits"),
                code(
                        "BinToInt",
                        "[NAME]",
                        "NAME",
                        TEXT,
                        CodeFunction.BINARY_TO_INTEGER,
                        text -> isLike(text, "[01]{1,31}|0[01]{31}|[01]{33,53}"),
                        BITS_WITH_SIGN,
                        "64 bits with a sign, and NULL for other texts"),
                code(
                        "IntToBin",
                        "[QTY]",
                        "QTY",
                        WHOLE,
                        CodeFunction.INTEGER_TO_BINARY,
                        WholeNumbers::isNotNegative,
                        "a negative number",
                        "its 64 bits"),
                code("BinaryAnd", CodeFunction.BITS_AND),
                code("BinaryOr", CodeFunction.BITS_OR),
                code("BinaryXOr", CodeFunction.BITS_XOR),
                code(
                        "BinaryNot",
                        "[QTY]",
                        "QTY",
                        WHOLE,
                        CodeFunction.BITS_NOT,
                        ConversionRules::isOf32Bits,
                        BEYOND_32_BITS,
                        "64 bits"),
                shift("ShiftLeft", CodeFunction.SHIFT_LEFT),
                shift("ShiftRight", CodeFunction.SHIFT_RIGHT),
                code(
                        "MD5_UTF8",
                        "[NAME]",
                        "NAME",
                        TEXT,
                        CodeFunction.MD5_HEX,
                        text -> Presence.ofAll(List.of(text)),
                        "NULL",
                        "NULL"),
                digest("MD5_ASCII", CodeFunction.MD5_HEX, "letters beyond ASCII"),
                digest("MD5_UNICODE", CodeFunction.MD5_HEX_UTF16, "the order of a character's bytes"),
                FormulaFunction.of(
                        "Soundex is taken to be the American code",
                        "Soundex([NAME])",
                        "SOUNDEX_OF_TEXT(NAME)",
                        List.of(TEXT),
                        call -> call.to(
                                Expr.call(CodeFunction.SOUNDEX_OF_TEXT, call.arg(0)),
                                call.uncertain(
                                        "equal sounds on both sides of H or W, or texts without letters",
                                        "the American Soundex code"))),
                FormulaFunction.refused(
                        "what it answers for digits and letters together is not documented", "Soundex_Digits([NAME])"),
                FormulaFunction.refused("the library has no code pages", "ConvertFromCodePage([NAME], 1252)"),
                FormulaFunction.refused("the library has no code pages", "ConvertToCodePage([NAME], 1252)"),
                FormulaFunction.refused("the library has no Unicode normal forms", "UnicodeNormalize([NAME], 'NFC')"),
                FormulaFunction.refused("its result is another one in every run", "UuidCreate()"));
    }

    private static FormulaFunction code(
            String name,
            String field,
            String column,
            ArgumentKind takes,
            CodeFunction function,
            UnaryOperator<Expr> isAbsent,
            String rarely,
            String answer) {
        return FormulaFunction.of(
                name + " becomes " + function.sqlName(),
                name + "(" + field + ")",
                function.sqlName() + "(" + column + ")",
                List.of(takes),
                call -> {
                    var value = new Expr.Call(function, call.args());
                    return call.unlessRare(value, isAbsent.apply(call.arg(0)), rarely, answer);
                });
    }

    private static FormulaFunction code(String name, CodeFunction function) {
        return FormulaFunction.of(
                name + " becomes " + function.sqlName(),
                name + "([QTY], 3)",
                function.sqlName() + "(QTY, 3)",
                List.of(WHOLE, WHOLE),
                call -> call.unlessRare(
                        new Expr.Call(function, call.args()),
                        Conditions.all(call.args().stream()
                                .map(ConversionRules::isOf32Bits)
                                .toList()),
                        BEYOND_32_BITS,
                        "64 bits"));
    }

    private static FormulaFunction shift(String name, CodeFunction function) {
        return FormulaFunction.of(
                name + " becomes " + function.sqlName(),
                name + "([QTY], 3)",
                function.sqlName() + "(QTY, 3)",
                List.of(WHOLE, WHOLE),
                call -> {
                    var value = new Expr.Call(function, call.args());
                    var least = function == CodeFunction.SHIFT_RIGHT ? 0 : Integer.MIN_VALUE;
                    var isPlain = Conditions.all(List.of(
                            isWithin(call.arg(0), least, Integer.MAX_VALUE),
                            isWithin(call.arg(1), 0, Integer.SIZE - 1)));
                    call.rare(
                            value,
                            isPlain,
                            "numbers of more than 32 bits or, to the right, negative ones, and by less than 0 or more than 31",
                            "64 bits");
                    return call.unlessRare(value, isOf32Bits(value), "more than 32 bits", "64 bits");
                });
    }

    private static Expr isOf32Bits(Expr number) {
        return isWithin(number, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private static Expr isWithin(Expr number, int least, int most) {
        var whole = Expr.cast(number, Types.BIGINT);
        return Conditions.all(
                List.of(isNot(StandardFunction.LT, whole, least), isNot(StandardFunction.GT, whole, most)));
    }

    private static Expr isNot(StandardFunction relation, Expr whole, int limit) {
        var compared = Expr.call(relation, whole, Expr.number(BigDecimal.valueOf(limit), Types.BIGINT));
        return Expr.call(StandardFunction.IS_NOT_TRUE, compared);
    }

    private static Rewrite<Translated> codeOfCharacter(FunctionCall call) {
        call.counting(call.arg(0));
        return call.unlessRare(
                new Expr.Call(CodeFunction.CODE_OF_CHARACTER, call.args()),
                isOne(call.arg(0)),
                "a text that is not one character",
                "the first character, and NULL for none");
    }

    private static Expr isOne(Expr text) {
        var length = Expr.call(StandardFunction.CHAR_LENGTH, text);
        return Expr.call(StandardFunction.IS_NOT_TRUE, Expr.call(StandardFunction.NE, length, Expr.integer(1)));
    }

    private static Expr isLike(Expr text, String pattern) {
        var matches = Expr.call(PatternFunction.PATTERN_MATCHES, text, Expr.text(pattern), Expr.text("c"));
        return Expr.call(StandardFunction.IS_NOT_TRUE, Expr.call(StandardFunction.NOT, matches));
    }

    private static FormulaFunction digest(String name, CodeFunction function, String uncertain) {
        return FormulaFunction.of(
                name + " becomes " + function.sqlName(),
                name + "([NAME])",
                function.sqlName() + "(NAME)",
                List.of(TEXT),
                call -> call.to(
                        new Expr.Call(function, call.args()),
                        call.uncertain(uncertain, "what " + function.sqlName() + " does")));
    }
}
