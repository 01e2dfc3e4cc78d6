package io.landfall.rules.powercenter.workflow;

import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.converter.workflow.Action;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.Task;
import io.landfall.parsers.powercenter.TaskKind;

/** Raises an event that the workflow declares. */
@RuleInfo(
        code = "PC-TASK-R09",
        summary = "Raises an event of the workflow",
        fidelity = Fidelity.EXACT,
        before = "Event Raise",
        after = "raise event")
final class EventRaiseToRaise implements TaskRule {

    @Override
    public TaskKind kind() {
        return TaskKind.EVENT_RAISE;
    }

    @Override
    public Rewrite<Action> apply(TaskUse task, FlowContext flow) {
        var event = task.definition().map(Task::event).orElse("");
        return flow.flow().events().stream().anyMatch(one -> one.name().equals(event))
                ? Rewrite.to(new Action.RaiseEvent(event))
                : Rewrite.blockedBy(
                        task.definition().isEmpty()
                                ? task.missing()
                                : Diagnostic.of(WorkflowCode.EVENT_UNKNOWN, task.at(), task.name()));
    }
}
