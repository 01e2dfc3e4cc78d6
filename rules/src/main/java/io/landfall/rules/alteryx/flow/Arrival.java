package io.landfall.rules.alteryx.flow;

/**
 * Records that arrive at an input.
 *
 * @param connection the line's name, such as {@code #1}, which tells the inputs of one anchor apart; empty for the only one
 */
public record Arrival(String connection, Records records) {}
