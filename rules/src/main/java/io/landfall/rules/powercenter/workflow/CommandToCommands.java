package io.landfall.rules.powercenter.workflow;

import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.converter.workflow.Action;
import io.landfall.converter.workflow.CommandList;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.Task;
import io.landfall.parsers.powercenter.TaskKind;

/**
 * Keeps commands, each for a shell of its own and in their order. With <em>Fail task if any command fails</em> the first that fails
 * ends the task; without it all of them run, and the task succeeds whatever they answer.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-4-0/workflow-basics-guide/tasks/command-task/executing-commands-in-the-command-task.html">Executing
 *     commands in the Command task</a>
 */
@RuleInfo(
        code = "PC-TASK-R04",
        summary = "Commands stay in their order; a person reads them",
        fidelity = Fidelity.APPROXIMATE,
        before = "Command",
        after = "commands")
final class CommandToCommands implements TaskRule {

    @Override
    public TaskKind kind() {
        return TaskKind.COMMAND;
    }

    @Override
    public Rewrite<Action> apply(TaskUse task, FlowContext flow) {
        return task.definition()
                .<Rewrite<Action>>map(definition -> Rewrite.to(
                        new Action.RunCommands(list(definition)),
                        Diagnostic.of(WorkflowCode.COMMANDS, task.at(), task.name())))
                .orElseGet(() -> Rewrite.blockedBy(task.missing()));
    }

    static CommandList list(Task command) {
        return new CommandList(
                command.inOrder().stream()
                        .map(pair -> new CommandList.Command(pair.name(), Texts.of(pair.value())))
                        .toList(),
                command.attributes().flag("Fail task if any command fails").orElse(false));
    }
}
