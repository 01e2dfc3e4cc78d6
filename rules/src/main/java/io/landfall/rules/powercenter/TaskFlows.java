package io.landfall.rules.powercenter;

import io.landfall.converter.conversion.AssetKind;
import io.landfall.converter.conversion.Conversion;
import io.landfall.parsers.powercenter.PowerCenterExport;
import io.landfall.parsers.powercenter.TaskFlow;
import io.landfall.parsers.powercenter.Worklet;
import io.landfall.rules.powercenter.workflow.Estate;
import io.landfall.rules.powercenter.workflow.WorkflowConverter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The workflows and worklets of exports. */
record TaskFlows(Estate estate, Remarks remarks) {

    /** What becomes of those of an export, whose digest is given. */
    List<Conversion> of(PowerCenterExport export, String digest) {
        var result = new ArrayList<Conversion>();
        for (var folder : export.folders()) {
            var converter = new WorkflowConverter(estate, folder, digest);
            for (var workflow : folder.workflows()) {
                var name = folder.name() + "/" + workflow.name();
                result.add(new Guard(remarks)
                        .guarded(
                                AssetKind.WORKFLOW,
                                workflow.at(),
                                name,
                                () -> converter.workflow(workflow, remarks.about(List.of(workflow.at())))));
                result.addAll(inside(workflow, name, converter));
            }
            folder.worklets().forEach(worklet -> {
                var name = folder.name() + "/" + worklet.name();
                result.add(worklet(worklet, name, converter));
                result.addAll(inside(worklet, name, converter));
            });
        }
        return result;
    }

    /** The worklets that are private to a flow, and those in them. */
    private List<Conversion> inside(TaskFlow flow, String path, WorkflowConverter converter) {
        return flow.worklets().stream()
                .flatMap(worklet -> {
                    var name = path + "/" + worklet.name();
                    return Stream.concat(
                            Stream.of(worklet(worklet, name, converter)), inside(worklet, name, converter).stream());
                })
                .toList();
    }

    private Conversion worklet(Worklet worklet, String name, WorkflowConverter converter) {
        return new Guard(remarks).guarded(AssetKind.WORKLET, worklet.at(), name, () -> {
            var place = estate.catalog().place(converter.folder(), worklet);
            return converter.worklet(worklet, place, name, remarks.about(List.of(worklet.at())));
        });
    }
}
