package io.landfall.rules.powercenter.workflow;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.Types;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.converter.workflow.Action;
import io.landfall.converter.workflow.Action.Since;
import io.landfall.converter.workflow.Formula;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.Task;
import io.landfall.parsers.powercenter.TaskKind;
import io.landfall.parsers.powercenter.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Waits until a point in time, that of a variable, or for a time from the start of the task, of the flow around it or of the workflow.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/workflow-basics-guide/tasks/timer-task.html">Timer
 *     task</a>
 */
@RuleInfo(
        code = "PC-TASK-R11",
        summary = "Waits for a time, or until one",
        fidelity = Fidelity.EXACT,
        before = "Timer",
        after = "wait until, wait for")
final class TimerToWait implements TaskRule {

    @Override
    public TaskKind kind() {
        return TaskKind.TIMER;
    }

    @Override
    public Rewrite<Action> apply(TaskUse task, FlowContext flow) {
        if (task.definition().isEmpty()) {
            return Rewrite.blockedBy(task.missing());
        }
        var definition = task.definition().get();
        var variable = definition.attributes().text("Variable").strip();
        return variable.isEmpty() ? timer(task, definition) : until(variable, task, flow);
    }

    private static Rewrite<Action> until(String variable, TaskUse task, FlowContext flow) {
        var name = variable.startsWith("$$") ? variable : "$$" + variable;
        return flow.variable(name)
                .filter(found -> found.type().equals(Types.TIMESTAMP))
                .<Rewrite<Action>>map(
                        found -> Rewrite.to(new Action.WaitUntil(Formula.of(Expr.field(found.name(), found.type())))))
                .orElseGet(() -> unreadable(task, variable));
    }

    private static Rewrite<Action> timer(TaskUse task, Task definition) {
        var type = definition.timer().map(Timer::type).orElse("").toUpperCase(Locale.ROOT);
        if (type.contains("ABSOLUTE")) {
            return definition
                    .timer()
                    .flatMap(Timer::start)
                    .flatMap(Schedules::time)
                    .<Rewrite<Action>>map(time -> Rewrite.to(
                            new Action.WaitUntil(Formula.of(new Literal.TimestampValue(time))),
                            Diagnostic.of(WorkflowCode.SERVER_TIME, task.at(), task.name(), time.toString())))
                    .orElseGet(() -> unreadable(task, type));
        }
        var after = definition.timer().flatMap(Timer::after);
        var since = since(type);
        return after.isPresent() && since.isPresent()
                ? Rewrite.to(new Action.WaitFor(
                        Duration.ofDays(after.get().days())
                                .plusHours(after.get().hours())
                                .plusMinutes(after.get().minutes()),
                        since.get()))
                : unreadable(task, type);
    }

    private static Optional<Since> since(String type) {
        if (!type.contains("RELATIVE")) {
            return Optional.empty();
        }
        if (type.contains("TOP")) {
            return Optional.of(Since.WORKFLOW);
        }
        return Optional.of(type.contains("PARENT") ? Since.FLOW : Since.TASK);
    }

    private static Rewrite<Action> unreadable(TaskUse task, String setting) {
        return Rewrite.blockedBy(Diagnostic.of(WorkflowCode.UNREADABLE_SETTING, task.at(), task.name(), setting));
    }
}
