package io.landfall.parsers.powercenter.catalog;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.DiagnosticCode;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.powercenter.Folder;
import io.landfall.parsers.powercenter.Named;
import io.landfall.parsers.powercenter.TaskFlow;
import io.landfall.parsers.powercenter.TaskInstance;
import io.landfall.parsers.powercenter.TaskKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Checks that the tasks and links of the workflows and worklets of a folder lead somewhere. */
final class TaskFlowCheck {

    private final Resolver resolver;
    private final Folder folder;
    private final List<Diagnostic> found = new ArrayList<>();

    TaskFlowCheck(Resolver resolver, Folder folder) {
        this.resolver = resolver;
        this.folder = folder;
    }

    List<Diagnostic> run() {
        folder.workflows().forEach(workflow -> check(workflow, List.of()));
        folder.worklets().forEach(worklet -> check(worklet, List.of()));
        return found;
    }

    private void check(TaskFlow flow, List<TaskFlow> around) {
        if (!flow.valid()) {
            tell(CatalogCode.INVALID, flow.at(), FolderIndex.kind(flow), flow.name());
        }
        var names = new HashSet<String>();
        for (var task : flow.taskInstances()) {
            if (!names.add(task.name().toLowerCase(Locale.ROOT))) {
                tell(CatalogCode.DUPLICATE, task.at(), "task", task.name());
            }
            if (definition(flow, task).isEmpty()) {
                var kind = task.taskType().toLowerCase(Locale.ROOT);
                tell(CatalogCode.TASK_MISSING, task.at(), task.name(), kind, task.task());
            }
        }
        for (var link : flow.links()) {
            List.of(link.from(), link.to()).stream()
                    .filter(task -> !names.contains(task.toLowerCase(Locale.ROOT)))
                    .forEach(task -> tell(CatalogCode.LINK_DANGLING, link.at(), task));
        }
        nested(flow, around);
    }

    private void nested(TaskFlow flow, List<TaskFlow> around) {
        var inside = new ArrayList<>(around);
        inside.add(flow);
        for (var task : flow.taskInstances()) {
            SessionSearch.worklet(resolver, folder, flow, task)
                    .filter(worklet -> isWorklet(task)
                            && inside.stream().anyMatch(one -> one.at().equals(worklet.at())))
                    .ifPresent(worklet -> tell(CatalogCode.NESTED_IN_ITSELF, task.at(), worklet.name()));
        }
        flow.worklets().forEach(worklet -> check(worklet, inside));
    }

    private Optional<? extends Named> definition(TaskFlow flow, TaskInstance task) {
        var kind = task.kind();
        if (kind.isPresent() && kind.get() == TaskKind.SESSION) {
            return SessionSearch.session(resolver, folder, flow, task);
        }
        if (isWorklet(task)) {
            return SessionSearch.worklet(resolver, folder, flow, task);
        }
        Optional<? extends Named> own = flow.tasks().stream()
                .filter(one -> one.name().equalsIgnoreCase(task.task()))
                .findFirst();
        return own.isPresent() ? own : resolver.task(folder, task.task());
    }

    private static boolean isWorklet(TaskInstance task) {
        return task.kind().filter(kind -> kind == TaskKind.WORKLET).isPresent();
    }

    private void tell(DiagnosticCode code, SourceLocation at, String... args) {
        found.add(Diagnostic.of(code, at, args));
    }
}
