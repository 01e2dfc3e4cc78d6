package io.landfall.parsers.powercenter;

import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;

/** A worklet: a part of a workflow, with variables of its own. */
public record Worklet(
        String name,
        boolean reusable,
        boolean valid,
        List<Task> tasks,
        List<Session> sessions,
        List<Worklet> worklets,
        List<TaskInstance> taskInstances,
        List<WorkflowLink> links,
        List<WorkflowVariable> variables,
        List<WorkflowEvent> events,
        Attributes attributes,
        List<MetadataExtension> metadata,
        String description,
        SourceLocation at,
        Extras extras)
        implements TaskFlow {

    public Worklet {
        tasks = List.copyOf(tasks);
        sessions = List.copyOf(sessions);
        worklets = List.copyOf(worklets);
        taskInstances = List.copyOf(taskInstances);
        links = List.copyOf(links);
        variables = List.copyOf(variables);
        events = List.copyOf(events);
        metadata = List.copyOf(metadata);
    }
}
