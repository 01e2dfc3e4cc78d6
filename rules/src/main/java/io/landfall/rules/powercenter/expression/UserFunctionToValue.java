package io.landfall.rules.powercenter.expression;

import io.landfall.converter.expression.SqlType;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Call;
import io.landfall.parsers.powercenter.UserFunction;
import io.landfall.parsers.powercenter.expression.PowerCenterExpressions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Writes a user-defined function's expression in the place of its call. Exports call such a function a macro. Whether an argument
 * takes the datatype and precision that the function declares, and whether one in error counts where the function does not look at
 * it, is not documented: where that makes a difference, a person has to look.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-4-0/designer-guide/working-with-user-defined-functions/creating-expressions-with-user-defined-functions.html">Creating
 *     expressions with user-defined functions</a>
 */
@RuleInfo(
        code = "PC-EXPR-R07",
        summary = "A user-defined function's expression stands where :UDF calls it",
        fidelity = Fidelity.EXACT,
        before = ":UDF.CLEAN(NAME)",
        after = "TRIM_LEFT_TEXT(TRIM_RIGHT_TEXT(NAME, ' '), ' ')")
final class UserFunctionToValue implements PortExpressionRule {

    private static final String SPACE = ":UDF";

    @Override
    public Rewrite<Translated> apply(Expression source, List<Translated> parts, PortContext context) {
        return source instanceof Call call && call.space().equals(SPACE)
                ? called(call, parts, context)
                : Rewrite.declined();
    }

    private static Rewrite<Translated> called(Call call, List<Translated> parts, PortContext context) {
        var function = context.function(call);
        if (function.isEmpty()) {
            return blocked(ExpressionCode.FUNCTION_MISSING, call);
        }
        if (FunctionScope.isOpen(context, function.get())) {
            return blocked(ExpressionCode.FUNCTION_CIRCLE, call);
        }
        var arguments = function.get().arguments().stream()
                .sorted(Comparator.comparingInt(UserFunction.Argument::order))
                .toList();
        return arguments.size() == parts.size()
                ? written(call, function.get(), arguments, parts, context)
                : Rewrite.blockedBy(Diagnostic.of(
                        ExpressionCode.WRONG_ARGUMENTS, call.at(), call.function(), String.valueOf(parts.size())));
    }

    private static Rewrite<Translated> blocked(ExpressionCode code, Call call) {
        return Rewrite.blockedBy(Diagnostic.of(code, call.at(), call.function()));
    }

    private static Rewrite<Translated> written(
            Call call,
            UserFunction function,
            List<UserFunction.Argument> arguments,
            List<Translated> parts,
            PortContext context) {
        var parsed = PowerCenterExpressions.parse(function.expression(), function.at());
        var said = new ArrayList<>(parsed.diagnostics());
        var scope = FunctionScope.of(function, arguments, parts, context);
        for (int i = 0; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            var part = parts.get(i);
            var type = context.type(argument);
            if (!Values.isNothing(part.value()) && part.type().family() != type.family()) {
                return blocked(ExpressionCode.FAMILIES_MIX, call);
            }
            if (!Values.isNothing(part.value()) && !isTaken(part.type(), type)) {
                said.add(uncertain(call, "what does not fit " + argument.name(), "taken as it is"));
            }
            if (Failures.mayRaise(part) && !Reads.always(parsed.value(), argument.name())) {
                said.add(uncertain(call, "an error in " + argument.name(), "the row is an error, whatever the way"));
            }
        }
        var translation = PowerCenterExpressionRules.translator().translate(parsed.value(), scope);
        said.addAll(translation.remarks());
        return translation
                .result()
                .<Rewrite<Translated>>map(value -> new Rewrite.Replaced<>(value.failingWith(parts), said))
                .orElseGet(() -> new Rewrite.Blocked<>(said));
    }

    private static Diagnostic uncertain(Call call, String with, String here) {
        return Diagnostic.of(ExpressionCode.UNCERTAIN, call.at(), call.function(), with, here);
    }

    /** Whether every value of the one type is the same value of the other. */
    private static boolean isTaken(SqlType given, SqlType declared) {
        if (given instanceof SqlType.Text(var length) && declared instanceof SqlType.Text(var most)) {
            return length <= most;
        }
        return given.equals(declared) || (given.isInteger() && !declared.isInteger() && declared.isFloating());
    }
}
