package io.landfall.rules.powercenter.workflow;

import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.converter.workflow.Action;
import io.landfall.converter.workflow.Action.Effect;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.Task;
import io.landfall.parsers.powercenter.TaskKind;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Fails, stops or aborts the flow around it, the whole workflow, or itself. Failing marks the flow as failed when it is over; stopping
 * and aborting start nothing more.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/workflow-basics-guide/tasks/control-task.html">Control
 *     task</a>
 */
@RuleInfo(
        code = "PC-TASK-R10",
        summary = "Fails, stops or aborts what is around it",
        fidelity = Fidelity.EXACT,
        before = "Control",
        after = "control")
final class ControlToControl implements TaskRule {

    private static final Map<String, Effect> OPTIONS = Map.of(
            "fail me", Effect.FAIL_TASK,
            "fail parent", Effect.FAIL_FLOW,
            "stop parent", Effect.STOP_FLOW,
            "abort parent", Effect.ABORT_FLOW,
            "fail top-level workflow", Effect.FAIL_WORKFLOW,
            "stop top-level workflow", Effect.STOP_WORKFLOW,
            "abort top-level workflow", Effect.ABORT_WORKFLOW);

    @Override
    public TaskKind kind() {
        return TaskKind.CONTROL;
    }

    @Override
    public Rewrite<Action> apply(TaskUse task, FlowContext flow) {
        if (task.definition().isEmpty()) {
            return Rewrite.blockedBy(task.missing());
        }
        var option = task.definition().map(Task::control).orElse("").strip();
        return Optional.ofNullable(OPTIONS.get(option.toLowerCase(Locale.ROOT)))
                .map(effect -> control(task, effect))
                .orElseGet(() -> Rewrite.blockedBy(
                        Diagnostic.of(WorkflowCode.UNREADABLE_SETTING, task.at(), task.name(), option)));
    }

    private static Rewrite<Action> control(TaskUse task, Effect effect) {
        Action action = new Action.Control(effect);
        return effect == Effect.FAIL_WORKFLOW
                ? Rewrite.to(action, Diagnostic.of(WorkflowCode.FAILS_WORKFLOW, task.at(), task.name()))
                : Rewrite.to(action);
    }
}
