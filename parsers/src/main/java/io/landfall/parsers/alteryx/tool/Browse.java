package io.landfall.parsers.alteryx.tool;

/** Browse: shows records to a person. A sink without effect on data. */
public record Browse() implements ToolConfiguration {}
