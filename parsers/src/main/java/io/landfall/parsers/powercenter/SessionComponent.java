package io.landfall.parsers.powercenter;

import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * Something that a session does before or after its mapping.
 *
 * @param type for example {@code Pre-session command} or {@code Post-session success variable assignment}
 * @param refTask the name of the task, reusable or its own
 * @param task its own task
 * @param values its assignments
 */
public record SessionComponent(
        String type,
        String refTask,
        boolean reusable,
        Optional<Task> task,
        List<ValuePair> values,
        Attributes attributes,
        SourceLocation at,
        Extras extras) {

    public SessionComponent {
        values = List.copyOf(values);
    }
}
