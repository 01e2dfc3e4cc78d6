package io.landfall.validation.proof;

import io.landfall.converter.analysis.Lineage.Origin;
import io.landfall.converter.analysis.OperatorExpressions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Function;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Window;
import io.landfall.converter.pipeline.WindowField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Values of source columns for which an expression that is compared with a constant is that constant, or next to it, whatever is
 * computed on the way.
 */
final class Aims {

    private static final Set<Function> COMPARISONS = Set.of(
            StandardFunction.EQ,
            StandardFunction.NE,
            StandardFunction.LT,
            StandardFunction.LE,
            StandardFunction.GT,
            StandardFunction.GE,
            StandardFunction.IS_DISTINCT,
            StandardFunction.IS_NOT_DISTINCT);

    private final Solutions solutions;
    private final ConstantFields filled;
    private final List<List<Map<Origin, Object>>> found = new ArrayList<>();

    private Aims(Pipeline pipeline) {
        this.solutions = new Solutions(pipeline);
        this.filled = new ConstantFields(pipeline);
    }

    /** Those of all comparisons: first what is compared with, then what is next to it. Rows of them have what passes filters, if they can. */
    static List<Map<Origin, Object>> of(Pipeline pipeline, Map<Origin, Object> passing) {
        var aims = new Aims(pipeline);
        for (var operator : pipeline.operators()) {
            OperatorExpressions.of(operator).forEach(expr -> aims.visit(expr, operator));
        }
        var all = new LinkedHashSet<Map<Origin, Object>>();
        for (var found : alternatives(aims.found)) {
            var aim = new LinkedHashMap<>(passing);
            aim.putAll(found);
            all.add(aim);
        }
        return List.copyOf(all);
    }

    private void visit(Expr expr, Operator operator) {
        if (expr instanceof Expr.Call call && COMPARISONS.contains(call.function())) {
            note(call.args().getFirst(), call.args().getLast(), operator);
            note(call.args().getLast(), call.args().getFirst(), operator);
        }
        expr.parts().forEach(part -> visit(part, operator));
    }

    private void note(Expr compared, Expr constant, Operator operator) {
        literal(constant, operator).ifPresent(literal -> {
            var values = NearValues.beside(literal).toList();
            if (!values.isEmpty()
                    && !solutions.all(compared, operator, values.getFirst()).isEmpty()) {
                found.add(alternatives(values.stream()
                        .map(value -> solutions.all(compared, operator, value))
                        .toList()));
            }
        });
    }

    /** Those of every value first, then the next ones of each. */
    private static List<Map<Origin, Object>> alternatives(List<List<Map<Origin, Object>>> values) {
        var all = new ArrayList<Map<Origin, Object>>();
        var most = values.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < most; i++) {
            for (var solutions : values) {
                if (i < solutions.size()) {
                    all.add(solutions.get(i));
                }
            }
        }
        return all;
    }

    private Optional<Literal> literal(Expr expr, Operator operator) {
        return switch (expr) {
            case Literal.NumberValue number -> Optional.of(number);
            case Literal.DateValue day -> Optional.of(day);
            case Literal.TimestampValue time -> Optional.of(time);
            case Expr.Cast cast -> literal(cast.operand(), operator);
            case Expr.FieldRef field -> filled.of(field, operator);
            case Expr.ParameterRef parameter -> filled.of(parameter);
            case Literal _, Expr.Call _, Expr.Case _ -> Optional.empty();
        };
    }

    /** Whether each row comes to what all do, or all before it. */
    static boolean isWhole(Operator operator) {
        return switch (operator) {
            case Aggregate aggregate -> aggregate.keys().isEmpty();
            case Window window ->
                window.partition().isEmpty()
                        && window.fields().stream().anyMatch(field -> field.function() == WindowField.Function.SUM);
            default -> false;
        };
    }
}
