package io.landfall.parsers.alteryx.tool;

/** One key of an order. */
public record SortField(String field, boolean descending) {}
