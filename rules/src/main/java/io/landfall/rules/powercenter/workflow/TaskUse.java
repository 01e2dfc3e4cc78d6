package io.landfall.rules.powercenter.workflow;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.powercenter.Task;
import io.landfall.parsers.powercenter.TaskInstance;
import io.landfall.parsers.powercenter.catalog.CatalogCode;
import java.util.Locale;
import java.util.Optional;

/**
 * A task at its place in a flow.
 *
 * @param definition what it stands for; empty for sessions and worklets, and where the export lacks it
 */
public record TaskUse(TaskInstance instance, Optional<Task> definition) {

    String name() {
        return instance.name();
    }

    SourceLocation at() {
        return instance.at();
    }

    /** Says that the export lacks what the task stands for. */
    Diagnostic missing() {
        return Diagnostic.of(
                CatalogCode.TASK_MISSING, at(), name(), instance.taskType().toLowerCase(Locale.ROOT), instance.task());
    }
}
