package io.landfall.rules.powercenter.workflow;

import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.Rule;
import io.landfall.converter.workflow.Action;
import io.landfall.parsers.powercenter.TaskKind;

/** Converts one kind of task. Stateless: the same task always gets the same answer. */
public interface TaskRule extends Rule {

    TaskKind kind();

    /**
     * What the task does.
     *
     * @param flow the workflow or worklet around it
     */
    Rewrite<Action> apply(TaskUse task, FlowContext flow);
}
