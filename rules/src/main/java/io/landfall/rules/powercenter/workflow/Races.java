package io.landfall.rules.powercenter.workflow;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.workflow.Action;
import io.landfall.converter.workflow.Assignment;
import io.landfall.converter.workflow.Flow;
import io.landfall.converter.workflow.Formula;
import io.landfall.converter.workflow.Link;
import io.landfall.converter.workflow.Task;
import io.landfall.converter.workflow.Variable;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds expressions that read a variable which a task sets at no certain time before or after: the legacy server runs both at once, and
 * the faster one decides. So it does where two tasks that may run at once set a variable that is read later, or by the next run.
 */
final class Races {

    private final Flow flow;
    private final FlowOrder order;
    private final Exclusions exclusions;
    private final List<Diagnostic> found = new ArrayList<>();

    private Races(Flow flow, FlowOrder order) {
        this.flow = flow;
        this.order = order;
        this.exclusions = new Exclusions(flow);
    }

    static List<Diagnostic> in(Flow flow, FlowContext context) {
        var races = new Races(flow, context.order());
        flow.tasks().forEach(task -> read(task.action()).forEach(value -> races.check(value, task.name(), task.at())));
        flow.links()
                .forEach(link -> link.when().ifPresent(condition -> races.check(condition, link.from(), link.at())));
        flow.variables().stream()
                .filter(Variable::persistent)
                .forEach(variable -> races.checkSetters(variable.name(), flow.tasks()));
        races.checkUses();
        return races.found.stream().distinct().toList();
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
            checkSetters(
                    variable,
                    flow.tasks().stream()
                            .filter(task -> order.upTo(reader).contains(FlowOrder.key(task.name())))
                            .toList());
        }
    }

    /** Uses of one worklet hand its persistent variables from one to the next. */
    private void checkUses() {
        for (var task : flow.tasks()) {
            if (task.action() instanceof Action.Nested nested) {
                nested.flow().variables().stream()
                        .filter(Variable::persistent)
                        .forEach(variable -> checkPairs(
                                variable.name(),
                                flow.tasks().stream()
                                        .filter(other -> other.enabled()
                                                && other.action() instanceof Action.Nested another
                                                && another.object().equals(nested.object()))
                                        .toList()));
            }
        }
    }

    /** Those of the tasks that set a variable, two by two. */
    private void checkSetters(String variable, List<Task> tasks) {
        checkPairs(variable, tasks.stream().filter(task -> sets(task, variable)).toList());
    }

    private void checkPairs(String variable, List<Task> setters) {
        for (var one : setters) {
            setters.subList(setters.indexOf(one) + 1, setters.size()).stream()
                    .filter(other -> isUnordered(one.name(), other.name()))
                    .forEach(other -> found.add(Diagnostic.of(
                            WorkflowCode.SET_TWICE, one.at(), "$$" + variable, one.name(), other.name())));
        }
    }

    private boolean isUnordered(String one, String other) {
        return !order.upTo(one).contains(FlowOrder.key(other))
                && !order.upTo(other).contains(FlowOrder.key(one))
                && !exclusions.exclude(one, other)
                && !isSettled(one, other, new HashMap<>())
                && !isSettled(other, one, new HashMap<>());
    }

    /**
     * Whether a task is over when another begins, or does not run where it does: whichever of its links was followed.
     *
     * @param known the answers for tasks between them
     */
    private boolean isSettled(String task, String next, Map<String, Boolean> known) {
        var key = FlowOrder.key(next);
        if (FlowOrder.key(task).equals(key)) {
            return true;
        }
        var answer = known.putIfAbsent(key, false);
        if (answer == null) {
            answer = flow.task(next)
                    .filter(own -> isSettledBefore(task, own, known))
                    .isPresent();
            known.put(key, answer);
        }
        return answer;
    }

    private boolean isSettledBefore(String task, Task next, Map<String, Boolean> known) {
        var links = flow.linksTo(next);
        Predicate<Link> settled = link -> exclusions.exclude(link, task) || isSettled(task, link.from(), known);
        return next.inputs() == Task.Inputs.ALL
                ? links.stream().anyMatch(settled)
                : !links.isEmpty() && links.stream().allMatch(settled);
    }

    private static boolean sets(Task task, String variable) {
        return task.enabled() && set(task.action()).anyMatch(variable::equals);
    }

    /** The variables that a task sets. */
    private static Stream<String> set(Action action) {
        return switch (action) {
            case Action.Assign(var assignments) -> assignments.stream().map(Assignment::name);
            case Action.Nested nested -> nested.after().stream().map(Assignment::name);
            case Action.RunPipeline run ->
                Stream.concat(
                        run.handsBack().stream().map(Action.HandBack::variable),
                        Stream.of(run.onSuccess(), run.onFailure())
                                .flatMap(aside -> aside.assignments().stream())
                                .map(Assignment::name));
            default -> Stream.empty();
        };
    }

    /** The expressions that a task computes. */
    static Stream<Formula> read(Action action) {
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
