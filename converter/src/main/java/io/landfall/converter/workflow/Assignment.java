package io.landfall.converter.workflow;

/** A variable, or a parameter of a pipeline, and what it becomes. */
public record Assignment(String name, Formula value) {}
