package io.landfall.parsers.alteryx.tool;

/** Block Until Done: waits for all input, then serves {@code Output}, {@code Output2} and {@code Output3} in turn. */
public record BlockUntilDone() implements ToolConfiguration {}
