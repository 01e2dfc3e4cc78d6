package io.landfall.parsers.alteryx.tool;

/**
 * Macro Output: where records go back to the caller.
 *
 * @param name the name of the anchor at the caller
 */
public record MacroOutput(String name, String abbreviation) implements ToolConfiguration {}
