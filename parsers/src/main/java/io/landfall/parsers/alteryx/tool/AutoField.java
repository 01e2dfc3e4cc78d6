package io.landfall.parsers.alteryx.tool;

/** Auto Field: gives each chosen text field the smallest type and size that holds all values of this run. */
public record AutoField(FieldSelection fields) implements ToolConfiguration {}
