package io.landfall.parsers.alteryx.tool;

/**
 * Append Fields: every record of {@code Source} to every one of {@code Targets}. Without source records the targets
 * survive with Nulls.
 */
public record AppendFields(CartesianMode cartesianMode, SelectBlock select) implements ToolConfiguration {}
