package io.landfall.rules.alteryx.expression;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.PatternFunction;
import io.landfall.converter.expression.StandardFunction;
import java.util.ArrayList;

/** Blanks beyond ASCII, such as one that keeps words together: no document says whether functions take them for white space. */
final class SpecialBlanks {

    private static final String ONE =
            "[\\x{85}\\x{A0}\\x{1680}\\x{2000}-\\x{200B}\\x{2028}\\x{2029}\\x{202F}\\x{205F}\\x{3000}\\x{FEFF}]";

    private SpecialBlanks() {}

    /** That a text has none. */
    static Expr areAbsent(Expr text) {
        return isWithout(text, ONE);
    }

    /** That a text has none at its start, or at its end, which plain white space may be around. */
    static Expr areAbsent(Expr text, boolean atStart, boolean atEnd) {
        var places = new ArrayList<String>();
        if (atStart) {
            places.add("^\\s*" + ONE);
        }
        if (atEnd) {
            places.add(ONE + "\\s*$");
        }
        return isWithout(text, String.join("|", places));
    }

    private static Expr isWithout(Expr text, String pattern) {
        return isPlain(text)
                ? Expr.truth(true)
                : Expr.call(
                        StandardFunction.IS_NOT_TRUE,
                        Patterns.call(PatternFunction.PATTERN_FOUND, text, Expr.text(pattern), Expr.text("c")));
    }

    /** Whether the text has nothing but ASCII, whatever the record. */
    private static boolean isPlain(Expr text) {
        return switch (text) {
            case Literal.TextValue(var value) -> value.chars().allMatch(character -> character < 128);
            case Literal.Missing _ -> true;
            case Expr.Cast cast -> !cast.operand().type().isText();
            case Expr.Case choice ->
                isPlain(choice.otherwise()) && choice.branches().stream().allMatch(branch -> isPlain(branch.then()));
            case Expr.Call call ->
                call.args().stream().noneMatch(arg -> arg.type().isText()) || isJoined(call);
            case Literal _, Expr.FieldRef _, Expr.ParameterRef _ -> false;
        };
    }

    private static boolean isJoined(Expr.Call call) {
        return (call.function() == StandardFunction.CONCAT || call.function() == StandardFunction.COALESCE)
                && call.args().stream().allMatch(SpecialBlanks::isPlain);
    }
}
