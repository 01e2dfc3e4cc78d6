package io.landfall.parsers.alteryx.tool;

/**
 * Detour: a switch that sends all records one way. Interface actions usually set it.
 *
 * @param right whether they leave at {@code Right} rather than {@code Left}
 */
public record Detour(boolean right) implements ToolConfiguration {}
