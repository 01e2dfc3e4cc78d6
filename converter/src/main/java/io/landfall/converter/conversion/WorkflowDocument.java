package io.landfall.converter.conversion;

import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.workflow.Workflow;
import io.landfall.parsers.keep.Kept;
import java.util.Map;

/**
 * A native workflow and where it goes.
 *
 * @param path relative to the output folder, with forward slashes, for example {@code SALES/wf_x.workflow.yaml}
 * @param pipelines those that its tasks run, by the paths that the tasks name
 */
public record WorkflowDocument(String path, Workflow workflow, Map<String, Kept<Pipeline>> pipelines) {

    public WorkflowDocument {
        pipelines = Map.copyOf(pipelines);
    }
}
