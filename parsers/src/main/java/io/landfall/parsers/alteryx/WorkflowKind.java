package io.landfall.parsers.alteryx;

/** What a document is for. It shows in its runtime properties, and in the extension of the file if it has none. */
public enum WorkflowKind {
    WORKFLOW,
    MACRO,
    APP
}
