package io.landfall.rules.alteryx.flow;

import io.landfall.converter.analysis.ArrivalOrder;
import io.landfall.converter.analysis.OperatorExpressions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Iterate;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Origin;
import io.landfall.converter.pipeline.Parameter;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Script;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Target;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Records that are known before any run: they are written in the workflow, or computed from what is written there or from files that came
 * with it. What follows from them has to be checked in a run, for other files may hold others.
 *
 * @param rows the texts of the records
 * @param certain whether the records and their order are the same in every run over the same files: they do not depend on the time of
 *     the run, nor on an order that Designer leaves open
 * @param before the operators that the records come from, inputs first
 */
public record KnownRecords(List<List<Optional<String>>> rows, boolean certain, List<Operator> before) {

    private static final Parameter RUN_DATE = new Parameter(Parameter.RUN_DATE, Types.TIMESTAMP, Optional.empty());

    public KnownRecords {
        rows = List.copyOf(rows);
        before = List.copyOf(before);
    }

    /**
     * The records, all fields of which are texts; empty where they are not known.
     *
     * @param operators of the workflow, inputs first
     * @param run writes what a pipeline without answers comes to over the files that came with the workflow
     */
    static Optional<KnownRecords> of(
            List<Operator> operators,
            Origin origin,
            Records texts,
            SourceLocation at,
            Function<Pipeline, Optional<List<List<Optional<String>>>>> run) {
        var before = before(operators, texts.ref());
        if (before.stream().anyMatch(KnownRecords::differs)) {
            return Optional.empty();
        }
        var all = new ArrayList<>(before);
        all.add(ShownRecords.target("_known", texts, at));
        var isDated = before.stream().flatMap(OperatorExpressions::of).anyMatch(KnownRecords::asksTime);
        var parameters = isDated ? List.of(RUN_DATE) : List.<Parameter>of();
        var resolved = ArrivalOrder.resolve(new Pipeline("known", origin, Map.of(), parameters, all, List.of()));
        return run.apply(resolved.pipeline())
                .map(rows -> new KnownRecords(rows, !isDated && isOrdered(resolved, rows.size()), before));
    }

    /** The order of one record is defined. */
    private static boolean isOrdered(ArrivalOrder.Resolved resolved, int rows) {
        return resolved.undefined().stream().allMatch(undefined -> rows < 2 && undefined.operator() instanceof Target);
    }

    private static List<Operator> before(List<Operator> operators, InputRef rows) {
        Set<String> needed = new HashSet<>(Set.of(rows.operator()));
        var found = new ArrayList<Operator>();
        for (var operator : operators.reversed()) {
            if (needed.contains(operator.id())) {
                operator.inputs().forEach(input -> needed.add(input.operator()));
                found.addFirst(operator);
            }
        }
        return found;
    }

    /** Whether another run may give other rows, without anything that was seen at the conversion being another. */
    private static boolean differs(Operator operator) {
        return operator instanceof Script
                || operator instanceof Iterate
                || (operator instanceof Source source && !(source.dataset() instanceof Dataset.File))
                || OperatorExpressions.of(operator).anyMatch(KnownRecords::asksPerson);
    }

    private static boolean asksPerson(Expr expr) {
        return asks(expr, name -> !name.equals(Parameter.RUN_DATE));
    }

    private static boolean asksTime(Expr expr) {
        return asks(expr, Parameter.RUN_DATE::equals);
    }

    private static boolean asks(Expr expr, Predicate<String> parameter) {
        return switch (expr) {
            case Expr.ParameterRef asked -> parameter.test(asked.name());
            case Expr.Call call -> call.args().stream().anyMatch(arg -> asks(arg, parameter));
            case Expr.Cast cast -> asks(cast.operand(), parameter);
            case Expr.Case choice ->
                asks(choice.otherwise(), parameter)
                        || choice.branches().stream()
                                .anyMatch(branch -> asks(branch.test(), parameter) || asks(branch.then(), parameter));
            default -> false;
        };
    }
}
