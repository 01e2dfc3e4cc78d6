package io.landfall.rules.alteryx.expression;

import static io.landfall.rules.alteryx.expression.ArgumentKind.ANY;
import static io.landfall.rules.alteryx.expression.ArgumentKind.NUMBER;
import static io.landfall.rules.alteryx.expression.ArgumentKind.TEXT;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.PatternFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.Translated;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Functions that look for one text in another, and that replace it. Contains, StartsWith and EndsWith ignore case unless told
 * otherwise; all others do not. Positions start at 0, and -1 is none.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/functions/string-functions.html">String functions</a>
 */
final class TextSearchRules {

    private static final String BEYOND_ASCII = "letters beyond ASCII that differ in case";
    private static final String EMPTY_TARGET = "an empty text to look for";
    private static final String NOTHING_TARGET = "NULL to look for";

    private TextSearchRules() {}

    static List<FormulaRule> rows() {
        return List.of(
                has("Contains", TextFunction.CONTAINS_TEXT),
                has("StartsWith", TextFunction.STARTS_WITH_TEXT),
                has("EndsWith", TextFunction.ENDS_WITH_TEXT),
                FormulaFunction.of(
                        "FindString answers a position from 0, and -1 for none",
                        "FindString([NAME], 'a')",
                        "COALESCE(FIND_TEXT(NAME, 'a') - 1, -1)",
                        List.of(TEXT, TEXT),
                        call -> position(
                                call, Expr.call(TextFunction.FIND_TEXT, call.arg(0), call.arg(1)), "NULL", "-1")),
                FormulaFunction.of(
                        "FindNth answers the position of an occurrence from 0, and -1 for none",
                        "FindNth([NAME], 'a', 2)",
                        "COALESCE(FIND_NTH_TEXT(NAME, 'a', 1, 2) - 1, -1)",
                        List.of(TEXT, TEXT, NUMBER),
                        TextSearchRules::occurrence),
                FormulaFunction.of(
                        "Replace replaces every occurrence, minding case",
                        "Replace([NAME], 'a', 'b')",
                        "REPLACE_TEXT(NAME, 'a', 'b')",
                        List.of(TEXT, TEXT, TEXT),
                        call -> replaced(call, TextFunction.REPLACE_TEXT)),
                FormulaFunction.of(
                        "ReplaceFirst replaces the first occurrence",
                        "ReplaceFirst([NAME], 'a', 'b')",
                        "REPLACE_FIRST_TEXT(NAME, 'a', 'b')",
                        List.of(TEXT, TEXT, TEXT),
                        call -> replaced(call, TextFunction.REPLACE_FIRST_TEXT)),
                FormulaFunction.of(
                        "ReplaceChar replaces each character of a set by the first of its replacement, or by none",
                        "ReplaceChar([NAME], ',;', ' ')",
                        "REPLACE_CHARACTERS(NAME, ',;', ' ')",
                        List.of(TEXT, TEXT, TEXT),
                        call -> {
                            call.counting(call.arg(1), call.arg(2));
                            var value = new Expr.Call(TextFunction.REPLACE_CHARACTERS, call.args());
                            call.nothingIn(value);
                            return call.unlessNothingBeside(value);
                        }),
                count("StrSpn", "starts", TextFunction.COUNT_LEADING_IN),
                count("StrCSpn", "starts outside", TextFunction.COUNT_LEADING_OUTSIDE));
    }

    private static FormulaFunction has(String name, TextFunction function) {
        return FormulaFunction.of(
                        name + " ignores case unless told otherwise, and is false for NULL",
                        name + "([NAME], 'ab')",
                        function.sqlName() + "(LOWER(NAME), 'ab') IS TRUE",
                        List.of(TEXT, TEXT, ANY),
                        call -> has(call, function))
                .optional(1);
    }

    private static Rewrite<Translated> has(FunctionCall call, TextFunction function) {
        var minding = Expr.call(function, call.arg(0), call.arg(1));
        var ignoring = Expr.call(function, small(call.arg(0)), small(call.arg(1)));
        Optional<Expr> found = call.flag(2, true)
                .map(ignoresCase -> ignoresCase ? ignoring : minding)
                .or(() -> FormulaValues.condition(call.arg(2)).map(flag -> Expr.when(flag, ignoring, minding)));
        open(call, minding, ignoring);
        return found.map(value -> call.to(Expr.call(StandardFunction.IS_TRUE, value)))
                .orElseGet(() -> call.blocked(FormulaCode.NOT_LITERAL));
    }

