package io.landfall.validation.proof;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Function;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Distinct;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Lookup;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Reject;
import io.landfall.converter.pipeline.Sort;
import io.landfall.converter.pipeline.Window;
import io.landfall.converter.pipeline.WindowField;
import java.util.Set;

/** Which expressions of a pipeline are NULL for no row: what has replaced NULL before, what counts or numbers, what a lookup
 * answers either way, and what says TRUE or FALSE of such. */
record NeverNull(Pipeline pipeline) {

    /** What answers TRUE or FALSE, whatever it is asked. */
    private static final Set<Function> DECIDED = Set.of(
            StandardFunction.IS_NULL,
            StandardFunction.IS_NOT_NULL,
            StandardFunction.IS_DISTINCT,
            StandardFunction.IS_NOT_DISTINCT,
            StandardFunction.IS_NOT_TRUE);

    /** What answers NULL for NULL alone. */
    private static final Set<Function> STRICT = Set.of(
            StandardFunction.AND,
            StandardFunction.OR,
            StandardFunction.NOT,
            StandardFunction.EQ,
            StandardFunction.NE,
            StandardFunction.LT,
            StandardFunction.LE,
            StandardFunction.GT,
            StandardFunction.GE);

    private static final Set<WindowField.Function> NUMBERING = Set.of(
            WindowField.Function.ROW_NUMBER,
            WindowField.Function.RANK,
            WindowField.Function.DENSE_RANK,
            WindowField.Function.COUNT,
            WindowField.Function.COUNT_ROWS);

    boolean holds(Expr expr, Operator operator) {
        return switch (expr) {
            case Literal literal -> !(literal instanceof Literal.Missing);
            case Expr.FieldRef field ->
                operator.inputs().size() == 1
                        && holds(field.name(), operator.inputs().getFirst());
            case Expr.Cast(var operand, var type) ->
                operand.type().family() == type.family() && holds(operand, operator);
            case Expr.Call(var function, var args)
            when function.equals(StandardFunction.COALESCE) -> args.stream().anyMatch(arg -> holds(arg, operator));
            case Expr.Call(var function, var args) ->
                DECIDED.contains(function)
                        || STRICT.contains(function) && args.stream().allMatch(arg -> holds(arg, operator));
            case Expr.Case choice ->
                choice.branches().stream().allMatch(branch -> holds(branch.then(), operator))
                        && (isElseOfNull(choice) || holds(choice.otherwise(), operator));
            case Expr.ParameterRef _ -> false;
        };
    }

    /** {@code CASE WHEN x IS NULL THEN … ELSE x END}. */
    private static boolean isElseOfNull(Expr.Case choice) {
        return choice.branches().stream()
                .anyMatch(branch -> branch.test() instanceof Expr.Call test
                        && test.function().equals(StandardFunction.IS_NULL)
                        && test.arg(0).equals(choice.otherwise()));
    }

    private static boolean isConstant(Expr expr) {
        return expr instanceof Literal && !(expr instanceof Literal.Missing);
    }

    /** The same of a field of some rows. */
    boolean holds(String field, InputRef rows) {
        return switch (pipeline.operator(rows.operator()).orElseThrow()) {
            case Project project ->
                project.fields().stream().anyMatch(made -> made.name().equals(field) && holds(made.expr(), project));
            case Lookup lookup ->
                lookup.fields().stream()
                        .filter(returned -> returned.name().equals(field))
                        .findFirst()
                        .map(returned -> isConstant(returned.matched()) && isConstant(returned.unmatched()))
                        .orElseGet(() -> holds(field, lookup.input()));
            case Window window ->
                window.fields().stream()
                        .filter(made -> made.name().equals(field))
                        .findFirst()
                        .map(made -> NUMBERING.contains(made.function()))
                        .orElseGet(() -> holds(field, window.input()));
            case Aggregate aggregate ->
                aggregate.measures().stream()
                        .anyMatch(measure -> measure.name().equals(field) && Reach.isCount(measure));
            case Filter filter -> holds(field, filter.input());
            case Reject reject -> holds(field, reject.input());
            case Distinct distinct -> holds(field, distinct.input());
            case Sort sort -> holds(field, sort.input());
            default -> false;
        };
    }
}
