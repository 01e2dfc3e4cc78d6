package io.landfall.parsers.powercenter;

/** The column that a foreign key points at. */
public record ColumnReference(String database, String table, String field) {}
