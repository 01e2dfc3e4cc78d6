package io.landfall.parsers.powercenter.catalog;

import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.powercenter.Folder;
import io.landfall.parsers.powercenter.Session;
import io.landfall.parsers.powercenter.TaskFlow;
import io.landfall.parsers.powercenter.TaskInstance;
import io.landfall.parsers.powercenter.TaskKind;
import io.landfall.parsers.powercenter.Workflow;
import io.landfall.parsers.powercenter.Worklet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Walks through workflows and their worklets to find every place where a session runs. */
final class SessionSearch {

    private final Resolver resolver;
    private final List<SessionRun> found = new ArrayList<>();
    private final Set<SourceLocation> used = new HashSet<>();

    SessionSearch(Resolver resolver) {
        this.resolver = resolver;
    }

    List<SessionRun> all() {
        for (var folder : resolver.folders()) {
            for (var workflow : folder.workflows()) {
                walk(folder, workflow, workflow, folder.name() + "/" + workflow.name(), List.of());
            }
        }
        for (var folder : resolver.folders()) {
            folder.sessions().stream()
                    .filter(session -> !used.contains(session.at()))
                    .forEach(session -> add(folder, Optional.empty(), Optional.empty(), session, folder.name()));
        }
        return List.copyOf(found);
    }

    private void walk(Folder folder, Workflow workflow, TaskFlow flow, String path, List<TaskFlow> around) {
        for (var task : flow.taskInstances()) {
            if (task.kind().filter(kind -> kind == TaskKind.SESSION).isPresent()) {
                session(resolver, folder, flow, task)
                        .ifPresent(session -> add(folder, Optional.of(workflow), Optional.of(task), session, path));
            } else if (task.kind().filter(kind -> kind == TaskKind.WORKLET).isPresent()) {
                var inside = new ArrayList<>(around);
                inside.add(flow);
                worklet(resolver, folder, flow, task)
                        .filter(worklet ->
                                inside.stream().noneMatch(one -> one.at().equals(worklet.at())))
                        .ifPresent(worklet -> walk(folder, workflow, worklet, path + "/" + task.name(), inside));
            }
        }
    }

    private void add(
            Folder folder, Optional<Workflow> workflow, Optional<TaskInstance> task, Session session, String path) {
        used.add(session.at());
        var name = task.map(TaskInstance::name).orElse(session.name());
        found.add(new SessionRun(resolver, folder, workflow, task, session, path + "/" + name));
    }

    static Optional<Session> session(Resolver resolver, Folder folder, TaskFlow flow, TaskInstance task) {
        var own = flow.sessions().stream()
                .filter(session -> session.name().equalsIgnoreCase(task.task()))
                .findFirst();
        var shared = resolver.session(folder, task.task());
        return task.reusable() ? shared.or(() -> own) : own.or(() -> shared);
    }

    static Optional<Worklet> worklet(Resolver resolver, Folder folder, TaskFlow flow, TaskInstance task) {
        var own = flow.worklets().stream()
                .filter(worklet -> worklet.name().equalsIgnoreCase(task.task()))
                .findFirst();
        var shared = resolver.worklet(folder, task.task());
        return task.reusable() ? shared.or(() -> own) : own.or(() -> shared);
    }
}
