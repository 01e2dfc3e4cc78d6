package io.landfall.parsers.powercenter;

/** Marks each row for insert, update, delete or reject. */
public record UpdateStrategy(TransformationParts parts) implements Transformation {}
