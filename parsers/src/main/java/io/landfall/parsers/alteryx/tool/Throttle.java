package io.landfall.parsers.alteryx.tool;

/** Throttle: hands records on, so many a minute. Its pace is nothing of the data. */
public record Throttle() implements ToolConfiguration {}
