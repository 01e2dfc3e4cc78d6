package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Call;
import io.landfall.parsers.powercenter.UserFunction;
import io.landfall.parsers.powercenter.catalog.FlowView;
import io.landfall.parsers.powercenter.expression.PowerCenterExpressions;
import io.landfall.validation.reference.Unrepeatable;
import io.landfall.validation.reference.powercenter.expression.ExpressionEvaluator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The user-defined functions that a run's expressions call, each read once. */
final class UserFunctions {

    /**
     * A function as calls see it.
     *
     * @param arguments in the order of a call
     */
    record Read(UserFunction function, List<UserFunction.Argument> arguments, Expression expression) {}

    private final FlowView mapping;
    private final ExpressionEvaluator evaluator;
    private final Map<UserFunction, Read> known = new HashMap<>();

    UserFunctions(FlowView mapping, ExpressionEvaluator evaluator) {
        this.mapping = mapping;
        this.evaluator = evaluator;
    }

    Read called(Call call) {
        var function = mapping.function(call.function(), call.at())
                .orElseThrow(() -> Unrepeatable.refused(call.at(), "the function :UDF." + call.function()));
        var read = known.get(function);
        if (read == null) {
            read = read(function);
            known.put(function, read);
        }
        if (read.arguments().size() != call.args().size()) {
            throw Unrepeatable.refused(call.at(), "the arguments of :UDF." + call.function());
        }
        return read;
    }

    private Read read(UserFunction function) {
        var expression = PowerCenterExpressions.parse(function.expression(), function.at())
                .value();
        evaluator.declare(expression);
        var arguments = function.arguments().stream()
                .sorted(Comparator.comparingInt(UserFunction.Argument::order))
                .toList();
        return new Read(function, arguments, expression);
    }
}
