package io.landfall.parsers.powercenter;

/** Which input port of a Union or Custom transformation feeds which output port. */
public record FieldDependency(String input, String output) {}
