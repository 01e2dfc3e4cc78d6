package io.landfall.workbench.project;

/** One customer's migration. */
public record Project(long id, String name) {}
