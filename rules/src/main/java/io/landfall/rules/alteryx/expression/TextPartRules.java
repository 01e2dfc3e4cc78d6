package io.landfall.rules.alteryx.expression;

import static io.landfall.rules.alteryx.expression.ArgumentKind.TEXT;
import static io.landfall.rules.alteryx.expression.ArgumentKind.WHOLE;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.PatternFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.Diagnostic;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Functions that take a part of a text. Positions and numbers of parts start at 0.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/functions/string-functions.html">String functions</a>
 */
final class TextPartRules {

    private TextPartRules() {}

    static List<FormulaRule> rows() {
        return List.of(
                FormulaFunction.of(
                        "Left takes characters at the start, all for a negative number",
                        "Left([NAME], 3)",
                        "SLICE_TEXT(NAME, 1, 3)",
                        List.of(TEXT, WHOLE),
                        call -> taken(
                                call,
                                count -> Expr.call(TextFunction.SLICE_TEXT, call.arg(0), Expr.integer(1), count))),
                FormulaFunction.of(
                        "Right takes characters at the end, all for a negative number",
                        "Right([NAME], 3)",
                        "LAST_CHARACTERS(NAME, 3)",
                        List.of(TEXT, WHOLE),
                        call -> taken(call, count -> Expr.call(TextFunction.LAST_CHARACTERS, call.arg(0), count))),
                FormulaFunction.of(
                                "Substring starts at 0; a negative start is 0",
                                "Substring([NAME], 2, 3)",
                                "SLICE_TEXT(NAME, 3, 3)",
                                List.of(TEXT, WHOLE, WHOLE),
                                TextPartRules::substring)
                        .optional(1),
                FormulaFunction.of(
                        "GetWord takes the word of a number from 0, NULL when there is none",
                        "GetWord([NAME], 1)",
                        "WORD_OF_TEXT(NAME, 2)",
                        List.of(TEXT, WHOLE),
                        TextPartRules::word),
                FormulaFunction.of(
                        "GetLeft takes what stands before the first delimiter",
                        "GetLeft([NAME], ',')",
                        "BEFORE_ANY_OF(NAME, ',')",
                        List.of(TEXT, TEXT),
                        TextPartRules::left),
                FormulaFunction.of(
                        "GetRight takes what stands after the first delimiter",
                        "GetRight([NAME], ',')",
                        "AFTER_ANY_OF(NAME, ',')",
                        List.of(TEXT, TEXT),
                        TextPartRules::right),
                FormulaFunction.of(
                        "GetPart takes the piece of a number from 0",
                        "GetPart([NAME], ',', 1)",
                        "PIECE_OF_TEXT(NAME, ',', 2)",
                        List.of(TEXT, TEXT, WHOLE),
                        TextPartRules::part));
    }

    private static Rewrite<Translated> taken(FunctionCall call, UnaryOperator<Expr> taken) {
        var count = WholeNumbers.or(call.arg(1), 0);
        var constant = WholeNumbers.constant(count);
        if (constant.filter(number -> number < 0).isPresent()) {
            return call.to(call.arg(0));
        }
        call.counting(call.arg(0));
        var value = taken.apply(count);
        call.nothingBeside(value);
        return call.to(constant.isPresent() ? value : unlessNegative(call, value));
    }

    private static Expr unlessNegative(FunctionCall call, Expr taken) {
        return Expr.when(
                Expr.call(
                        StandardFunction.LT,
                        call.arg(1),
                        Expr.cast(Expr.integer(0), call.arg(1).type())),
                call.arg(0),
                taken);
    }

    private static Rewrite<Translated> substring(FunctionCall call) {
        var text = call.arg(0);
        var start = WholeNumbers.plus(WholeNumbers.notNegative(call.arg(1)), 1);
        var length = call.has(2) ? call.arg(2) : Expr.call(StandardFunction.CHAR_LENGTH, text);
        var value = Expr.call(TextFunction.SLICE_TEXT, text, start, length);
        call.counting(text);
        call.rare(
                value,
                WholeNumbers.isNotNegative(call.arg(1)),
                "a negative start",
                "the text from its first character");
        if (call.has(2)) {
            call.rare(value, WholeNumbers.isNotNegative(call.arg(2)), "a negative length", "the empty text");
        }
        return call.unlessNothingBeside(value);
    }

    private static Rewrite<Translated> word(FunctionCall call) {
        var number = WholeNumbers.or(call.arg(1), 0);
        var word = Expr.call(TextFunction.WORD_OF_TEXT, call.arg(0), WholeNumbers.plus(number, 1));
        call.rare(
                word,
                SpecialBlanks.areAbsent(call.arg(0)),
                "a text with blanks beyond ASCII",
                "words with them inside");
        call.rare(word, WholeNumbers.isNotNegative(call.arg(1)), "a negative number", "NULL");
        call.nothingBeside(word);
        return call.to(word);
    }

    /** One character is a delimiter in any reading of the manual; several may be a set or a word. */
    private static List<Diagnostic> delimiters(FunctionCall call) {
        var single = call.constant(1).filter(text -> text.length() == 1).isPresent();
        return single
                ? List.of()
                : List.of(call.uncertain("several delimiting characters", "the text at the first of any of them"));
    }

    private static Rewrite<Translated> left(FunctionCall call) {
        var value = new Expr.Call(TextFunction.BEFORE_ANY_OF, call.args());
        call.nothingIn(value);
        return call.to(value, delimiters(call));
    }

    private static Rewrite<Translated> right(FunctionCall call) {
        var value = new Expr.Call(TextFunction.AFTER_ANY_OF, call.args());
        call.nothingIn(value);
        var isWhole =
                Expr.call(StandardFunction.EQ, new Expr.Call(TextFunction.BEFORE_ANY_OF, call.args()), call.arg(0));
        call.rare(
                value,
                Conditions.any(List.of(
                        Expr.call(StandardFunction.IS_NOT_TRUE, isWhole),
                        Expr.call(
                                StandardFunction.IS_TRUE, Expr.call(StandardFunction.EQ, call.arg(0), Expr.text(""))))),
                "a text without the delimiter",
                "the empty text");
        return call.to(value, delimiters(call));
    }

    private static Expr hasNoEmptyPiece(Expr text, String delimiter) {
        var one = "\\x{%X}".formatted((int) delimiter.charAt(0));
        var empty = Patterns.call(
                PatternFunction.PATTERN_FOUND, text, Expr.text("^%1$s|%1$s%1$s|%1$s$".formatted(one)), Expr.text("c"));
        return Expr.call(StandardFunction.IS_NOT_TRUE, empty);
    }

    private static Rewrite<Translated> part(FunctionCall call) {
        var number = call.arg(2) instanceof Literal.Missing
                ? Expr.nothing(Types.INTEGER)
                : WholeNumbers.plus(call.arg(2), 1);
        var value = Expr.call(TextFunction.PIECE_OF_TEXT, call.arg(0), call.arg(1), number);
        call.nothingIn(value);
        call.rare(value, Presence.withAny(value, call.args()), "a number beyond the last piece", "NULL");
        call.rare(value, Presence.ofAllBeside(call.args()), "NULL beside the text", "NULL");
        call.constant(1)
                .filter(delimiter -> delimiter.length() == 1)
                .ifPresent(delimiter -> call.rare(
                        value,
                        hasNoEmptyPiece(call.arg(0), delimiter),
                        "a text with nothing between two delimiters",
                        "the empty text"));
        return call.to(value, delimiters(call));
    }
}
