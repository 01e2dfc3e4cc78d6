package io.landfall.rules.powercenter.workflow;

import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.converter.workflow.Action;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.Task;
import io.landfall.parsers.powercenter.TaskKind;

/** Gives variables of the workflow their values, in the order of the task. */
@RuleInfo(
        code = "PC-TASK-R07",
        summary = "Assignments stay in their order",
        fidelity = Fidelity.EXACT,
        before = "Assignment",
        after = "assign")
final class AssignmentToAssign implements TaskRule {

    private static final String CONDITION = "Assignment Condition";

    @Override
    public TaskKind kind() {
        return TaskKind.ASSIGNMENT;
    }

    @Override
    public Rewrite<Action> apply(TaskUse task, FlowContext flow) {
        return task.definition()
                .map(definition -> assign(task, definition, flow))
                .orElseGet(() -> Rewrite.blockedBy(task.missing()));
    }

    private static Rewrite<Action> assign(TaskUse task, Task definition, FlowContext flow) {
        if (!definition.attributes().text(CONDITION).isBlank()) {
            return Rewrite.blockedBy(Diagnostic.of(
                    WorkflowCode.UNREADABLE_SETTING,
                    task.at(),
                    task.name(),
                    CONDITION + " = " + definition.attributes().text(CONDITION)));
        }
        var assignments = Assignments.of(
                definition.values(), task.name(), task.at(), flow::variable, flow.atStartOf(task.instance()));
        return new Rewrite.Replaced<>(new Action.Assign(assignments.value()), assignments.diagnostics());
    }
}
