package io.landfall.rules.powercenter.expression;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Function;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Undocumented;
import io.landfall.converter.rule.CheckedCall;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.expression.Expression.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A call of a function whose arguments have been checked and are of the kinds that it takes.
 *
 * @param parts the translated arguments, which may fail
 * @param args their values, each as its {@link ParameterKind} says
 */
record FunctionCall(Call source, List<Translated> parts, List<Expr> args, PortContext context) implements CheckedCall {

    FunctionCall {
        parts = List.copyOf(parts);
        args = List.copyOf(args);
    }

    /** A flag that is written out: any number but 0 is true, NULL is false. Empty when it is only known while it runs. */
    Optional<Boolean> flag(int index) {
        return flag(arg(index));
    }

    static Optional<Boolean> flag(Expr argument) {
        return switch (argument) {
            case Literal.Missing _ -> Optional.of(false);
            case Literal.Truth(var truth) -> Optional.of(truth);
            case Literal.NumberValue(var value, var _) -> Optional.of(value.signum() != 0);
            default -> Optional.empty();
        };
    }

    /** The function on all arguments as they stand. */
    Rewrite<Translated> to(Function function) {
        return to(new Expr.Call(function, args));
    }

    /** This value, and an error where an argument fails. */
    Rewrite<Translated> to(Expr value, Diagnostic... remarks) {
        return Rewrite.to(Translated.of(value).failingWith(parts), remarks);
    }

    /** This value, an error where it does not exist although all arguments do, and where an argument fails. */
    Rewrite<Translated> orError(Expr value, Diagnostic... remarks) {
        return failing(value, isMissing(value), remarks);
    }

    /** The value does not exist although all arguments do. */
    Expr isMissing(Expr value) {
        return given(args, Expr.call(StandardFunction.IS_NULL, value));
    }

    /** The condition holds, and none of these values is NULL: a function that answers NULL with NULL looks at nothing else then. */
    static Expr given(List<Expr> values, Expr condition) {
        return values.stream()
                .filter(value -> !(value instanceof Literal) || value instanceof Literal.Missing)
                .map(value -> Expr.call(StandardFunction.IS_NOT_NULL, value))
                .reduce((left, right) -> Expr.call(StandardFunction.AND, left, right))
                .map(present -> Expr.call(StandardFunction.AND, present, condition))
                .orElse(condition);
    }

    /**
     * The same answer, and the end of the run where the condition holds; a warning where that is no question of rows.
     *
     * @param what the call meets there, such as {@code an empty filler}
     * @param here what is made of it where a run does not end
     */
    Rewrite<Translated> ending(Rewrite<Translated> known, Expr condition, String what, String here) {
        if (!(known instanceof Rewrite.Replaced<Translated>(var value, var remarks))) {
            return known;
        }
        if (isWritten(condition)) {
            return with(value, remarks, remark(ExpressionCode.UNCERTAIN, what, here));
        }
        var end =
                Translated.failing(value.value(), Undocumented.where(condition, "%s meets %s".formatted(name(), what)));
        return with(value.failingWith(List.of(end)), remarks, remark(ExpressionCode.UNDOCUMENTED, what));
    }

    /** Whether nothing in it waits for a row or a run. */
    private static boolean isWritten(Expr expr) {
        return !(expr instanceof Expr.FieldRef || expr instanceof Expr.ParameterRef)
                && expr.parts().allMatch(FunctionCall::isWritten);
    }

    private static Rewrite<Translated> with(Translated value, List<Diagnostic> remarks, Diagnostic another) {
        var said = new ArrayList<>(remarks);
        said.add(another);
        return new Rewrite.Replaced<>(value, said);
    }

    /** This value, an error where the condition holds, and where an argument fails. */
    Rewrite<Translated> failing(Expr value, Expr fails, Diagnostic... remarks) {
        return Rewrite.to(Translated.failing(value, fails).failingWith(parts), remarks);
    }
}
