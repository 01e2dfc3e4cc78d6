package io.landfall.parsers.alteryx.tool;

/** Select: chooses, renames, retypes and reorders fields. */
public record Select(SelectBlock block) implements ToolConfiguration {}
