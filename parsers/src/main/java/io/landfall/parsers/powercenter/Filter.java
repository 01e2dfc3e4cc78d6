package io.landfall.parsers.powercenter;

/** Drops the rows for which its condition is false or null. */
public record Filter(TransformationParts parts) implements Transformation {}
