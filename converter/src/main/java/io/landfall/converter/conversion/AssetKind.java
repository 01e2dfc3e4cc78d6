package io.landfall.converter.conversion;

/** What kind of legacy object an asset is. */
public enum AssetKind {
    MAPPING,
    MAPPLET,
    SESSION,
    /** A PowerCenter workflow of tasks, or an Alteryx workflow of tools. */
    WORKFLOW,
    WORKLET,
    MACRO,
    APP
}
