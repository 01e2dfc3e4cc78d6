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
import java.util.function.Supplier;

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
            var workflows = folder.workflows();
            for (var place = 0; place < workflows.size(); place++) {
                var here = place;
                var workflow = workflows.get(here);
                var path = folder.name() + "/" + workflow.name();
                walk(new Way(folder, () -> workflows.get(here), () -> workflows.get(here), path), workflow, List.of());
            }
        }
        for (var folder : resolver.folders()) {
            var sessions = folder.sessions();
            for (var place = 0; place < sessions.size(); place++) {
                var here = place;
                var session = sessions.get(here);
                if (!used.contains(session.at())) {
                    add(
                            folder,
                            session,
                            folder.name() + "/" + session.name(),
                            () -> new SessionPlace(Optional.empty(), Optional.empty(), sessions.get(here)));
                }
            }
        }
        return List.copyOf(found);
    }

    /** How a flow of tasks is come to again, without holding it. */
    private record Way(Folder folder, Supplier<Workflow> workflow, Supplier<? extends TaskFlow> flow, String path) {}

    private void walk(Way way, TaskFlow flow, List<TaskFlow> around) {
        for (var place = 0; place < flow.taskInstances().size(); place++) {
            var here = place;
            var task = flow.taskInstances().get(here);
            var path = way.path() + "/" + task.name();
            if (task.kind().filter(kind -> kind == TaskKind.SESSION).isPresent()) {
                session(resolver, way.folder(), flow, task)
                        .ifPresent(session -> add(way.folder(), session, path, () -> placed(way, here)));
            } else if (task.kind().filter(kind -> kind == TaskKind.WORKLET).isPresent()) {
                var inside = new ArrayList<>(around);
                inside.add(flow);
                worklet(resolver, way.folder(), flow, task)
                        .filter(worklet ->
                                inside.stream().noneMatch(one -> one.at().equals(worklet.at())))
                        .ifPresent(worklet -> walk(
                                new Way(way.folder(), way.workflow(), () -> inside(way, here), path), worklet, inside));
            }
        }
    }

    private Worklet inside(Way way, int place) {
        var flow = way.flow().get();
        return worklet(resolver, way.folder(), flow, flow.taskInstances().get(place))
                .orElseThrow();
    }

    private SessionPlace placed(Way way, int place) {
        var flow = way.flow().get();
        var task = flow.taskInstances().get(place);
        return new SessionPlace(
                Optional.of(way.workflow().get()),
                Optional.of(task),
                session(resolver, way.folder(), flow, task).orElseThrow());
    }

    private void add(Folder folder, Session session, String path, Supplier<SessionPlace> place) {
        used.add(session.at());
        found.add(
                new SessionRun(resolver, folder, session.at(), resolver.keeper().make(place), path));
    }

    static Optional<Session> session(Resolver resolver, Folder folder, TaskFlow flow, TaskInstance task) {
        var own = flow.sessions().stream()
                .filter(session -> session.name().equalsIgnoreCase(task.task()))
                .findFirst();
        return task.reusable()
                ? resolver.session(folder, task.task()).or(() -> own)
                : own.or(() -> resolver.session(folder, task.task()));
    }

    static Optional<Worklet> worklet(Resolver resolver, Folder folder, TaskFlow flow, TaskInstance task) {
        var own = flow.worklets().stream()
                .filter(worklet -> worklet.name().equalsIgnoreCase(task.task()))
                .findFirst();
        return task.reusable()
                ? resolver.worklet(folder, task.task()).or(() -> own)
                : own.or(() -> resolver.worklet(folder, task.task()));
    }
}
