package io.landfall.workbench.estate;

import io.landfall.converter.yaml.WorkflowDocuments;

/** A native pipeline or workflow as it is stored. */
public record DocumentRow(long id, long assetId, String path, String yaml) {

    /** Whether it is a workflow. */
    public boolean isWorkflow() {
        return path.endsWith(WorkflowDocuments.SUFFIX);
    }
}
