package io.landfall.rules.powercenter.workflow;

import io.landfall.converter.workflow.Variable;
import io.landfall.parsers.powercenter.Folder;
import io.landfall.parsers.powercenter.TaskFlow;
import io.landfall.parsers.powercenter.TaskInstance;
import io.landfall.parsers.powercenter.WorkflowLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What rules may ask about the flow around a task.
 *
 * @param estate everything else
 * @param path of the flow, for example {@code SALES/wf_daily/wklt_load}
 * @param around the flows around this one, the outermost first
 */
public record FlowContext(
        Estate estate,
        Folder folder,
        TaskFlow flow,
        String path,
        List<FlowContext> around,
        TaskScope scope,
        FlowOrder order) {

    /** Expressions that are computed when a task begins. */
    Formulas atStartOf(TaskInstance task) {
        return new Formulas(scope, order.before(task.name()));
    }

    Formulas on(WorkflowLink link) {
        var from = flow.taskInstance(link.from()).map(TaskInstance::name);
        return new Formulas(new TaskScope(flow, scope.variables(), scope.builtIns(), from), order.upTo(link.from()));
    }

    Optional<Variable> variable(String name) {
        return scope.variable(name);
    }

    List<FlowContext> inside() {
        var all = new ArrayList<>(around);
        all.add(this);
        return List.copyOf(all);
    }
}
