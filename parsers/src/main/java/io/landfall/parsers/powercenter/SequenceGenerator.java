package io.landfall.parsers.powercenter;

/** Hands out numbers through its ports {@code NEXTVAL} and {@code CURRVAL}. */
public record SequenceGenerator(TransformationParts parts) implements Transformation {}
