package io.landfall.rules.powercenter.workflow;

import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.workflow.Action;
import io.landfall.converter.workflow.Flow;
import io.landfall.converter.workflow.Link;
import io.landfall.converter.workflow.Task;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.Folder;
import io.landfall.parsers.powercenter.TaskFlow;
import io.landfall.parsers.powercenter.TaskInstance;
import io.landfall.parsers.powercenter.TaskKind;
import io.landfall.parsers.powercenter.WorkflowEvent;
import io.landfall.parsers.powercenter.WorkflowLink;
import io.landfall.parsers.powercenter.WorkflowVariable;
import io.landfall.parsers.powercenter.catalog.CatalogCode;
import io.landfall.parsers.powercenter.expression.PowerCenterExpressions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Converts the tasks and links of one workflow or worklet: each of them, with a remark where one is not what it was. */
final class FlowConversion {

    private final FlowContext context;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Flow flow;

    private FlowConversion(FlowContext context) {
        this.context = context;
        var legacy = context.flow();
        context.order()
                .circle()
                .ifPresent(task -> diagnostics.add(Diagnostic.of(WorkflowCode.CIRCLE, legacy.at(), task)));
        var tasks = unique(legacy.taskInstances()).stream().map(this::task).toList();
        var links = legacy.links().stream().flatMap(link -> link(link).stream()).toList();
        flow = new Flow(
                context.scope().variables(),
                legacy.events().stream().map(WorkflowEvent::name).toList(),
                tasks,
                links);
        diagnostics.addAll(Races.in(flow, context));
        say(new WrittenRows(context).in(flow).toList());
    }

    /**
     * Converts a flow.
     *
     * @param path of the flow, for example {@code SALES/wf_daily/wklt_load}
     * @param around the flows around it, the outermost first
     * @param builtIns see {@link TaskScope}
     */
    static FlowConversion of(
            Estate estate,
            Folder folder,
            TaskFlow flow,
            String path,
            List<FlowContext> around,
            Map<String, String> builtIns) {
        var given = estate.starts().of(folder, flow, path);
        var starts = new StartValues(given.value());
        var variables = flow.variables().stream()
                .filter(WorkflowVariable::userDefined)
                .filter(variable -> variable.name().startsWith("$$"))
                .map(starts::variable)
                .toList();
        var scope = new TaskScope(flow, variables, builtIns, Optional.empty());
        var converted =
                new FlowConversion(new FlowContext(estate, folder, flow, path, around, scope, new FlowOrder(flow)));
        converted.say(given.diagnostics());
        converted.say(starts.diagnostics());
        return converted;
    }

    FlowContext context() {
        return context;
    }

    Flow flow() {
        return flow;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** The first of each name; reading has said so already. */
    private static List<TaskInstance> unique(List<TaskInstance> tasks) {
        var seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        return tasks.stream().filter(task -> seen.add(task.name())).toList();
    }

    private Task task(TaskInstance instance) {
        var kind = instance.kind();
        var definition = kind.filter(one -> one != TaskKind.SESSION && one != TaskKind.WORKLET)
                .flatMap(_ -> context.estate().catalog().task(context.folder(), context.flow(), instance));
        var use = new TaskUse(instance, definition);
        var rule = PowerCenterTaskRules.inOrder().stream()
                .filter(one -> kind.filter(one.kind()::equals).isPresent())
                .findFirst();
        var action = rule.map(found -> action(found, use))
                .orElseGet(() -> blocked(
                        use,
                        List.of(Diagnostic.of(WorkflowCode.TASK_UNKNOWN, use.at(), use.name(), instance.taskType()))));
        if (!instance.enabled() && instance.failsParentWhenNotRun()) {
            say(List.of(Diagnostic.of(WorkflowCode.DISABLED_NOT_RUN, instance.at(), instance.name())));
        }
        return new Task(
                instance.name(),
                action,
                instance.enabled(),
                instance.needsAllInputs() ? Task.Inputs.ALL : Task.Inputs.ANY,
                instance.failsParent(),
                instance.failsParentWhenNotRun(),
                instance.at());
    }

    private Action action(TaskRule rule, TaskUse use) {
        return switch (rule.apply(use, context)) {
            case Rewrite.Declined<Action> _ -> blocked(use, List.of());
            case Rewrite.Blocked<Action>(var reasons) -> blocked(use, reasons);
            case Rewrite.Replaced<Action>(var action, var remarks) -> {
                say(remarks);
                yield action;
            }
        };
    }

    private Action blocked(TaskUse use, List<Diagnostic> reasons) {
        say(reasons);
        return new Action.Unconverted(use.instance().taskType());
    }

    private void say(List<Diagnostic> said) {
        said.stream().filter(one -> !diagnostics.contains(one)).forEach(diagnostics::add);
    }

    /** A link; none when one of its ends does not exist. */
    private Optional<Link> link(WorkflowLink legacy) {
        var from = context.flow().taskInstance(legacy.from()).map(TaskInstance::name);
        var to = context.flow().taskInstance(legacy.to()).map(TaskInstance::name);
        if (from.isEmpty() || to.isEmpty()) {
            var missing = from.isEmpty() ? legacy.from() : legacy.to();
            say(List.of(Diagnostic.of(CatalogCode.LINK_DANGLING, legacy.at(), missing)));
            return Optional.empty();
        }
        if (PowerCenterExpressions.isEmpty(legacy.condition())) {
            return Optional.of(new Link(from.get(), to.get(), Optional.empty(), legacy.at()));
        }
        var condition = context.on(legacy).condition(legacy.condition(), legacy.at());
        say(condition.diagnostics());
        return Optional.of(new Link(from.get(), to.get(), Optional.of(condition.value()), legacy.at()));
    }
}
