package io.landfall.parsers.alteryx.tool;

/**
 * Dynamic Rename: renames fields of {@code Targets}, some ways with the help of {@code Source}.
 *
 * @param fields those that may be renamed
 */
public record DynamicRename(RenameRule rule, FieldSelection fields) implements ToolConfiguration {}
