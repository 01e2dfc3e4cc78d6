package io.landfall.rules.powercenter.expression;

import static io.landfall.rules.powercenter.expression.ParameterKind.NUMBER;
import static io.landfall.rules.powercenter.expression.ParameterKind.TEXT;
import static io.landfall.rules.powercenter.expression.ParameterKind.WHOLE;

import io.landfall.converter.expression.CodeFunction;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.PatternFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.Diagnostic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Functions on texts. Positions count characters from 1. No function converts numbers to text by itself, and every one answers NULL
 * when an argument is NULL.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-language-reference/functions.html">Functions</a>
 */
final class TextRules {

    /** Greatest code that is the same character in ASCII, Latin-1 and Unicode. */
    private static final int ASCII_LIMIT = 127;

    /** The function library pads to no more characters. */
    private static final BigDecimal LONGEST_PADDED = BigDecimal.valueOf(1_000_000);

    /**
     * A consonant, and one of the same sound behind an H or W: the vendor does not say whether they count once; nor what becomes of letters beyond
     * ASCII.
     */
    private static final String SPLIT_SOUNDS = Stream.of("BFPVbfpv", "CGJKQSXZcgjkqsxz", "DTdt", "Ll", "MNmn", "Rr")
            .map("[%1$s](?:[^A-Za-z]*[HWhw])+[^A-Za-z]*[%1$s]"::formatted)
            .collect(Collectors.joining("|", "[^ -~]|", ""));

    private TextRules() {}

    static List<PortExpressionRule> rows() {
        return List.of(
                FunctionRule.of(
                        "LENGTH counts characters, trailing blanks too",
                        "LENGTH(NAME)",
                        "CHAR_LENGTH(NAME)",
                        List.of(TEXT),
                        call -> call.to(StandardFunction.CHAR_LENGTH)),
                FunctionRule.of(
                        "UPPER stays",
                        "UPPER(NAME)",
                        "UPPER(NAME)",
                        List.of(TEXT),
                        call -> call.to(StandardFunction.UPPER)),
                FunctionRule.of(
                        "LOWER stays",
                        "LOWER(NAME)",
                        "LOWER(NAME)",
                        List.of(TEXT),
                        call -> call.to(StandardFunction.LOWER)),
                FunctionRule.of(
                        "INITCAP starts a word after anything but letters and digits",
                        "INITCAP(NAME)",
                        "CAPITALIZE_WORDS(NAME)",
                        List.of(TEXT),
                        call -> call.to(TextFunction.CAPITALIZE_WORDS)),
                FunctionRule.of(
                        "REVERSE turns the characters around",
                        "REVERSE(NAME)",
                        "REVERSE_TEXT(NAME)",
                        List.of(TEXT),
                        call -> call.to(TextFunction.REVERSE_TEXT)),
                FunctionRule.of(
                                "SUBSTR counts a negative start from the end",
                                "SUBSTR(NAME, 2, 3)",
                                "SLICE_SIGNED_TEXT(NAME, 2, 3)",
                                List.of(TEXT, WHOLE, WHOLE),
                                TextRules::slice)
                        .optional(1),
                FunctionRule.of(
                                "INSTR finds an occurrence, backwards from a negative start",
                                "INSTR(NAME, 'a')",
                                "FIND_TEXT(NAME, 'a')",
                                List.of(TEXT, TEXT, WHOLE, WHOLE, NUMBER),
                                TextRules::find)
                        .optional(3),
                trim("LTRIM", TextFunction.TRIM_LEFT_TEXT, "leading"),
                trim("RTRIM", TextFunction.TRIM_RIGHT_TEXT, "trailing"),
                pad("LPAD", TextFunction.PAD_LEFT_TEXT),
                pad("RPAD", TextFunction.PAD_RIGHT_TEXT),
                FunctionRule.of(
                        "CHR is the character of a code",
                        "CHR(65)",
                        "CHARACTER_OF_CODE(65)",
                        List.of(WHOLE),
                        TextRules::character),
                code("ASCII"),
                code("CHRCODE"),
                FunctionRule.of(
                        "SOUNDEX is taken to be the American code",
                        "SOUNDEX(NAME)",
                        "SOUNDEX_OF_TEXT(NAME)",
                        List.of(TEXT),
                        TextRules::soundex));
    }

    private static Rewrite<Translated> soundex(FunctionCall call) {
        var split = Expr.call(PatternFunction.PATTERN_FOUND, call.arg(0), Expr.text(SPLIT_SOUNDS), Expr.text("c"));
        var lettered = Expr.call(PatternFunction.PATTERN_FOUND, call.arg(0), Expr.text("[A-Za-z]"), Expr.text("c"));
        return call.ending(
                call.to(Expr.call(CodeFunction.SOUNDEX_OF_TEXT, call.arg(0))),
                Expr.call(StandardFunction.OR, split, Expr.call(StandardFunction.NOT, lettered)),
                "equal sounds on both sides of H or W, other characters than those of ASCII, or no letters",
                "the American Soundex code");
    }

