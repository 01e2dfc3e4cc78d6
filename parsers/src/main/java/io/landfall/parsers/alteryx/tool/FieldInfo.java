package io.landfall.parsers.alteryx.tool;

/** Field Info: one record about each incoming field. */
public record FieldInfo() implements ToolConfiguration {}
