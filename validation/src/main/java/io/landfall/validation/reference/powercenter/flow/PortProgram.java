package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Binary;
import io.landfall.parsers.expression.Expression.Call;
import io.landfall.parsers.expression.Expression.Name;
import io.landfall.parsers.expression.Expression.Unary;
import io.landfall.parsers.powercenter.Port;
import io.landfall.parsers.powercenter.expression.PowerCenterExpressions;
import io.landfall.validation.reference.powercenter.expression.ExpressionEvaluator;
import io.landfall.validation.reference.powercenter.expression.Kind;
import io.landfall.validation.reference.powercenter.expression.RowError;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Computes the variable and output ports of a transformation row by row: variables in the order of the ports, then outputs. A variable
 * keeps its value until it is computed again, so that one which stands further down, or the variable itself, still has that of the row
 * before. At first it is 0, the empty text, or the first day of the calendar.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-guide/working-with-transformations/using-local-variables.html">Using
 *     local variables</a>
 */
final class PortProgram {

    private final Work work;
    private final Map<Port, Expression> variables = new LinkedHashMap<>();
    private final Map<Port, Expression> outputs = new LinkedHashMap<>();
    private final Map<Port, Expression> later = new LinkedHashMap<>();
    private final PortValues state = new PortValues();
    private final boolean remembers;
    private final boolean totals;

    PortProgram(Work work) {
        this(work, _ -> false);
    }

    /** @param isLater whether a variable is none of a single row, and somebody else computes it */
    PortProgram(Work work, Predicate<Expression> isLater) {
        this.work = work;
        for (var port : work.transformation().ports()) {
            if (port.isVariable()) {
                read(port, variables);
            } else if (isComputed(port)) {
                read(port, outputs);
            }
        }
        variables.forEach((port, expression) -> {
            if (isLater.test(expression)) {
                later.put(port, expression);
            }
        });
        variables.keySet().removeAll(later.keySet());
        work.transformation().ports().stream()
                .filter(port -> port.isVariable() && !later.containsKey(port))
                .forEach(port -> state.put(port.name(), initial(port)));
        remembers = remembers();
        totals = outputs.values().stream().anyMatch(PortProgram::isRunning);
    }

    /** Outputs with an expression of their own. */
    static boolean isComputed(Port port) {
        return port.isOutput() && !port.isInput() && !port.isRankIndex();
    }

    /** A port without an expression is NULL. */
    private void read(Port port, Map<Port, Expression> into) {
        if (!PowerCenterExpressions.isEmpty(port.expression())) {
            into.put(port, work.parsed(port.expression(), port.at()));
        }
    }

    private @Nullable Object initial(Port port) {
        return switch (Kind.of(port.datatype(), work.run().facts().evaluation().highPrecision())) {
            case WHOLE -> 0L;
            case DECIMAL -> BigDecimal.ZERO;
            case DOUBLE -> 0.0;
            case TEXT -> "";
            case DATE -> LocalDateTime.of(1, 1, 1, 0, 0);
            case BINARY, UNKNOWN -> null;
        };
    }

    /** The variables of more than a row, in their order. */
    Map<Port, Expression> later() {
        return later;
    }

    Map<Port, Expression> outputs() {
        return outputs;
    }

    /** The inputs of a row together with the variables that it computes. */
    PortValues withVariables(PortValues inputs) {
        var values = state.copy().putAll(inputs);
        variables.forEach((port, expression) -> {
            var value = computed(port, expression, values);
            values.put(port.name(), value);
            state.put(port.name(), value);
        });
        return values;
    }

    private @Nullable Object computed(Port port, Expression expression, PortValues values) {
        try {
            return work.computed(port, expression, work.scope(values));
        } catch (RowError error) {
            if (remembers) {
                throw work.undefined("a variable in error, '%s', where variables remember".formatted(port.name()));
            }
            throw error;
        }
    }

    /** All ports of a row: inputs, variables, and computed outputs, none of which sees another. */
    PortValues computed(PortValues inputs) {
        var values = withVariables(inputs);
        var answered = values.copy();
        for (var port : work.transformation().ports()) {
            if (isComputed(port)) {
                var expression = outputs.get(port);
                answered.put(port.name(), expression == null ? null : answer(port, expression, values));
            }
        }
        return answered;
    }

    /** What totals of earlier rows hold after a row in error, no document says. */
    private @Nullable Object answer(Port port, Expression expression, PortValues values) {
        try {
            return work.computed(port, expression, work.scope(values));
        } catch (RowError error) {
            if (totals) {
                throw work.undefined("a row in error, at '%s', where totals remember".formatted(port.name()));
            }
            throw error;
        }
    }

    private static boolean isRunning(Expression expression) {
        return switch (expression) {
            case Call call ->
                ExpressionEvaluator.remembers(call) || call.args().stream().anyMatch(PortProgram::isRunning);
            case Unary unary -> isRunning(unary.operand());
            case Binary binary -> isRunning(binary.left()) || isRunning(binary.right());
            default -> false;
        };
    }

    /** Whether a variable reads itself or one further down. */
    private boolean remembers() {
        var known = new HashSet<String>();
        var names = variables.keySet().stream()
                .map(port -> PortKey.key(port.name()))
                .toList();
        for (var variable : variables.entrySet()) {
            Set<String> read =
                    new HashSet<>(namesIn(variable.getValue()).map(PortKey::key).toList());
            read.retainAll(names);
            read.removeAll(known);
            if (!read.isEmpty()) {
                return true;
            }
            known.add(PortKey.key(variable.getKey().name()));
        }
        return false;
    }

    static Stream<String> namesIn(Expression expression) {
        return switch (expression) {
            case Name name -> Stream.of(name.name());
            case Call call -> call.args().stream().flatMap(PortProgram::namesIn);
            case Unary unary -> namesIn(unary.operand());
            case Binary binary -> Stream.concat(namesIn(binary.left()), namesIn(binary.right()));
            default -> Stream.of();
        };
    }
}
