package io.landfall.parsers.powercenter;

import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * A workflow.
 *
 * @param schedulerName its own or a reusable scheduler
 * @param server the integration service that runs it
 */
public record Workflow(
        String name,
        boolean valid,
        boolean enabled,
        String server,
        String schedulerName,
        boolean reusableScheduler,
        Optional<Scheduler> scheduler,
        boolean suspendsOnError,
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

    public Workflow {
        tasks = List.copyOf(tasks);
        sessions = List.copyOf(sessions);
        worklets = List.copyOf(worklets);
        taskInstances = List.copyOf(taskInstances);
        links = List.copyOf(links);
        variables = List.copyOf(variables);
        events = List.copyOf(events);
        metadata = List.copyOf(metadata);
    }

    /** The parameter file that its attributes name, empty for none. */
    public String parameterFile() {
        return attributes.text("Parameter Filename");
    }
}
