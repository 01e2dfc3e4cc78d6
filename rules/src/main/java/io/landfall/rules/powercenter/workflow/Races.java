package io.landfall.rules.powercenter.workflow;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.workflow.Action;
import io.landfall.converter.workflow.Assignment;
import io.landfall.converter.workflow.Flow;
import io.landfall.converter.workflow.Formula;
import io.landfall.converter.workflow.Task;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds expressions that read a variable which a task sets at no certain time before or after: the legacy server runs both at once, and
 * the faster one decides.
 */
final class Races {

    private final Flow flow;
    private final FlowOrder order;
    private final List<Diagnostic> found = new ArrayList<>();

    private Races(Flow flow, FlowOrder order) {
        this.flow = flow;
        this.order = order;
    }

    static List<Diagnostic> in(Flow flow, FlowContext context) {
        var races = new Races(flow, context.order());
        flow.tasks().forEach(task -> read(task.action()).forEach(value -> races.check(value, task.name(), task.at())));
        flow.links()
                .forEach(link -> link.when().ifPresent(condition -> races.check(condition, link.from(), link.at())));
        return races.found;
    }

    private void check(Formula formula, String reader, SourceLocation at) {
        if (!(formula instanceof Formula.Known(var expr))) {
            return;
        }
        for (var variable : expr.fields().stream()
                .filter(field -> field.side().isEmpty())
                .map(Expr.FieldRef::name)
                .distinct()
                .toList()) {
            flow.tasks().stream()
                    .filter(task -> sets(task, variable) && isUnordered(task.name(), reader))
                    .forEach(task -> found.add(Diagnostic.of(WorkflowCode.RACE, at, "$$" + variable, task.name())));
        }
    }

    private boolean isUnordered(String one, String other) {
        return !order.upTo(one).contains(FlowOrder.key(other))
                && !order.upTo(other).contains(FlowOrder.key(one));
    }

    private static boolean sets(Task task, String variable) {
        return set(task.action()).anyMatch(assignment -> assignment.name().equals(variable));
    }

    private static Stream<Assignment> set(Action action) {
        return switch (action) {
            case Action.Assign(var assignments) -> assignments.stream();
            case Action.Nested nested -> nested.after().stream();
            case Action.RunPipeline run ->
                Stream.concat(run.onSuccess().assignments().stream(), run.onFailure().assignments().stream());
            default -> Stream.empty();
        };
    }

    private static Stream<Formula> read(Action action) {
        return switch (action) {
            case Action.Decide(var condition) -> Stream.of(condition);
            case Action.WaitUntil(var time) -> Stream.of(time);
            case Action.Assign(var assignments) -> assignments.stream().map(Assignment::value);
            case Action.Nested nested -> nested.before().stream().map(Assignment::value);
            case Action.RunPipeline run -> run.before().assignments().stream().map(Assignment::value);
            default -> Stream.empty();
        };
    }
}
