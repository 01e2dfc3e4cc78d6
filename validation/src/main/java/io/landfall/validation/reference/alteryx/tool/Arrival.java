package io.landfall.validation.reference.alteryx.tool;

import io.landfall.validation.reference.alteryx.record.Records;

/**
 * Records that arrive at a tool.
 *
 * @param anchor name of the input
 * @param connection name of the line, such as {@code #1}; empty where there is one only
 */
public record Arrival(String anchor, String connection, Records records) {}
