package io.landfall.rules.powercenter.workflow;

import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.Target;
import io.landfall.converter.workflow.Flow;
import io.landfall.converter.workflow.Formula;
import io.landfall.converter.workflow.TaskFact;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.stream.Stream;

/**
 * Finds expressions that ask how many rows a session has written whose rows change those of a table by key: no manual says whether an
 * update that finds no row, or a row that the target rejects, is one of them.
 *
 * @param context of the flow
 */
record WrittenRows(FlowContext context) {

    private static final String WHY = "whether an update or delete that finds no row counts is not documented";

    Stream<Diagnostic> in(Flow flow) {
        var tasks = flow.tasks().stream()
                .flatMap(task -> Races.read(task.action()).flatMap(formula -> of(formula, task.at())));
        var links =
                flow.links().stream().flatMap(link -> link.when().stream().flatMap(formula -> of(formula, link.at())));
        return Stream.concat(tasks, links).distinct();
    }

    private Stream<Diagnostic> of(Formula formula, SourceLocation at) {
        return formula instanceof Formula.Known(var expr)
                ? expr.fields().stream()
                        .filter(field -> field.name().equals(TaskFact.TARGET_ROWS.name()) && changesByKey(field))
                        .map(field -> Diagnostic.of(
                                WorkflowCode.FACT_APPROXIMATE, at, field.side() + "." + field.name(), WHY))
                : Stream.empty();
    }

    private boolean changesByKey(Expr.FieldRef field) {
        return context.estate().session(context.path() + "/" + field.side()).stream()
                .flatMap(session -> session.conversion().documents().stream())
                .map(Conversion.Document::pipeline)
                .flatMap(pipeline -> pipeline.targets().stream())
                .map(Target::mode)
                .anyMatch(Target.Mode::isByKey);
    }
}
