package io.landfall.rules.powercenter.transformation;

import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Call;
import io.landfall.parsers.expression.Expression.Name;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The functions that set a variable of the mapping.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-4-0/transformation-language-reference/functions/function-categories/variable-functions.html">Variable
 *     functions</a>
 */
public final class VariableFunctions {

    private static final List<String> OF_TWO = List.of("SETVARIABLE", "SETMAXVARIABLE", "SETMINVARIABLE");

    private VariableFunctions() {}

    /** All calls in an expression that set a variable. */
    public static Stream<Call> calls(Expression tree) {
        return Expressions.calls(tree).filter(call -> variable(call).isPresent());
    }

    /** The name of the variable that a call sets; none for other calls. */
    public static Optional<String> variable(Call call) {
        return (call.is("SETCOUNTVARIABLE", 1) || OF_TWO.stream().anyMatch(function -> call.is(function, 2)))
                        && call.arg(0) instanceof Name variable
                ? Optional.of(variable.name())
                : Optional.empty();
    }
}
