package io.landfall.parsers.alteryx.tool;

/** R: runs a script of the author. */
public record RTool(String script) implements ToolConfiguration {}
