package io.landfall.parsers.powercenter;

import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One use of a task, session or worklet in a workflow.
 *
 * @param task the name of what it stands for
 * @param reusable whether that stands in the folder rather than in the workflow
 * @param enabled when it is not, it is skipped and its outgoing links are still followed
 * @param needsAllInputs whether all incoming links must be true, rather than one
 * @param attributes what this use says otherwise than the session
 */
public record TaskInstance(
        String name,
        String task,
        String taskType,
        boolean reusable,
        boolean enabled,
        boolean needsAllInputs,
        boolean failsParent,
        boolean failsParentWhenNotRun,
        Attributes attributes,
        List<ValuePair> values,
        List<ConfigReference> configs,
        List<SessionComponent> components,
        List<SessionExtension> sessionExtensions,
        String description,
        SourceLocation at,
        Extras extras)
        implements Named {

    public TaskInstance {
        values = List.copyOf(values);
        configs = List.copyOf(configs);
        components = List.copyOf(components);
        sessionExtensions = List.copyOf(sessionExtensions);
    }

    public Optional<TaskKind> kind() {
        return Arrays.stream(TaskKind.values())
                .filter(kind -> kind.label().equalsIgnoreCase(taskType))
                .findFirst();
    }
}
