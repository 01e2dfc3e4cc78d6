package io.landfall.rules.powercenter.workflow;

import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.converter.workflow.Action;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.Task;
import io.landfall.parsers.powercenter.TaskKind;

/** Waits for a file to arrive or for an event of the workflow to be raised. */
@RuleInfo(
        code = "PC-TASK-R08",
        summary = "Waits for a file or an event",
        fidelity = Fidelity.EXACT,
        before = "Event Wait",
        after = "await file, await event")
final class EventWaitToAwait implements TaskRule {

    @Override
    public TaskKind kind() {
        return TaskKind.EVENT_WAIT;
    }

    @Override
    public Rewrite<Action> apply(TaskUse task, FlowContext flow) {
        return task.definition()
                .map(definition -> await(task, definition, flow))
                .orElseGet(() -> Rewrite.blockedBy(task.missing()));
    }

    private static Rewrite<Action> await(TaskUse task, Task wait, FlowContext flow) {
        var attributes = wait.attributes();
        if (!wait.watchedFile().isBlank()) {
            var file = Texts.of(wait.watchedFile());
            return Rewrite.to(
                    new Action.AwaitFile(
                            file, attributes.flag("Delete Filewatch file").orElse(false)),
                    Diagnostic.of(WorkflowCode.FILE_AWAITED, task.at(), task.name(), file));
        }
        if (flow.flow().events().stream().noneMatch(event -> event.name().equals(wait.event()))) {
            return Rewrite.blockedBy(Diagnostic.of(WorkflowCode.EVENT_UNKNOWN, task.at(), task.name()));
        }
        return Rewrite.to(new Action.AwaitEvent(
                wait.event(), attributes.flag("Enable Past Events").orElse(false)));
    }
}
