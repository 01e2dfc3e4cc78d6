package io.landfall.workbench.graph;

/**
 * Rows that go from one box to another.
 *
 * @param label which output and input, empty where there is one only
 * @param detail what exactly goes along, shown on request
 * @param faded whether it takes no part
 */
public record Edge(String from, String to, String label, String detail, boolean faded) {}
