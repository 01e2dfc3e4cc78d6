package io.landfall.rules.alteryx.expression;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.NumberFunction;
import io.landfall.converter.expression.PatternFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.Diagnostic;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How ToNumber makes numbers of texts.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/functions/conversion-functions.html">Conversion functions</a>
 */
final class NumberReading {

    private static final String BLANKS = "[\\s\\x{A0}]*";

    /** Digits that a double holds, with a point or without, or no digit at all. */
    private static final Pattern PLAIN =
            Pattern.compile("\\s*[+-]?(?:[0-9]{1,15}|[0-9]{1,8}[.][0-9]{1,7})\\s*|[^0-9]*");

    private NumberReading() {}

    static Rewrite<Translated> number(FunctionCall call) {
        var keepsNull = call.flag(2, false);
        if (keepsNull.isEmpty() || call.flag(1, false).isEmpty()) {
            return call.blocked(FormulaCode.NOT_LITERAL);
        }
        if (call.has(3) && !call.constant(3).equals(Optional.of("."))) {
            return call.blocked(FormulaCode.NOT_REBUILT, "a text with another decimal separator than the point");
        }
        var value = call.arg(0);
        if (value.type().isText()) {
            return numberOfText(call, keepsNull.get());
        }
        return FormulaValues.number(value)
                .map(number -> call.to(keepsNull.get() ? number : orZero(number)))
                .map(answer -> value.type().equals(Types.BOOLEAN)
                        ? answer.remarked(call.remark(FormulaCode.TRUTH_AS_NUMBER))
                        : answer)
                .orElseGet(() -> mixed(call));
    }

    /**
     * A text that begins with no number is 0, as NULL is, and NULL where it is kept. What a text with more behind its number is is open: the
     * number, as for fields, or none.
     */
    private static Rewrite<Translated> numberOfText(FunctionCall call, boolean keepsNull) {
        var whole = Expr.call(NumberFunction.NUMBER_OF_TEXT, call.arg(0));
        var value = keepsNull ? whole : Expr.call(NumberFunction.LEADING_NUMBER, call.arg(0));
        if (!isWhollyKnown(call.arg(0))) {
            var begins = Patterns.call(
                    PatternFunction.PATTERN_FOUND,
                    call.arg(0),
                    Expr.text("^" + BLANKS + "[+-]?[.]?[0-9]"),
                    Expr.text("c"));
            call.rare(
                    value,
                    Conditions.any(List.of(
                            Expr.call(StandardFunction.IS_NOT_NULL, whole),
                            Expr.call(StandardFunction.IS_NOT_TRUE, begins))),
                    "a text that only begins with a number",
                    keepsNull ? "NULL" : "that number");
        }
        return call.to(keepsNull ? value : orZero(value));
    }

    /** Whether the text is a number and nothing else, whatever the record. */
    private static boolean isWhollyKnown(Expr text) {
        return switch (text) {
            case Literal.TextValue(var value) -> PLAIN.matcher(value).matches();
            case Literal.Missing _ -> true;
            case Expr.Call call -> call.function() == NumberFunction.NUMBER_TO_COMPACT_TEXT;
            case Expr.Case choice ->
                isWhollyKnown(choice.otherwise())
                        && choice.branches().stream().allMatch(branch -> isWhollyKnown(branch.then()));
            case Literal _, Expr.Cast _, Expr.FieldRef _, Expr.ParameterRef _ -> false;
        };
    }

    private static Expr orZero(Expr number) {
        return Presence.isSure(number)
                ? number
                : Expr.call(StandardFunction.COALESCE, number, Expr.number(BigDecimal.ZERO, Types.DOUBLE));
    }

    private static Rewrite<Translated> mixed(FunctionCall call) {
        return Rewrite.blockedBy(
                Diagnostic.of(FormulaCode.FAMILIES_MIX, call.source().at(), call.name()));
    }
}
