package io.landfall.rules.alteryx.expression;

import static io.landfall.rules.alteryx.expression.ArgumentKind.TEXT;
import static io.landfall.rules.alteryx.expression.ArgumentKind.WHOLE;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.PatternFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.Translated;
import java.util.List;

/**
 * Functions that change or count the characters of a text. NULL stays NULL, and counts of it are 0.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/functions/string-functions.html">String functions</a>
 */
final class TextRules {

    private TextRules() {}

    static List<FormulaRule> rows() {
        return List.of(
                FormulaFunction.same(
                        "Uppercase becomes UPPER",
                        "Uppercase([NAME])",
                        "UPPER(NAME)",
                        List.of(TEXT),
                        StandardFunction.UPPER),
                FormulaFunction.same(
                        "LowerCase becomes LOWER",
                        "LowerCase([NAME])",
                        "LOWER(NAME)",
                        List.of(TEXT),
                        StandardFunction.LOWER),
                FormulaFunction.of(
                        "TitleCase starts a word after white space",
                        "TitleCase([NAME])",
                        "CAPITALIZE_SPACED_WORDS(NAME)",
                        List.of(TEXT),
                        TextRules::title),
                FormulaFunction.of(
                        "ReverseString turns the characters around",
                        "ReverseString([NAME])",
                        "REVERSE_TEXT(NAME)",
                        List.of(TEXT),
                        call -> {
                            call.counting(call.arg(0));
                            return call.to(TextFunction.REVERSE_TEXT);
                        }),
                FormulaFunction.of(
                        "Length counts characters, none in NULL",
                        "Length([NAME])",
                        "COALESCE(CHAR_LENGTH(NAME), 0)",
                        List.of(TEXT),
                        call -> {
                            call.counting(call.arg(0));
                            return call.to(length(call.arg(0)));
                        }),
                FormulaFunction.of(
                        "CountWords counts what stands between white space",
                        "CountWords([NAME])",
                        "COALESCE(COUNT_WORDS(NAME), 0)",
                        List.of(TEXT),
                        TextRules::counted),
                trim("Trim"),
                trim("TrimLeft"),
                trim("TrimRight"),
                pad("PadLeft", TextFunction.PAD_LEFT_TEXT),
                pad("PadRight", TextFunction.PAD_RIGHT_TEXT),
                FormulaFunction.of(
                        "StripQuotes removes a pair of quotes around the text",
                        "StripQuotes([NAME])",
                        "CASE WHEN PATTERN_MATCHES(NAME, '\"[\\s\\S]*\"|''[\\s\\S]*''', 'c') "
                                + "THEN SLICE_TEXT(NAME, 2, CHAR_LENGTH(NAME) - 2) ELSE NAME END",
                        List.of(TEXT),
                        call -> call.to(unquoted(call.arg(0)))),
                FormulaFunction.of(
                        "DecomposeUnicodeForMatch removes accents and case",
                        "DecomposeUnicodeForMatch([NAME])",
                        "LOWER(STRIP_ACCENTS(NAME))",
                        List.of(TEXT),
                        call -> call.to(
                                Expr.call(StandardFunction.LOWER, Expr.call(TextFunction.STRIP_ACCENTS, call.arg(0))),
                                call.uncertain("letters outside the Latin script", "them without accents and case"))),
                FormulaFunction.of(
                        "EscapeXMLMetacharacters writes five characters as entities",
                        "EscapeXMLMetacharacters([NAME])",
                        "REPLACE_TEXT(REPLACE_TEXT(REPLACE_TEXT(REPLACE_TEXT(REPLACE_TEXT(NAME, '&', '&amp;'), "
                                + "'<', '&lt;'), '>', '&gt;'), '\"', '&quot;'), '''', '&apos;')",
                        List.of(TEXT),
                        call -> call.to(escaped(call.arg(0)))),
                FormulaFunction.of(
                        "EqualStrings is true for equal texts",
                        "EqualStrings([NAME], [CODE])",
                        "NAME IS NOT DISTINCT FROM CODE",
                        List.of(TEXT, TEXT),
                        call -> call.to(StandardFunction.IS_NOT_DISTINCT)),
                FormulaFunction.refused("UrlEncode writes UTF-16 in a way of its own", "UrlEncode([NAME])"),
                FormulaFunction.refused("the library has no URL encoding", "UrlEncodeUTF8([NAME])"));
    }

    static Expr length(Expr text) {
        return WholeNumbers.or(Expr.call(StandardFunction.CHAR_LENGTH, text), 0);
    }

