package io.landfall.workbench.estate;

/** A native pipeline as it is stored. */
public record DocumentRow(long id, long assetId, String path, String yaml) {}
