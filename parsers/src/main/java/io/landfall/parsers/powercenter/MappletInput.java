package io.landfall.parsers.powercenter;

/** Where rows enter a mapplet. */
public record MappletInput(TransformationParts parts) implements Transformation {}
