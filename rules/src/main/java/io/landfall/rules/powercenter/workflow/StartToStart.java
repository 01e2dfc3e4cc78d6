package io.landfall.rules.powercenter.workflow;

import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.converter.workflow.Action;
import io.landfall.parsers.powercenter.TaskKind;

/** Begins a workflow or worklet. It always succeeds. */
@RuleInfo(
        code = "PC-TASK-R01",
        summary = "The beginning of a workflow or worklet",
        fidelity = Fidelity.EXACT,
        before = "Start",
        after = "start")
final class StartToStart implements TaskRule {

    @Override
    public TaskKind kind() {
        return TaskKind.START;
    }

    @Override
    public Rewrite<Action> apply(TaskUse task, FlowContext flow) {
        return Rewrite.to(new Action.Start());
    }
}
