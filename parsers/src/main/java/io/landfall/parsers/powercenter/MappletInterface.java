package io.landfall.parsers.powercenter;

/** The ports that a mapplet shows to a mapping; each refers to a port of an Input or Output transformation inside. */
public record MappletInterface(TransformationParts parts) implements Transformation {}