    private static FunctionRule trim(String name, TextFunction function, String which) {
        return FunctionRule.of(
                        "%s removes %s characters of a set, blanks unless one is given".formatted(name, which),
                        name + "(NAME)",
                        function.sqlName() + "(NAME, ' ')",
                        List.of(TEXT, TEXT),
                        call -> call.to(Expr.call(function, call.arg(0), call.arg(1, Expr.text(" ")))))
                .optional(1);
    }

    private static FunctionRule pad(String name, TextFunction function) {
        return FunctionRule.of(
                        name + " gives a text of just that length, cut at the end if need be",
                        name + "(NAME, 10, '0')",
                        function.sqlName() + "(NAME, 10, '0')",
                        List.of(TEXT, WHOLE, TEXT),
                        call -> padded(call, function))
                .optional(1);
    }

    private static Rewrite<Translated> padded(FunctionCall call, TextFunction function) {
        var filler = call.arg(2, Expr.text(" "));
        var value = Expr.call(function, call.arg(0), call.arg(1), filler);
        var remarks = new ArrayList<Diagnostic>();
        if (!(call.arg(1) instanceof Literal.NumberValue(var length, var _) && length.compareTo(LONGEST_PADDED) <= 0)) {
            remarks.add(call.remark(ExpressionCode.PADS_FAR));
        }
        var padded = call.to(value, remarks.toArray(Diagnostic[]::new));
        return isWritten(filler)
                ? padded
                : call.ending(padded, whereEmpty(call, 2), "an empty filler", "the text without padding");
    }

    /** Where an argument is the empty text, and none of the others is NULL, which is all that counts then. */
    private static Expr whereEmpty(FunctionCall call, int place) {
        var empty = isEmpty(call.arg(place));
        var others = new ArrayList<>(call.args());
        others.remove(place);
        return empty.fields().isEmpty() ? empty : FunctionCall.given(others, empty);
    }

    /** A text that is written out and not empty. */
    private static boolean isWritten(Expr text) {
        return text instanceof Literal.TextValue(var written) && !written.isEmpty();
    }

    private static Expr isEmpty(Expr text) {
        return Expr.call(StandardFunction.EQ, text, Expr.text(""));
    }

    private static FunctionRule code(String name) {
        return FunctionRule.of(
                name + " is the code of the first character",
                name + "(NAME)",
                "CODE_OF_CHARACTER(NAME)",
                List.of(TEXT),
                call -> call.ending(
                        call.to(Expr.call(CodeFunction.CODE_OF_CHARACTER, call.arg(0))),
                        isEmpty(call.arg(0)),
                        "the empty text",
                        "NULL"));
    }

    private static Rewrite<Translated> character(FunctionCall call) {
        var value = Expr.call(CodeFunction.CHARACTER_OF_CODE, call.arg(0));
        return call.arg(0) instanceof Literal.NumberValue(var code, var _)
                        && code.signum() > 0
                        && code.intValue() <= ASCII_LIMIT
                ? call.to(value)
                : call.ending(
                        call.to(value), isBeyond(call.arg(0)), "codes outside 1 to 127", "the character in Unicode");
    }

    private static Expr isBeyond(Expr code) {
        return Expr.call(
                StandardFunction.OR,
                Expr.call(StandardFunction.LT, code, Expr.integer(1)),
                Expr.call(StandardFunction.GT, code, Expr.integer(ASCII_LIMIT)));
    }

    private static Rewrite<Translated> slice(FunctionCall call) {
        var value = new Expr.Call(TextFunction.SLICE_SIGNED_TEXT, call.args());
        return Signs.isNeverNegative(call.arg(1))
                ? call.to(value)
                : call.ending(
                        call.to(value),
                        startsBefore(call.arg(0), call.arg(1)),
                        "a negative start before the first character",
                        "the empty text");
    }

    private static Expr startsBefore(Expr text, Expr start) {
        var length = Expr.call(StandardFunction.CHAR_LENGTH, text);
        return Expr.call(StandardFunction.LT, start, Expr.call(StandardFunction.NEGATE, length));
    }

    /** A comparison that follows a language, which is the default, differs from one by code point in accents only. */
    private static Rewrite<Translated> find(FunctionCall call) {
        var sought = call.arg(1);
        var plain = !call.has(2);
        var occurrence = call.arg(3, Expr.integer(1));
        if (occurrence instanceof Literal.NumberValue(var number, var _) && number.signum() < 1) {
            return call.blocked(
                    ExpressionCode.WRONG_ARGUMENTS, Integer.toString(call.args().size()));
        }
        var value = plain
                ? Expr.call(TextFunction.FIND_TEXT, call.arg(0), sought)
                : Expr.call(TextFunction.FIND_NTH_TEXT, call.arg(0), sought, call.arg(2), occurrence);
        var counted = occurrence instanceof Literal.NumberValue
                ? call.to(value)
                : call.ending(
                        call.to(value),
                        FunctionCall.given(
                                List.of(call.arg(0), sought, call.arg(2)),
                                Expr.call(StandardFunction.LT, occurrence, Expr.integer(1))),
                        "an occurrence before the first",
                        "0");
        return isWritten(sought)
                ? counted
                : call.ending(counted, whereEmpty(call, 1), "an empty text to find", plain ? "position 1" : "0");
    }
}
