package io.landfall.parsers.powercenter;

import java.util.List;
import java.util.Optional;

/** Tasks and the links between them: a workflow, or a worklet that is used inside workflows. */
public sealed interface TaskFlow extends FolderObject permits Workflow, Worklet {

    boolean valid();

    /** The tasks that are private to it. */
    List<Task> tasks();

    /** The sessions that are private to it. */
    List<Session> sessions();

    /** The worklets that are private to it. */
    List<Worklet> worklets();

    List<TaskInstance> taskInstances();

    List<WorkflowLink> links();

    List<WorkflowVariable> variables();

    List<WorkflowEvent> events();

    Attributes attributes();

    default Optional<TaskInstance> taskInstance(String name) {
        return taskInstances().stream()
                .filter(instance -> instance.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
