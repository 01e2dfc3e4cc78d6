package io.landfall.parsers.powercenter;

/** Where rows leave a mapplet. */
public record MappletOutput(TransformationParts parts) implements Transformation {}
