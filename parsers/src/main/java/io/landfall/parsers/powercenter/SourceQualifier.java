package io.landfall.parsers.powercenter;

/** Reads the sources that are associated with its instance, as one query or from files. */
public record SourceQualifier(TransformationParts parts) implements Transformation {}
