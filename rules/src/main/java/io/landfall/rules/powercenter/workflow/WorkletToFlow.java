package io.landfall.rules.powercenter.workflow;

import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.converter.workflow.Action;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.TaskKind;
import io.landfall.parsers.powercenter.ValuePair;
import io.landfall.parsers.powercenter.Worklet;
import java.util.ArrayList;
import java.util.List;

/**
 * Opens a worklet where it is used: its tasks, links and variables become a flow of its own inside the task. Variables are handed in
 * before it runs and, where the assignment is reversed, back afterwards.
 */
@RuleInfo(
        code = "PC-TASK-R03",
        summary = "Worklets become flows inside a task",
        fidelity = Fidelity.EXACT,
        before = "Worklet",
        after = "flow")
final class WorkletToFlow implements TaskRule {

    @Override
    public TaskKind kind() {
        return TaskKind.WORKLET;
    }

    @Override
    public Rewrite<Action> apply(TaskUse task, FlowContext outside) {
        return outside.estate()
                .catalog()
                .worklet(outside.folder(), outside.flow(), task.instance())
                .filter(worklet -> outside.inside().stream()
                        .noneMatch(one -> one.flow().at().equals(worklet.at())))
                .map(worklet -> flow(task, worklet, outside))
                .orElseGet(
                        () -> Rewrite.blockedBy(Diagnostic.of(WorkflowCode.NESTED_TOO_DEEP, task.at(), task.name())));
    }

    private static Rewrite<Action> flow(TaskUse task, Worklet worklet, FlowContext outside) {
        var converted = FlowConversion.of(
                outside.estate(),
                outside.folder(),
                worklet,
                outside.path() + "/" + task.name(),
                outside.inside(),
                outside.scope().builtIns());
        var inside = converted.context();
        var said = new ArrayList<>(converted.diagnostics());
        var before = Assignments.of(
                pairs(task, false), task.name(), task.at(), inside::variable, outside.atStartOf(task.instance()));
        var after = Assignments.of(
                pairs(task, true),
                task.name(),
                task.at(),
                outside::variable,
                new Formulas(inside.scope(), inside.order().all()));
        said.addAll(before.diagnostics());
        said.addAll(after.diagnostics());
        pairs(task, true)
                .forEach(pair ->
                        said.add(Diagnostic.of(WorkflowCode.DIRECTION_ASSUMED, task.at(), task.name(), pair.name())));
        var object = outside.folder().name() + "/" + worklet.name();
        Action action = new Action.Nested(object, converted.flow(), before.value(), after.value());
        return new Rewrite.Replaced<>(action, said);
    }

    private static List<ValuePair> pairs(TaskUse task, boolean reversed) {
        return task.instance().values().stream()
                .filter(pair -> pair.reversed() == reversed)
                .toList();
    }
}
