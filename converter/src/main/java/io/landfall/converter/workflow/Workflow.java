package io.landfall.converter.workflow;

import io.landfall.converter.pipeline.Origin;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a scheduler starts: tasks in their order.
 *
 * @param name the legacy object's name, for example {@code wf_daily_load}
 * @param schedule when it starts by itself; empty for on demand
 * @param suspendsOnError whether a failed task holds back what comes after it, until somebody restarts the workflow
 */
public record Workflow(String name, Origin origin, Optional<Schedule> schedule, boolean suspendsOnError, Flow flow) {

    /** The same workflow with other paths to its pipelines. */
    public Workflow withPipelines(UnaryOperator<String> paths) {
        return new Workflow(name, origin, schedule, suspendsOnError, flow.withPipelines(paths));
    }
}
