package io.landfall.rules.alteryx.expression;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Function;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.rule.CheckedCall;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.expression.Expression.Call;
import java.util.List;
import java.util.Optional;

/**
 * A call of a function whose arguments have been checked.
 *
 * @param given the arguments as they were translated
 * @param args the arguments, each as its {@link ArgumentKind} says
 */
record FunctionCall(Call source, List<Expr> given, List<Expr> args, FormulaContext context) implements CheckedCall {

    FunctionCall {
        given = List.copyOf(given);
        args = List.copyOf(args);
    }

    /** A flag that is written out: true, or any number but 0. Empty when it is only known while it runs. */
    Optional<Boolean> flag(int index, boolean otherwise) {
        return has(index) ? flag(arg(index)) : Optional.of(otherwise);
    }

    private static Optional<Boolean> flag(Expr argument) {
        return switch (argument) {
            case Literal.Truth(var truth) -> Optional.of(truth);
            case Literal.NumberValue(var value, var ignored) -> Optional.of(value.signum() != 0);
            case Literal.TextValue(var text)
            when text.equalsIgnoreCase("true") || text.equals("1") -> Optional.of(true);
            case Literal.TextValue(var text)
            when text.equalsIgnoreCase("false") || text.equals("0") -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** The function on all arguments as they stand. */
    Rewrite<Translated> to(Function function) {
        return to(new Expr.Call(function, args));
    }

    Rewrite<Translated> to(Expr value, Diagnostic... remarks) {
        return Rewrite.to(Translated.of(value), remarks);
    }

    Rewrite<Translated> to(Expr value, List<Diagnostic> remarks) {
        return new Rewrite.Replaced<>(Translated.of(value), remarks);
    }

    /** A value of which it is not documented what it is in a rare case. */
    Rewrite<Translated> unlessRare(Expr value, Expr isAbsent, String when, String answer) {
        rare(value, isAbsent, when, answer);
        return to(value);
    }

    /**
     * Takes note that it is not documented what the formula engine does in a rare case.
     *
     * @param called what the call became, or the part of it that stays whatever is around it
     * @param isAbsent that a row is no such case, which is never NULL
     */
    void rare(Expr called, Expr isAbsent, String when, String answer) {
        if (!isAbsent.equals(Expr.truth(true))) {
            context.open(new RareCase(called, isAbsent, name(), when, answer, source.at()));
        }
    }

    /** Takes note that characters of texts are counted or taken one by one. */
    void counting(Expr... texts) {
        for (var text : texts) {
            if (!CountedText.areAbsent(text).equals(Expr.truth(true))) {
                context.open(new CountedText(text, source.at()));
            }
        }
    }

    /** What becomes of a text that is NULL is not documented. */
    void nothingIn(Expr value) {
        rare(value, Presence.ofAll(List.of(arg(0))), "a text that is NULL", "NULL");
    }

    /** What becomes of NULL beside the text that a function works on is not documented. */
    Rewrite<Translated> unlessNothingBeside(Expr value) {
        return unlessRare(value, Presence.ofAllBeside(args()), "NULL beside the text", "NULL");
    }

    /** The same where Landfall takes a number that is NULL for 0. */
    void nothingBeside(Expr value) {
        rare(value, Presence.ofAllBeside(args()), "NULL beside the text", "what it answers for 0");
    }

    /** What the formula engine does in a case that may well come up is not documented. */
    Diagnostic uncertain(String when, String answer) {
        return remark(FormulaCode.UNCERTAIN, when, answer);
    }
}
