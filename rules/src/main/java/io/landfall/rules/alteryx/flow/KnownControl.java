package io.landfall.rules.alteryx.flow;

import io.landfall.converter.analysis.ArrivalOrder;
import io.landfall.converter.analysis.OperatorExpressions;
import io.landfall.converter.conversion.Draft;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Iterate;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Script;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Target;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.field.FieldConversion;
import io.landfall.rules.alteryx.field.FreeNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The control records of a batch macro, where they are known before any run: they are written in the workflow, or computed from what is
 * written there or from files that came with it.
 *
 * @param texts the wanted fields as Designer writes them into settings
 * @param isFraction which of them are numbers with decimals
 * @param rows their values, in the order of the records
 * @param fromFiles whether other files may have other records
 * @param orderAssumed whether Designer does not promise the order of the records
 */
record KnownControl(
        Project texts,
        List<Boolean> isFraction,
        List<List<Optional<String>>> rows,
        boolean fromFiles,
        boolean orderAssumed) {

    /** More copies of a macro than that help nobody. */
    static final int MOST = 100;

    KnownControl {
        isFraction = List.copyOf(isFraction);
        rows = List.copyOf(rows);
    }

    /** The records; empty where they are not known, or where there are too many of them. */
    static Optional<KnownControl> of(
            WorkflowAssembly around, CanvasNode node, Records control, List<AlteryxField> wanted) {
        var draft = around.draft();
        var before = before(draft, control.ref());
        if (before.stream().anyMatch(KnownControl::differs)) {
            return Optional.empty();
        }
        var texts = texts(node, control, wanted);
        var operators = new ArrayList<>(before);
        operators.add(texts);
        var target = ShownRecords.target(
                "_control",
                new Records(InputRef.of(texts.id()), fields(texts)),
                node.tool().at());
        operators.add(target);
        var resolved = ArrivalOrder.resolve(
                new Pipeline(node.wish(), draft.origin(), Map.of(), List.of(), operators, List.of()));
        return around.known(resolved.pipeline(), MOST)
                .filter(rows -> resolved.undefined().stream()
                        .allMatch(undefined -> rows.size() < 2 && undefined.operator() instanceof Target))
                .map(rows -> new KnownControl(
                        texts,
                        wanted.stream()
                                .map(field ->
                                        field.type().isNumber() && !field.type().isInteger())
                                .toList(),
                        rows,
                        before.stream().anyMatch(Source.class::isInstance),
                        rows.size() > 1
                                && before.stream()
                                        .anyMatch(operator -> draft.orderAssumed().stream()
                                                .anyMatch(assumed -> assumed.rows()
                                                        .operator()
                                                        .equals(operator.id())))));
    }

    /** Whether the field is a number with decimals. */
    boolean isFraction(int field) {
        return isFraction.get(field);
    }

    /** The operators that the rows come from, inputs first. */
    private static List<Operator> before(Draft draft, InputRef rows) {
        Set<String> needed = new HashSet<>(Set.of(rows.operator()));
        var found = new ArrayList<Operator>();
        for (var operator : draft.operators().reversed()) {
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
                || OperatorExpressions.of(operator).anyMatch(KnownControl::depends);
    }

    private static boolean depends(Expr expr) {
        return switch (expr) {
            case Expr.ParameterRef _ -> true;
            case Expr.Call call -> call.args().stream().anyMatch(KnownControl::depends);
            case Expr.Cast cast -> depends(cast.operand());
            case Expr.Case choice ->
                depends(choice.otherwise())
                        || choice.branches().stream()
                                .anyMatch(branch -> depends(branch.test()) || depends(branch.then()));
            default -> false;
        };
    }

    private static Project texts(CanvasNode node, Records control, List<AlteryxField> wanted) {
        var at = node.tool().at();
        var names = FreeNames.beside(List.of());
        var projections = wanted.stream()
                .map(field -> new Projection(names.take(field.name()), FieldConversion.text(field.value()), at))
                .toList();
        return new Project("_control_texts", control.ref(), projections, at);
    }

    private static List<AlteryxField> fields(Project texts) {
        return texts.fields().stream()
                .map(field -> AlteryxField.text(field.name(), AlteryxField.UNLIMITED))
                .toList();
    }
}
