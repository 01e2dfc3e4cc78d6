package io.landfall.rules.powercenter.workflow;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.converter.workflow.Action;
import io.landfall.converter.workflow.Formula;
import io.landfall.parsers.powercenter.Task;
import io.landfall.parsers.powercenter.TaskKind;
import io.landfall.parsers.powercenter.expression.PowerCenterExpressions;

/** Keeps a condition, which exports hold as {@code Decision Name}. An empty one is true. */
@RuleInfo(
        code = "PC-TASK-R06",
        summary = "Decisions compute a condition that links ask for",
        fidelity = Fidelity.EXACT,
        before = "Decision",
        after = "decide")
final class DecisionToDecide implements TaskRule {

    @Override
    public TaskKind kind() {
        return TaskKind.DECISION;
    }

    @Override
    public Rewrite<Action> apply(TaskUse task, FlowContext flow) {
        return task.definition()
                .map(definition -> decide(task, definition, flow))
                .orElseGet(() -> Rewrite.blockedBy(task.missing()));
    }

    private static Rewrite<Action> decide(TaskUse task, Task definition, FlowContext flow) {
        if (PowerCenterExpressions.isEmpty(definition.decision())) {
            return Rewrite.to(new Action.Decide(Formula.of(Expr.truth(true))));
        }
        var condition = flow.atStartOf(task.instance()).condition(definition.decision(), task.at());
        return new Rewrite.Replaced<>(new Action.Decide(condition.value()), condition.diagnostics());
    }
}
