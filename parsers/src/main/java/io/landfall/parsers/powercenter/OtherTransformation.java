package io.landfall.parsers.powercenter;

/** A transformation that has no member of its own in the family: HTTP, XML parser, external procedure and so on. */
public record OtherTransformation(TransformationParts parts) implements Transformation {}
