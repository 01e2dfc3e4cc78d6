package io.landfall.parsers.powercenter;

/**
 * One line of a property sheet, for example {@code Join Type = Normal Join}.
 *
 * @param partition the partition it is for, empty for all
 */
public record Attribute(String name, String value, String partition) {}
