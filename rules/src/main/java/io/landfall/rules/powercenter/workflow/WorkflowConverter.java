package io.landfall.rules.powercenter.workflow;

import io.landfall.converter.conversion.Assessment;
import io.landfall.converter.conversion.Asset;
import io.landfall.converter.conversion.AssetKind;
import io.landfall.converter.conversion.Complexity;
import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.conversion.WorkflowDocument;
import io.landfall.converter.pipeline.LegacySystem;
import io.landfall.converter.pipeline.Origin;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.workflow.Action;
import io.landfall.converter.yaml.WorkflowDocuments;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.keep.Kept;
import io.landfall.parsers.powercenter.Folder;
import io.landfall.parsers.powercenter.TaskFlow;
import io.landfall.parsers.powercenter.Workflow;
import io.landfall.parsers.powercenter.Worklet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Converts workflows and worklets as a whole.
 *
 * @param digest of the export
 */
public record WorkflowConverter(Estate estate, Folder folder, String digest) {

    public Conversion workflow(Workflow legacy, List<Diagnostic> remarks) {
        var path = folder.name() + "/" + legacy.name();
        var converted = convert(legacy, path, legacy.name());
        var schedule = Schedules.of(estate.catalog().scheduler(folder, legacy));
        var said = new ArrayList<>(remarks);
        said.addAll(schedule.diagnostics());
        said.addAll(SharedSequences.in(estate, path));
        if (!legacy.enabled() && schedule.value().isPresent()) {
            said.add(Diagnostic.of(WorkflowCode.SCHEDULE_OFF, legacy.at(), legacy.name()));
        }
        var workflow = new io.landfall.converter.workflow.Workflow(
                legacy.name(), origin(legacy), schedule.value(), legacy.suspendsOnError(), converted.flow());
        return conversion(legacy, AssetKind.WORKFLOW, path, path, workflow, join(said, converted));
    }

    /**
     * A worklet by itself.
     *
     * @param path of a task that stands for it; empty when no workflow uses it
     */
    public Conversion worklet(Worklet legacy, Optional<String> path, String name, List<Diagnostic> remarks) {
        var converted = convert(legacy, path.orElse(name), "");
        var said = new ArrayList<>(remarks);
        if (path.isEmpty()) {
            said.add(Diagnostic.of(WorkflowCode.WORKLET_UNUSED, legacy.at(), legacy.name()));
        }
        var workflow = new io.landfall.converter.workflow.Workflow(
                legacy.name(), origin(legacy), Optional.empty(), false, converted.flow());
        return conversion(legacy, AssetKind.WORKLET, name, path.orElse(name), workflow, join(said, converted));
    }

    private FlowConversion convert(TaskFlow flow, String path, String workflow) {
        var builtIns = new HashMap<String, String>();
        builtIns.put("$PMFOLDERNAME", folder.name());
        builtIns.put("$PMREPOSITORYSERVICENAME", folder.repository());
        if (!workflow.isEmpty()) {
            builtIns.put("$PMWORKFLOWNAME", workflow);
        }
        return FlowConversion.of(estate, folder, flow, path, List.of(), Map.copyOf(builtIns));
    }

    private Origin origin(TaskFlow legacy) {
        return new Origin(
                LegacySystem.POWERCENTER, legacy.at().file(), legacy.at().path(), digest);
    }

    private Conversion conversion(
            TaskFlow legacy,
            AssetKind kind,
            String name,
            String path,
            io.landfall.converter.workflow.Workflow workflow,
            List<Diagnostic> diagnostics) {
        var document = new WorkflowDocument(documentPath(name), workflow, pipelines(path));
        var hard = workflow.flow()
                .everyTask()
                .filter(task -> !(task.action() instanceof Action.Start || task.action() instanceof Action.RunPipeline))
                .count();
        var conditions = workflow.flow()
                .everyLink()
                .filter(link -> link.when().isPresent())
                .count();
        var complexity = Complexity.of((int) workflow.flow().everyTask().count(), (int) hard, (int) conditions);
        var asset = new Asset(legacy.at().file(), LegacySystem.POWERCENTER, kind, name);
        return Assessment.workflow(
                asset,
                complexity,
                document,
                new Fidelities(diagnostics).of(workflow.flow()),
                PowerCenterTaskRules.applied(legacy),
                diagnostics);
    }

    private static List<Diagnostic> join(List<Diagnostic> remarks, FlowConversion converted) {
        return Stream.concat(remarks.stream(), converted.diagnostics().stream())
                .distinct()
                .toList();
    }

    /** The pipelines of the sessions in it, by the paths of their documents. */
    private Map<String, Kept<Pipeline>> pipelines(String path) {
        var found = new HashMap<String, Kept<Pipeline>>();
        estate.sessions().forEach((session, result) -> {
            if (session.startsWith(path + "/")) {
                result.conversion().documents().forEach(one -> found.putIfAbsent(one.path(), one.kept()));
            }
        });
        return found;
    }

    /** Folder by folder, and in it the workflow with the worklets around: {@code SALES/wf_daily.wklt_load.workflow.yaml}. */
    private static String documentPath(String name) {
        var slash = name.indexOf('/');
        return name.substring(0, slash + 1) + name.substring(slash + 1).replace('/', '.') + WorkflowDocuments.SUFFIX;
    }
}
