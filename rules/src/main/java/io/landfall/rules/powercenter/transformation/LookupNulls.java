package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Expr.Call;
import io.landfall.converter.expression.Function;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Join;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Projection;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.powercenter.flow.FieldNames;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Checks that no answer of a cached lookup hangs on how NULL compares by {@code < <= > >= !=}. It may be higher than all values, lower, or
 * match nothing: a flat file's lookup and the Integration Service have a setting for it, a table's follows its database. Rows are in
 * doubt where NULL is on a side and the condition holds with NULL as the highest or as the lowest value, while here it does not.
 *
 * @param condition over what is looked up, on the left side, and the reference
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-guide/lookup-transformation/lookup-properties.html">Lookup
 *     Properties</a>
 */
record LookupNulls(TransformationNode node, LookupReference reference, Expr condition) {

    /** The check of a lookup; empty when it compares by equality alone, or asks its database for each row. */
    static Optional<LookupNulls> of(
            TransformationNode node, LookupReference reference, Expr condition, boolean isCached) {
        return Optional.of(new LookupNulls(node, reference, condition))
                .filter(check -> isCached && !check.comparisons().isEmpty());
    }

    private List<Call> comparisons() {
        return calls().filter(call -> !isEquality(call)).toList();
    }

    private Stream<Call> calls() {
        return Conditions.conjuncts(condition).stream()
                .filter(Call.class::isInstance)
                .map(Call.class::cast);
    }

    private static boolean isEquality(Call call) {
        return call.function().equals(StandardFunction.IS_NOT_DISTINCT);
    }

    /** What is said of the check. */
    Diagnostic remark() {
        return Diagnostic.of(LookupCode.NULLS_CHECKED, node.at(), node.name());
    }

    /** Adds the check to the pipeline, and answers the operator that it needs: the pairs of rows that are in doubt. */
    Operator added(LookupQuestions questions, FlowContext context) {
        var names = new FieldNames(questions.asked());
        var pairs = new ArrayList<>(questions.passed(node));
        compared()
                .forEach(field -> pairs.add(
                        new Projection(names.free(field.name()), Expr.right(field.name(), field.type()), node.at())));
        var doubts = new Join(
                context.id(node.name() + "_nulls"),
                questions.ref(),
                reference.ref(),
                Join.Kind.INNER,
                doubted(),
                pairs,
                node.at());
        context.check(new Check(
                "%s: no match hangs on how NULL compares".formatted(node.name()),
                InputRef.of(doubts.id()),
                new Check.Assertion.RowCount(0),
                node.at()));
        return doubts;
    }

    private List<Field> compared() {
        return reference.fields().values().stream()
                .filter(field -> comparisons().stream()
                        .flatMap(call -> call.fields().stream())
                        .anyMatch(read ->
                                read.side().equals(Expr.RIGHT) && read.name().equals(field.name())))
                .toList();
    }

    private Expr doubted() {
        var parts = new ArrayList<Expr>(calls().filter(LookupNulls::isEquality).toList());
        parts.add(Conditions.any(comparisons().stream()
                .flatMap(call -> call.args().stream())
                .distinct()
                .map(LookupNulls::isNull)
                .toList()));
        parts.add(Conditions.any(List.of(
                Conditions.all(
                        comparisons().stream().map(LookupNulls::withNullHigh).toList()),
                Conditions.all(
                        comparisons().stream().map(LookupNulls::withNullLow).toList()))));
        return Conditions.all(parts);
    }

    private static Expr withNullHigh(Call call) {
        return switch (standard(call.function())) {
            case LT -> nullAbove(call, call.args().get(0), call.args().get(1));
            case GT -> nullAbove(call, call.args().get(1), call.args().get(0));
            case LE -> Conditions.any(List.of(isNull(call.args().get(1)), call));
            case GE -> Conditions.any(List.of(isNull(call.args().get(0)), call));
            default -> call;
        };
    }

    private static Expr withNullLow(Call call) {
        return switch (standard(call.function())) {
            case LT -> nullAbove(call, call.args().get(1), call.args().get(0));
            case GT -> nullAbove(call, call.args().get(0), call.args().get(1));
            case LE -> Conditions.any(List.of(isNull(call.args().get(0)), call));
            case GE -> Conditions.any(List.of(isNull(call.args().get(1)), call));
            default -> call;
        };
    }

    /** That a comparison holds, or that NULL, on the one side alone, makes it hold. */
    private static Expr nullAbove(Expr comparison, Expr value, Expr absent) {
        return Conditions.any(List.of(
                Conditions.all(List.of(Expr.call(StandardFunction.IS_NOT_NULL, value), isNull(absent))), comparison));
    }

    private static StandardFunction standard(Function function) {
        if (function instanceof StandardFunction standard) {
            return standard;
        }
        throw new IllegalStateException("a lookup does not compare by '%s'".formatted(function));
    }

    private static Expr isNull(Expr value) {
        return Expr.call(StandardFunction.IS_NULL, value);
    }
}
