package io.landfall.rules.powercenter.workflow;

import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.converter.workflow.Action;
import io.landfall.converter.workflow.Message;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.Task;
import io.landfall.parsers.powercenter.TaskKind;

/** Keeps a message and whom it goes to. A run writes it down: sending is the scheduler's. */
@RuleInfo(
        code = "PC-TASK-R05",
        summary = "E-mails are kept; a run writes them down",
        fidelity = Fidelity.APPROXIMATE,
        before = "Email",
        after = "send")
final class EmailToSend implements TaskRule {

    @Override
    public TaskKind kind() {
        return TaskKind.EMAIL;
    }

    @Override
    public Rewrite<Action> apply(TaskUse task, FlowContext flow) {
        return task.definition()
                .<Rewrite<Action>>map(definition -> {
                    var message = message(definition);
                    return Rewrite.to(
                            new Action.Send(message),
                            Diagnostic.of(WorkflowCode.MESSAGE, task.at(), task.name(), message.to()));
                })
                .orElseGet(() -> Rewrite.blockedBy(task.missing()));
    }

    static Message message(Task email) {
        var attributes = email.attributes();
        return new Message(
                Texts.of(attributes.text("Email User Name")),
                Texts.of(attributes.text("Email Subject")),
                Texts.of(attributes.text("Email Text")));
    }
}
