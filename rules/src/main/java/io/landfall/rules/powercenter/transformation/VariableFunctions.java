package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.rule.Findings;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Call;
import io.landfall.parsers.expression.Expression.Name;
import io.landfall.parsers.powercenter.expression.PowerCenterExpressions;
import io.landfall.rules.powercenter.expression.ExpressionCode;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
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

    /** Blocks what sets a parameter, at ports too that nobody reads: the Designer takes no such mapping. */
    static void refuseConstants(TransformationNode node, FlowContext context, Findings findings) {
        var scope = context.scope(_ -> Optional.empty());
        CalledTexts.of(node)
                .flatMap(text -> calls(
                        PowerCenterExpressions.parse(text.text(), text.at()).value()))
                .forEach(call -> variable(call)
                        .filter(scope::isConstant)
                        .ifPresent(name -> findings.block(
                                Diagnostic.of(ExpressionCode.PARAMETER_SET, call.at(), call.function(), name))));
    }

    /**
     * What an expression sets, when it is nothing but a call or IIFs around one: the same, with NULL for whatever else the IIFs answer. IIF evaluates only
     * what it chooses.
     *
     * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5-1/transformation-language-reference/functions/iif.html">IIF</a>
     */
    public static Optional<Expression> set(Expression tree) {
        if (!(tree instanceof Call call) || calls(tree).count() != 1) {
            return Optional.empty();
        }
        return variable(call).isPresent()
                ? Optional.of(call)
                : call.is("IIF", 2) || call.is("IIF", 3) ? set(call) : Optional.empty();
    }

    private static Optional<Expression> set(Call choice) {
        var nothing = new Name("NULL", false, choice.at());
        var test = choice.arg(0);
        return set(choice.arg(1))
                .map(then -> List.of(test, then, nothing))
                .or(() -> choice.args().size() < 3
                        ? Optional.empty()
                        : set(choice.arg(2)).map(otherwise -> List.of(test, nothing, otherwise)))
                .map(args -> new Call(choice.space(), choice.function(), args, choice.at()));
    }

    /** The name of the variable that a call sets; none for other calls. */
    public static Optional<String> variable(Call call) {
        return (call.is("SETCOUNTVARIABLE", 1) || OF_TWO.stream().anyMatch(function -> call.is(function, 2)))
                        && call.arg(0) instanceof Name variable
                ? Optional.of(variable.name())
                : Optional.empty();
    }
}
