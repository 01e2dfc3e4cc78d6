package io.landfall.parsers.export;

/** What a file of the customer turned out to be, by its content rather than its name. */
public enum ExportKind {
    /** A PowerCenter repository export: its root element is {@code POWERMART}. */
    POWERCENTER,
    /** An Alteryx workflow, macro or app: its root element is {@code AlteryxDocument}. */
    ALTERYX,
    /** A PowerCenter parameter file, with headings such as {@code [SALES.WF:wf_orders]}. */
    PARAMETER_FILE,
    /** Anything else: data, queries, documents. */
    DATA,
    /** Named like an export, but cannot be recognised as one; a diagnostic says why. */
    UNREADABLE
}