    /** What nobody knows of the forms that the call may take: with letters of any case, or as they are. */
    private static void open(FunctionCall call, Expr minding, Expr ignoring) {
        if (isPlain(call.arg(1))) {
            return;
        }
        var isAsked = Presence.ofAllBeside(List.of(call.arg(0), call.arg(1)));
        if (call.flag(2, true).orElse(true)) {
            call.rare(ignoring, isAsked, NOTHING_TARGET, "false");
            var isFound = Expr.call(StandardFunction.IS_TRUE, minding);
            call.rare(ignoring, isFilled(call.arg(1)), EMPTY_TARGET, "true");
            call.rare(ignoring, Conditions.any(List.of(isFound, differsInAscii(call, ignoring))), BEYOND_ASCII, "true");
        }
        if (!call.flag(2, true).orElse(false)) {
            call.rare(minding, isAsked, NOTHING_TARGET, "false");
            call.rare(minding, isFilled(call.arg(1)), EMPTY_TARGET, "true");
        }
    }

    private static Expr differsInAscii(FunctionCall call, Expr ignoring) {
        var beyond = Patterns.call(
                PatternFunction.PATTERN_FOUND, call.arg(1), Expr.text("[^\\x{1}-\\x{7F}]"), Expr.text("c"));
        return Conditions.any(List.of(
                Expr.call(StandardFunction.IS_NOT_TRUE, ignoring), Expr.call(StandardFunction.IS_NOT_TRUE, beyond)));
    }

    /** Whether a text to look for is written out, in letters of ASCII. */
    private static boolean isPlain(Expr target) {
        return target instanceof Literal.Missing
                || (target instanceof Literal.TextValue(var text)
                        && !text.isEmpty()
                        && text.chars().allMatch(character -> character < 128));
    }

    static Expr isFilled(Expr target) {
        return target instanceof Literal.TextValue(var text)
                ? Expr.truth(!text.isEmpty())
                : Expr.call(StandardFunction.IS_NOT_TRUE, Expr.call(StandardFunction.EQ, target, Expr.text("")));
    }

    /** In small letters; at once where that is the same in every language. */
    static Expr small(Expr text) {
        return text instanceof Literal.TextValue(var value) && value.chars().allMatch(character -> character < 128)
                ? Expr.text(value.toLowerCase(Locale.ROOT))
                : Expr.call(StandardFunction.LOWER, text);
    }

    private static Rewrite<Translated> position(FunctionCall call, Expr found, String when, String answer) {
        call.rare(found, Presence.ofAll(call.args()), when, answer);
        call.rare(found, isFilled(call.arg(1)), EMPTY_TARGET, "the first position");
        call.counting(call.arg(0));
        return call.to(WholeNumbers.or(Expr.call(StandardFunction.MINUS, found, Expr.integer(1)), -1));
    }

    private static Rewrite<Translated> occurrence(FunctionCall call) {
        var found = Expr.call(
                TextFunction.FIND_NTH_TEXT,
                call.arg(0),
                call.arg(1),
                Expr.integer(1),
                WholeNumbers.nearest(call.arg(2)));
        var position = position(call, found, "NULL", "-1");
        call.rare(found, WholeNumbers.isNotNegative(call.arg(2)), "a negative number", "-1");
        var single = call.constant(1).filter(target -> target.length() == 1).isPresent();
        return single
                ? position
                : position.remarked(call.uncertain("occurrences that overlap", "the position and counts each"));
    }

    private static Rewrite<Translated> replaced(FunctionCall call, TextFunction function) {
        var value = new Expr.Call(function, call.args());
        call.nothingIn(value);
        call.rare(value, isFilled(call.arg(1)), "an empty text to be replaced", "the text as it is");
        return call.unlessNothingBeside(value);
    }

    private static FormulaFunction count(String name, String what, TextFunction function) {
        return FormulaFunction.of(
                name + " counts the characters with which the text " + what + " a set",
                name + "([NAME], 'ab')",
                "COALESCE(" + function.sqlName() + "(NAME, 'ab'), 0)",
                List.of(TEXT, TEXT),
                call -> {
                    var counted = new Expr.Call(function, call.args());
                    call.rare(counted, Presence.ofAll(call.args()), "NULL", "0");
                    call.counting(call.arg(0));
                    return call.to(WholeNumbers.or(counted, 0));
                });
    }
}
