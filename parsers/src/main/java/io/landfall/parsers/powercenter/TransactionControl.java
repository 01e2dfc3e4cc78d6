package io.landfall.parsers.powercenter;

/** Commits or rolls back depending on the row. */
public record TransactionControl(TransformationParts parts) implements Transformation {}