    private static Rewrite<Translated> title(FunctionCall call) {
        return call.unlessRare(
                Expr.call(TextFunction.CAPITALIZE_SPACED_WORDS, call.arg(0)),
                WordStarts.areSure(call.arg(0)),
                "a letter after an apostrophe, a hyphen, a digit or another mark",
                "a small letter");
    }

    private static Rewrite<Translated> counted(FunctionCall call) {
        var words = Expr.call(TextFunction.COUNT_WORDS, call.arg(0));
        call.rare(
                words,
                SpecialBlanks.areAbsent(call.arg(0)),
                "a text with blanks beyond ASCII",
                "words with them inside");
        return call.to(WholeNumbers.or(words, 0));
    }

    private static FormulaFunction trim(String name) {
        var left = !name.equals("TrimRight");
        var right = !name.equals("TrimLeft");
        var plain = left && right
                ? TextFunction.TRIM_SPACE
                : left ? TextFunction.TRIM_LEFT_SPACE : TextFunction.TRIM_RIGHT_SPACE;
        return FormulaFunction.of(
                        name + " removes white space, or the characters of a set",
                        name + "([NAME])",
                        plain.sqlName() + "(NAME)",
                        List.of(TEXT, TEXT),
                        call -> call.has(1)
                                ? withoutSet(call, left, right)
                                : call.unlessRare(
                                        Expr.call(plain, call.arg(0)),
                                        SpecialBlanks.areAbsent(call.arg(0), left, right),
                                        "a text with blanks beyond ASCII at its ends",
                                        "the text with them"))
                .optional(1);
    }

    private static Rewrite<Translated> withoutSet(FunctionCall call, boolean left, boolean right) {
        var value = trimmed(call.arg(0), call.arg(1), left, right);
        call.counting(call.arg(1));
        call.rare(value, TextSearchRules.isFilled(call.arg(1)), "an empty set", "the text as it is");
        return call.unlessNothingBeside(value);
    }

    private static Expr trimmed(Expr text, Expr set, boolean left, boolean right) {
        var start = left ? Expr.call(TextFunction.TRIM_LEFT_TEXT, text, set) : text;
        return right ? Expr.call(TextFunction.TRIM_RIGHT_TEXT, start, set) : start;
    }

    private static FormulaFunction pad(String name, TextFunction function) {
        return FormulaFunction.of(
                name + " fills up to a length; a longer text stays whole",
                name + "([NAME], 10, '0')",
                "CASE WHEN CHAR_LENGTH(NAME) >= 10 THEN NAME ELSE " + function.sqlName() + "(NAME, 10, '0') END",
                List.of(TEXT, WHOLE, TEXT),
                call -> padded(call, function));
    }

    /** Only the first character of the filler counts. */
    private static Rewrite<Translated> padded(FunctionCall call, TextFunction function) {
        var length = call.arg(1);
        var text = call.arg(0);
        var filler = call.constant(2)
                .map(fill -> fill.isEmpty() ? "" : Character.toString(fill.codePointAt(0)))
                .map(Expr::text)
                .orElseGet(() -> Expr.call(TextFunction.SLICE_TEXT, call.arg(2), Expr.integer(1), Expr.integer(1)));
        var size = Expr.call(StandardFunction.CHAR_LENGTH, text);
        var value = Expr.when(
                Expr.call(StandardFunction.GE, size, length), text, Expr.call(function, text, length, filler));
        var isPlain = call.constant(2).filter(fill -> !fill.isEmpty()).isPresent();
        var isEmpty = Expr.call(StandardFunction.EQ, filler, Expr.text(""));
        if (!isPlain) {
            call.rare(value, Expr.call(StandardFunction.IS_NOT_TRUE, isEmpty), "an empty filler", "the text as it is");
        }
        call.counting(text, filler);
        return call.unlessNothingBeside(value);
    }

    private static Expr unquoted(Expr text) {
        var quoted = Patterns.call(
                PatternFunction.PATTERN_MATCHES, text, Expr.text("\"[\\s\\S]*\"|'[\\s\\S]*'"), Expr.text("c"));
        var inner = Expr.call(StandardFunction.MINUS, Expr.call(StandardFunction.CHAR_LENGTH, text), Expr.integer(2));
        return Expr.when(quoted, Expr.call(TextFunction.SLICE_TEXT, text, Expr.integer(2), inner), text);
    }

    private static Expr escaped(Expr text) {
        var value = text;
        for (var pair : List.of(
                List.of("&", "&amp;"),
                List.of("<", "&lt;"),
                List.of(">", "&gt;"),
                List.of("\"", "&quot;"),
                List.of("'", "&apos;"))) {
            value = Expr.call(TextFunction.REPLACE_TEXT, value, Expr.text(pair.get(0)), Expr.text(pair.get(1)));
        }
        return value;
    }
}
