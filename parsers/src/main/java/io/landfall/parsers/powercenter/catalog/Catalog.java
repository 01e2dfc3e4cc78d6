package io.landfall.parsers.powercenter.catalog;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.keep.Keeper;
import io.landfall.parsers.keep.Kept;
import io.landfall.parsers.keep.MadeList;
import io.landfall.parsers.powercenter.DataFlow;
import io.landfall.parsers.powercenter.Folder;
import io.landfall.parsers.powercenter.PowerCenterExport;
import io.landfall.parsers.powercenter.Scheduler;
import io.landfall.parsers.powercenter.SessionComponent;
import io.landfall.parsers.powercenter.Task;
import io.landfall.parsers.powercenter.TaskFlow;
import io.landfall.parsers.powercenter.TaskInstance;
import io.landfall.parsers.powercenter.TaskKind;
import io.landfall.parsers.powercenter.UserFunction;
import io.landfall.parsers.powercenter.Workflow;
import io.landfall.parsers.powercenter.Worklet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds what belongs together in one or several exports. What an object refers to is looked for in its own export first,
 * then in the others in their order.
 */
public final class Catalog {

    /** Worklets in worklets: what is deeper is taken for a circle. */
    private static final int DEEPEST_NESTING = 20;

    private final Resolver resolver;

    private Catalog(List<PowerCenterExport> exports, Keeper keeper) {
        resolver = new Resolver(exports, keeper);
    }

    public static Catalog of(PowerCenterExport export) {
        return of(List.of(export));
    }

    public static Catalog of(List<PowerCenterExport> exports) {
        return of(exports, Keeper.open());
    }

    /**
     * What several exports hold.
     *
     * @param keeper that holds their objects
     */
    public static Catalog of(List<PowerCenterExport> exports, Keeper keeper) {
        return new Catalog(exports, keeper);
    }

    /** Which exports the others need, as far as anything has been looked for. */
    public Reach reach() {
        return resolver.reach();
    }

    /** All mappings, in the order of the files. */
    public List<FlowView> mappings() {
        return flows(Folder::mappings);
    }

    /** All mapplets, in the order of the files. */
    public List<FlowView> mapplets() {
        return flows(Folder::mapplets);
    }

    /** Each is made when it is asked for. */
    private <T extends DataFlow> List<FlowView> flows(Function<Folder, List<T>> kind) {
        var all = new ArrayList<Kept<FlowView>>();
        for (var folder : resolver.folders()) {
            var flows = kind.apply(folder);
            for (var place = 0; place < flows.size(); place++) {
                var here = place;
                all.add(() -> flow(folder, flows.get(here)));
            }
        }
        return MadeList.of(all, Kept::get);
    }

    /** A mapping or mapplet of the folder, with everything that it refers to within reach. */
    public FlowView flow(Folder folder, DataFlow flow) {
        return new FlowView(resolver, folder, flow);
    }

    /**
     * Every session as often as it is used: once for each place in a workflow, and once by itself when no workflow of these
     * exports uses it.
     */
    public List<SessionRun> sessions() {
        return new SessionSearch(resolver).all();
    }

    /** The folders of all exports, in the order of the files. */
    public List<Folder> folders() {
        return resolver.folders();
    }

    /** The worklet that a task of a workflow or worklet stands for. */
    public Optional<Worklet> worklet(Folder folder, TaskFlow flow, TaskInstance task) {
        return SessionSearch.worklet(resolver, folder, flow, task);
    }

    /** The path of the first task that stands for a worklet in some workflow, for example {@code SALES/wf_daily/wklt_load}. */
    public Optional<String> place(Folder folder, Worklet worklet) {
        return folders().stream()
                .filter(one -> one.name().equalsIgnoreCase(folder.name()))
                .flatMap(one -> one.workflows().stream()
                        .flatMap(workflow -> places(one, workflow, worklet, one.name() + "/" + workflow.name(), 0)))
                .findFirst();
    }

    private Stream<String> places(Folder folder, TaskFlow flow, Worklet wanted, String path, int depth) {
        return depth > DEEPEST_NESTING
                ? Stream.empty()
                : flow.taskInstances().stream()
                        .filter(task ->
                                task.kind().filter(TaskKind.WORKLET::equals).isPresent())
                        .flatMap(task -> worklet(folder, flow, task).stream().flatMap(found -> {
                            var here = path + "/" + task.name();
                            return found.at().equals(wanted.at())
                                    ? Stream.of(here)
                                    : places(folder, found, wanted, here, depth + 1);
                        }));
    }

    /** What a task that is no session or worklet stands for. */
    public Optional<Task> task(Folder folder, TaskFlow flow, TaskInstance task) {
        return task(folder, flow.tasks(), task.task());
    }

    /** The task that a session uses before or after its mapping. */
    public Optional<Task> task(Folder folder, SessionComponent component) {
        return component.task().or(() -> resolver.task(folder, component.refTask()));
    }

    private Optional<Task> task(Folder folder, List<Task> own, String name) {
        return own.stream()
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst()
                .or(() -> resolver.task(folder, name));
    }

    /** The scheduler of a workflow: its own, or one of the folder. */
    public Optional<Scheduler> scheduler(Folder folder, Workflow workflow) {
        return workflow.scheduler().or(() -> resolver.scheduler(folder, workflow.schedulerName()));
    }

    /** The user-defined function that {@code :UDF.name} means in an object of the folder. */
    public Optional<UserFunction> function(Folder folder, String name) {
        return resolver.function(folder, name);
    }

    /** Everything that does not fit together. */
    public List<Diagnostic> check() {
        var found = new ArrayList<Diagnostic>();
        resolver.folders().forEach(folder -> found.addAll(resolver.index(folder).duplicates()));
        mapplets().forEach(mapplet -> found.addAll(new FlowCheck(mapplet).run()));
        mappings().forEach(mapping -> found.addAll(new FlowCheck(mapping).run()));
        resolver.folders().forEach(folder -> found.addAll(new TaskFlowCheck(resolver, folder).run()));
        sessions().forEach(run -> found.addAll(new SessionCheck(run).run()));
        return found.stream().distinct().toList();
    }
}
