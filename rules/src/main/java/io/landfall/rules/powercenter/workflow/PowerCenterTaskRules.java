package io.landfall.rules.powercenter.workflow;

import io.landfall.parsers.powercenter.TaskFlow;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Every rule for PowerCenter tasks. Each kind has one; the order is free. */
public final class PowerCenterTaskRules {

    private static final List<TaskRule> RULES = List.of(
            new StartToStart(),
            new SessionToPipeline(),
            new WorkletToFlow(),
            new CommandToCommands(),
            new EmailToSend(),
            new DecisionToDecide(),
            new AssignmentToAssign(),
            new EventWaitToAwait(),
            new EventRaiseToRaise(),
            new ControlToControl(),
            new TimerToWait());

    private PowerCenterTaskRules() {}

    public static List<TaskRule> inOrder() {
        return RULES;
    }

    /** The codes of the rules that converted the tasks of a flow. */
    static Set<String> applied(TaskFlow flow) {
        return flow.taskInstances().stream()
                .flatMap(task -> task.kind().stream())
                .flatMap(kind -> RULES.stream().filter(rule -> rule.kind() == kind))
                .map(rule -> rule.entry().code())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
