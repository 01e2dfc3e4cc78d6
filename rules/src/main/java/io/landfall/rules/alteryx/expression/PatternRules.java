package io.landfall.rules.alteryx.expression;

import static io.landfall.rules.alteryx.expression.ArgumentKind.ANY;
import static io.landfall.rules.alteryx.expression.ArgumentKind.TEXT;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.PatternFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.Translated;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Functions on regular expressions, which are Boost's with Perl's syntax. They ignore case unless told otherwise. A NULL text matches
 * nothing, and is empty where something is replaced.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/functions/string-functions.html">String functions</a>
 */
final class PatternRules {

    private PatternRules() {}

    static List<FormulaRule> rows() {
        return List.of(
                FormulaFunction.of(
                                "REGEX_Match is true when the whole text matches",
                                "REGEX_Match([NAME], '[a-z]+\\d*')",
                                "PATTERN_MATCHES(NAME, '[a-z]+\\d*', 'i') IS TRUE",
                                List.of(TEXT, TEXT, ANY),
                                call -> matched(
                                        call,
                                        PatternFunction.PATTERN_MATCHES,
                                        value -> Expr.call(StandardFunction.IS_TRUE, value)))
                        .optional(1),
                FormulaFunction.of(
                                "REGEX_CountMatches counts matches, none in NULL",
                                "REGEX_CountMatches([NAME], '\\d')",
                                "COALESCE(PATTERN_COUNT(NAME, '\\d', 'i'), 0)",
                                List.of(TEXT, TEXT, ANY),
                                call -> matched(
                                        call, PatternFunction.PATTERN_COUNT, value -> WholeNumbers.or(value, 0)))
                        .optional(1),
                FormulaFunction.of(
                                "REGEX_Replace replaces every match, $1 standing for a group",
                                "REGEX_Replace([NAME], '(\\d+)-', '$1')",
                                "PATTERN_REPLACE(COALESCE(NAME, ''), '(\\d+)-', '\\1', 'i')",
                                List.of(TEXT, TEXT, TEXT, ANY),
                                PatternRules::replaced)
                        .optional(1));
    }

    private static Rewrite<Translated> matched(
            FunctionCall call, PatternFunction function, UnaryOperator<Expr> answer) {
        var pattern = call.constant(1).map(BoostPattern::portable);
        var ignoresCase = call.flag(2, true);
        if (pattern.isEmpty() || ignoresCase.isEmpty()) {
            return call.blocked(FormulaCode.NOT_LITERAL);
        }
        return portable(
                call,
                () -> answer.apply(
                        Patterns.call(function, call.arg(0), Expr.text(pattern.get()), flag(ignoresCase.get()))));
    }

    private static Rewrite<Translated> replaced(FunctionCall call) {
        var pattern = call.constant(1).map(BoostPattern::portable);
        var format = call.constant(2);
        var ignoresCase = call.flag(3, true);
        if (pattern.isEmpty() || format.isEmpty() || ignoresCase.isEmpty()) {
            return call.blocked(FormulaCode.NOT_LITERAL);
        }
        var replacement = BoostReplacement.of(format.get());
        if (replacement.isEmpty()) {
            return call.blocked(FormulaCode.NOT_PORTABLE, "the replacement '%s'".formatted(format.get()));
        }
        return portable(
                call,
                () -> Patterns.call(
                        PatternFunction.PATTERN_REPLACE,
                        orEmpty(call.arg(0)),
                        Expr.text(pattern.get()),
                        Expr.text(replacement.get()),
                        flag(ignoresCase.get())));
    }

    private static Expr flag(boolean ignoresCase) {
        return Expr.text(ignoresCase ? "i" : "c");
    }

    private static Expr orEmpty(Expr text) {
        return Presence.isSure(text) ? text : Expr.call(StandardFunction.COALESCE, text, Expr.text(""));
    }

    private static Rewrite<Translated> portable(FunctionCall call, java.util.function.Supplier<Expr> value) {
        try {
            return call.to(value.get());
        } catch (IllegalArgumentException notPortable) {
            return call.blocked(FormulaCode.NOT_PORTABLE, String.valueOf(notPortable.getMessage()));
        }
    }
}
